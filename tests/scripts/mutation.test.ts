import { expect, it } from 'vitest';
import { scoreOf } from '../../scripts/bench/mutation/report.ts';
import { drawLines } from '../../scripts/bench/mutation/sample.ts';
import { seeded } from '../../scripts/bench/random.ts';

const SOURCE = [
  "import { a } from './a.ts';",
  '',
  '/** What it is. */',
  'const b = 1;',
  'a(b);',
].join('\n');

it('draws lines of code alone, and the whole file where all is wanted', () => {
  expect(drawLines('x.ts', SOURCE, 0.999, () => 0)).toEqual(['x.ts:4-4', 'x.ts:5-5']);
  expect(drawLines('x.ts', SOURCE, 1, () => 0)).toEqual(['x.ts']);
  expect(drawLines('x.ts', SOURCE, 0, seeded(1))).toEqual([]);
});

it('counts what the tests noticed, and names what they did not', () => {
  const mutant = (status: string, line: number) => ({
    status,
    mutatorName: 'Some',
    replacement: 'c',
    location: { start: { line, column: 3 }, end: { line, column: 9 } },
  });
  const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'];
  const mutants = statuses.map((status, at) => mutant(status, at < 3 ? 4 : 5));
  const score = scoreOf({ files: { 'x.ts': { source: SOURCE, mutants } } });
  expect(score).toMatchObject({ killed: 2, valid: 4 });
  expect(score.survivors).toEqual([
    { place: 'x.ts:4:3', mutator: 'Some', line: 'const b = 1;', replacement: 'c' },
    { place: 'x.ts:5:3', mutator: 'Some', line: 'a(b);', replacement: 'c' },
  ]);
});
