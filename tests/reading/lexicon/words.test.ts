import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { files } from './files.ts';

const PLANS = new URL('../../../content/plans/', import.meta.url);
const sources = new Map(
  readdirSync(PLANS).map((id) => [id, readFileSync(new URL(`${id}/source.txt`, PLANS), 'utf8')]),
);

describe('content/lexicon/words', () => {
  it('holds words', () => {
    expect(Object.keys(files.words)).not.toHaveLength(0);
  });

  describe.each(Object.entries(files.words))('%s.yaml', (_, { kind, words }) => {
    it('each word stands in its quote, and the quote in its plan', () => {
      const wrong = words.filter(
        ({ word, plan, quote }) =>
          !quote.includes(word) || (plan !== undefined && !sources.get(plan)?.includes(quote)),
      );
      expect(wrong).toEqual([]);
    });

    it('no word stands twice with one tag', () => {
      const keys = words.map(({ word, tag = '' }) => `${word} ${tag}`);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    });

    it('what guards against something says against what', () => {
      if (kind !== 'GUARD') return;
      expect(words.filter(({ reason }) => !reason)).toEqual([]);
    });
  });
});
