/**
 * Damaged texts through the whole pipeline, from the outline to what pages and search show, for as long as
 * one likes: nothing may be thrown, nothing lost. Prints its seed; a fault prints the smallest text that
 * shows it, and how to see it again.
 *
 *   npm run fuzz -- [--minutes 10] [--seed N]
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { TEXTS } from '../tests/reading/texts.ts';
import { wholeBreaches } from '../tests/reading/whole.ts';

/** Texts of one sort before the next has its turn. */
const ROUND = 50;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const first = Number(values.seed ?? Date.now() % 1_000_000);
const until = performance.now() + Number(values.minutes) * 60_000;
const texts = new Map(Object.keys(TEXTS).map((sort) => [sort, 0]));
let faults = 0;
console.log(`fuzz: seed ${first}, ${values.minutes} minutes`);
for (let seed = first; performance.now() < until; seed++) {
  for (const [sort, arbitrary] of Object.entries(TEXTS)) {
    const result = fc.check(
      fc.property(arbitrary, (text) => {
        const found = wholeBreaches(text);
        if (found.length > 0) throw new Error(found.join('\n'));
      }),
      { seed, numRuns: ROUND, interruptAfterTimeLimit: Math.max(1, until - performance.now()) },
    );
    texts.set(sort, (texts.get(sort) ?? 0) + result.numRuns);
    if (!result.failed || result.interrupted) continue;
    faults++;
    console.log(
      `fault: ${sort}, again with --seed ${seed}\n${JSON.stringify(result.counterexample?.[0])}`,
    );
    console.log(result.errorInstance);
  }
}
const counted = [...texts].map(([sort, count]) => `${count} ${sort}`).join(', ');
console.log(`fuzz: ${counted} (seeds from ${first}); ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
