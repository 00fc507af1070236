import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXTS } from './texts.ts';
import { wholeBreaches } from './whole.ts';

describe('a damaged plan, from its text to its pages', () => {
  it.each(Object.entries(TEXTS))(
    '%s: nothing thrown, nothing lost',
    (_name, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(wholeBreaches(text)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});
