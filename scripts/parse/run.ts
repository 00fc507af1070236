import type { RuleFile } from '../../src/model/lexicon.ts';
import { type Refusal, TEXT_MAX } from '../content/files.ts';
import type { LoadedRegistries } from '../content/lexicon.ts';
import { formatDiagnostics } from '../content/report.ts';
import { extract, FILE_MAX, formatOf } from '../ingest/extract.ts';
import { checkText, Unreadable } from '../ingest/extraction.ts';
import { decodeText } from './decode.ts';
import { describeReading, type ReadingOptions } from './reading.ts';

export const USAGE =
  'usage: npm run -s parse -- [--why] FILE [FILE …]   (.txt .md .html .docx .pdf, or - for standard input)';

/** What the script does to the world. */
export interface Effects {
  /** The bytes of a file (`-`: standard input), of which no more than `max` are taken. */
  read(file: string, max: number): { bytes: Uint8Array } | Refusal;
  lexicon(): LoadedRegistries;
  print(text: string): void;
  complain(line: string): void;
}

/** Print what is read in each file; say of each that cannot be read why. @returns the exit code. */
export async function runParse(args: readonly string[], effects: Effects): Promise<number> {
  const { print, complain } = effects;
  const why = args.includes('--why');
  const files = args.filter((it) => it !== '--why');
  const unknown = files.some((it) => it.startsWith('--'));
  if (files.length === 0 || unknown) return say(complain, [USAGE]);
  const { loaded, diagnostics } = effects.lexicon();
  if (!loaded) {
    return say(
      complain,
      formatDiagnostics(diagnostics, () => undefined),
    );
  }
  const options = why ? { why: whatRulesSay(loaded.files.rules) } : {};
  let code = 0;
  for (const file of files) {
    const text = await textOf(file, effects);
    if ('fault' in text) {
      code = say(complain, [text.fault]);
      continue;
    }
    const { printed, faults } = readOne(file, text, loaded.registries, options);
    print(
      files.length === 1
        ? `${JSON.stringify(printed, null, 1)}\n`
        : `${JSON.stringify({ file, ...printed })}\n`,
    );
    if (faults.length > 0) code = say(complain, faults);
  }
  return code;
}

function say(complain: Effects['complain'], lines: readonly string[]): 1 {
  for (const line of lines) complain(line);
  return 1;
}

/** By its id, and by its stage and id, whichever a reading names. */
function whatRulesSay(files: Readonly<Record<string, RuleFile>>): Map<string, string> {
  return new Map(
    Object.entries(files).flatMap(([stage, { rules }]) =>
      rules.flatMap(({ id, says }): [string, string][] => [
        [id, says],
        [`${stage}/${id}`, says],
      ]),
    ),
  );
}

interface Text {
  text: string;
  /** Whether it was taken out of another format: then nobody has it yet, and offsets count in it. */
  extracted: boolean;
}

/** The text of a file, or the line that says why there is none. */
async function textOf(file: string, { read }: Effects): Promise<Text | { fault: string }> {
  const format = formatOf(file);
  const input = read(file, format === 'text' ? TEXT_MAX : FILE_MAX);
  if ('message' in input) return { fault: `${file}:1:1 ${input.rule} ${input.message}` };
  try {
    const text = format === 'text' ? decoded(input.bytes) : (await extract(file, input.bytes)).text;
    checkText(text);
    return { text, extracted: format !== 'text' };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { line, column, rule, message } = error;
    return { fault: `${file}:${line}:${column} ${rule} ${message}` };
  }
}

/** With its byte order mark, so that offsets count the text as it is in the file. */
function decoded(bytes: Uint8Array): string {
  const it = decodeText(bytes);
  if ('broken' in it) throw new Unreadable('text/encoding', it.broken.message, it.broken);
  return it.text;
}

function readOne(
  file: string,
  { text, extracted }: Text,
  registries: NonNullable<LoadedRegistries['loaded']>['registries'],
  options: ReadingOptions,
) {
  const reading = describeReading(text, registries, options);
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    printed: extracted ? { ...reading, text } : reading,
    faults: formatDiagnostics(
      errors.map((it) => ({ file, ...it })),
      () => text,
    ),
  };
}
