/**
 * How fast the pipeline reads the plans, on one core after warm-up, and whether twice the text takes
 * twice the time.
 *
 *   npm run bench:pipeline
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlan } from '../../src/reading/read-plan.ts';
import { lexiconOnDisk, loadRegistries } from '../content/lexicon.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { loaded } = loadRegistries(lexiconOnDisk(root));
if (!loaded) throw new Error('the registries are broken: npm run content says how');

const { registries } = loaded;

const plans = readdirSync(join(root, 'content/plans')).map((id) => ({
  id,
  source: readFileSync(join(root, 'content/plans', id, 'source.txt'), 'utf8'),
}));
const bytes = plans.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0);

for (let warm = 0; warm < 20; warm++) readAll(1);
for (const times of [1, 10, 100]) {
  const took = median(Array.from({ length: times === 100 ? 3 : 9 }, () => readAll(times)));
  const speed = (bytes * times) / 1e6 / (took / 1000);
  console.log(
    `${times}× each of ${plans.length} texts: ${((bytes * times) / 1e6).toFixed(2)} MB in ${took.toFixed(0)} ms, ${speed.toFixed(1)} MB/s`,
  );
}

/** Read every text, repeated; milliseconds. */
function readAll(times: number): number {
  const started = performance.now();
  for (const { id, source } of plans) {
    readPlan(
      source.repeat(times),
      { id, place: '鹤城区', parent: '怀化市', year: 2024 },
      registries,
    );
  }
  return performance.now() - started;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
