/**
 * Add a plan: take the text out of a file, guess what it says of itself, write `content/plans/<id>/`, rebuild
 * the content, and print what was read and what is doubtful, line by line.
 *
 *   npm run -s plan:add -- FILE --id yiyang [--dry-run] [--title …] [--short …]
 *       [--place 赫山区] [--level 市辖区] [--parent 益阳市] [--province 湖南省]
 *
 * FILE is .txt, .md, .html, .docx or a .pdf with text. An id that exists is refused: a plan is changed in its own
 * folder, where git keeps what it was. `--dry-run` prints the same and writes nothing.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { planIdSchema } from '../src/model/plan.ts';
import { explainSystem, readInput } from './content/files.ts';
import { addPlan } from './ingest/add.ts';
import { extract, FILE_MAX } from './ingest/extract.ts';
import { Unreadable } from './ingest/extraction.ts';

const USAGE = 'usage: npm run -s plan:add -- FILE --id ID [--dry-run] [--title T] [--place P] …';
const { values, positionals } = readArguments();
const [file, ...more] = positionals;
const root = values.root ?? fileURLToPath(new URL('..', import.meta.url));
process.exitCode = file === undefined || more.length > 0 ? fail(USAGE) : await add(file);

async function add(name: string): Promise<number> {
  const { id, 'dry-run': dryRun = false, root: _, ...told } = values;
  const checked = planIdSchema.safeParse(id);
  if (!checked.success) {
    return fail(`${name}:1:1 plan/id --id ${checked.error.issues[0]?.message ?? ''}`);
  }
  const input = readInput(name, FILE_MAX);
  if ('message' in input) return fail(`${name}:1:1 ${input.rule} ${input.message}`);
  const { bytes } = input;
  const origin = {
    file: basename(name),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  try {
    const extraction = await extract(name, bytes);
    const { ok, lines } = addPlan({ root, id: checked.data, extraction, origin, told, dryRun });
    for (const line of lines) (ok ? console.log : console.error)(line);
    return ok ? 0 : 1;
  } catch (error) {
    if (error instanceof Unreadable) {
      return fail(`${name}:${error.line}:${error.column} ${error.rule} ${error.message}`);
    }
    if (error instanceof Error && 'syscall' in error) {
      return fail(
        `content/plans/${checked.data}:1:1 file/unwritable 写不了（${explainSystem(error)}）`,
      );
    }
    throw error;
  }
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        id: text,
        'dry-run': { type: 'boolean' },
        title: text,
        short: text,
        place: text,
        level: text,
        parent: text,
        province: text,
        /** Another folder that holds `content/`. */
        root: text,
      },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { values: {} as Record<string, never>, positionals: [] };
  }
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
