/**
 * How many changes of the code the tests notice: mutation score of a stage of the reader by its own unit tests and the
 * examples of its rows (Stryker, installed into `.build/mutation` on first use). A seeded sample of lines, since all of
 * a stage takes half an hour. Words in quotes are left alone: they are data and messages. `--quick` leaves out what a
 * module makes once when it is loaded (patterns, tables): each of those takes all tests of its stage.
 *
 *   npm run mutation -- [outline meta tables clauses units targets] [--share 0.2] [--seed 20261121] [--quick]
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installed } from './install.ts';
import { type MutationScore, scoreOf } from './mutation/report.ts';
import { drawLines } from './mutation/sample.ts';
import { seeded } from './random.ts';

const STAGES = ['outline', 'meta', 'tables', 'clauses', 'units', 'targets'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    share: { type: 'string', default: '0.2' },
    seed: { type: 'string', default: '20261121' },
    quick: { type: 'boolean', default: false },
  },
});
const share = Number(values.share);
const seed = Number(values.seed);

const folder = installed(join(root, '.build/mutation'), {
  '@stryker-mutator/core': '10.1.1',
  '@stryker-mutator/vitest-runner': '10.1.1',
  vitest: '5.1.1',
});
const site = join(root, 'tests/site');
for (const name of ['src', 'content', 'scripts', 'tests']) {
  rmSync(join(folder, name), { recursive: true, force: true });
  cpSync(join(root, name), join(folder, name), {
    recursive: true,
    filter: (from) => from !== site,
  });
}
console.log(`mutation: share ${share} of the lines, seed ${seed}${values.quick ? ', quick' : ''}`);
for (const stage of positionals.length > 0 ? positionals : STAGES) {
  const { killed, valid, survivors } = mutate(stage);
  for (const { place, mutator, line, replacement } of survivors) {
    console.log(`  ${place} ${mutator}: ${line}  →  ${replacement.split('\n')[0]}`);
  }
  const score = ((100 * killed) / Math.max(valid, 1)).toFixed(1);
  console.log(`${stage}: ${score} % (${killed} of ${valid} mutants noticed)`);
}

function mutate(stage: string): MutationScore {
  const random = seeded(seed);
  const lines = readdirSync(join(folder, 'src/reading', stage))
    .map((name) => `src/reading/${stage}/${name}`)
    .flatMap((file) => drawLines(file, readFileSync(join(folder, file), 'utf8'), share, random));
  const report = join(folder, `reports/${stage}.json`);
  mkdirSync(join(folder, 'reports'), { recursive: true });
  if (existsSync(report)) rmSync(report);
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `export default { test: { include: ['tests/reading/${stage}/*.test.ts', 'tests/reading/lexicon/rules.test.ts'], env: { RUNS: '20' }, testTimeout: 60000 } };\n`,
  );
  const config = join(folder, 'stryker.json');
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'vitest.config.ts', related: false },
      mutate: lines,
      mutator: { excludedMutations: ['StringLiteral'] },
      coverageAnalysis: 'perTest',
      ignoreStatic: values.quick,
      concurrency: 1,
      // How far it is, since it takes minutes.
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: `reports/${stage}.json` },
      ignorePatterns: ['reports'],
      disableTypeChecks: false,
      logLevel: 'info',
    }),
  );
  execFileSync(join(folder, 'node_modules/.bin/stryker'), ['run', config], {
    cwd: folder,
    stdio: 'inherit',
  });
  return scoreOf(JSON.parse(readFileSync(report, 'utf8')));
}
