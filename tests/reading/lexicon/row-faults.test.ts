import { expect, it } from 'vitest';
import { compileGrammar } from '../../../src/reading/rules.ts';
import { type Claim, faultOf } from './row-faults.ts';
import type { Said } from './stages.ts';

/** Two rows, of which the second can never fire: the first takes all that it would. */
const rows = [
  { id: 'whole', pass: 1, pattern: "HAN* '局'", means: {} },
  { id: 'broken', pass: 1, pattern: "HAN '局'", means: {} },
];

function read(text: string): Said {
  const fired = new Set<string>();
  const grammar = compileGrammar({ words: [], rules: { test: rows } }, 'test', {
    kinds: [],
    folds: [],
    onFire: (id) => fired.add(id),
  });
  const found = grammar.find(1, grammar.lex(text));
  return { says: found.map(({ from, to }) => text.slice(from, to)).join(), fired };
}

const claim = (id: string, text: string, says: string, fires = true): Claim => ({
  id,
  text,
  says,
  fires,
});

it.each([
  // The reading is right, but it is another row's.
  [claim('broken', '税务局', '税务局'), '“税务局”: broken does not fire'],
  [claim('whole', '税务局', '务局'), '“税务局” is read as “税务局”, not as “务局”'],
  [claim('whole', '税务局', '税务局', false), '“税务局”: whole fires'],
  [claim('whole', '税务局', '税务局'), null],
  [claim('broken', '税务局', '税务局', false), null],
  [claim('whole', '税务所', '', false), null],
])('%j', (one, fault) => {
  expect(faultOf(one, read)).toBe(fault);
});

it('a stage that nobody reads is a fault', () => {
  expect(faultOf(claim('whole', '税务局', '税务局'), undefined)).toContain('nobody');
});
