/**
 * A made-up corpus: the real plans, and as many more after their pattern as are asked for. The same seed
 * makes the same bytes.
 *
 *   node scripts/bench/corpus.ts --plans 122 --out .build/corpus-122 [--seed 1]
 *   node scripts/build.ts --content .build/corpus-122 --out .build/site-122
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { type PlanFile, planSchema } from '../../src/model/plan.ts';
import { placeAt } from './corpus/places.ts';
import { type Pattern, varyPlan } from './corpus/vary.ts';
import { seeded } from './random.ts';

/** One plan of a made-up corpus: the text of its two files. */
export interface MadePlan {
  id: string;
  source: string;
  meta: PlanFile;
}

/** Made-up plans after real ones, in turn; each from a seed of its own, so more plans leave the first as they are. */
export function makePlans(patterns: readonly Pattern[], count: number, seed: number): MadePlan[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    // Three years of a county are after one pattern: they differ less than two counties do.
    const pattern = patterns[Math.floor(at / 3) % patterns.length] as Pattern;
    const place = placeAt(at);
    const source = varyPlan(pattern, place, seeded(seed * 100_003 + at));
    const evidence = new RegExp(
      `\\p{Script=Han}{2,8}${place.year}年\\p{Script=Han}{1,8}`,
      'u',
    ).exec(source);
    const { id, short, place: name, level, parent, province, year } = place;
    const title = `${name}${year}年安全实施方案`;
    return {
      id,
      source,
      meta: {
        short,
        place: name,
        level,
        parent,
        province,
        title,
        titleOrigin: 'editorial',
        titleNote: `合成的文本，仿《${pattern.meta.title}》，不是任何地方的文件。`,
        year: evidence ? { value: year, evidence: evidence[0] } : null,
        status: null,
        errata: [],
      },
    };
  });
}

/** The plans of a content folder, from what was generated of them. */
export function readPatterns(content: string): Pattern[] {
  return readdirSync(join(content, 'generated/plans')).map((name) => {
    const { id, meta, nodes } = planSchema.parse(
      JSON.parse(readFileSync(join(content, 'generated/plans', name), 'utf8')),
    );
    return {
      id,
      meta,
      nodes,
      source: readFileSync(join(content, 'plans', id, 'source.txt'), 'utf8'),
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { values } = parseArgs({
    options: {
      plans: { type: 'string', default: '122' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  const out = resolve(values.out ?? join(root, `.build/corpus-${values.plans}`));
  if (existsSync(out) && !existsSync(join(out, 'plans'))) throw new Error(`${out} is no corpus`);
  const content = join(root, 'content');
  const patterns = readPatterns(content);
  rmSync(out, { recursive: true, force: true });
  for (const folder of ['lexicon', 'plans']) {
    cpSync(join(content, folder), join(out, folder), { recursive: true });
  }
  const made = makePlans(patterns, Number(values.plans) - patterns.length, Number(values.seed));
  for (const { id, source, meta } of made) {
    mkdirSync(join(out, 'plans', id), { recursive: true });
    writeFileSync(join(out, 'plans', id, 'source.txt'), source);
    writeFileSync(join(out, 'plans', id, 'plan.yaml'), stringify(meta));
  }
  console.log(
    `corpus: ${patterns.length} real plans and ${made.length} made up (seed ${values.seed}) in ${out}`,
  );
}
