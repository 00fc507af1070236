import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRecord, placesOf } from '../../src/search/excerpt.ts';

/** A text with its marked stretches in brackets, for reading. */
function shown(parts: readonly { text: string; hit: boolean }[]): string {
  return parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

describe('placesOf', () => {
  it.each([
    [
      '安全生产和安全监管',
      ['安全'],
      [
        [0, 2],
        [5, 7],
      ],
    ],
    // Sorted by place, not by term.
    [
      '安全生产',
      ['生产', '安全'],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    // Overlapping ones are one.
    ['安全生产', ['全生', '安全'], [[0, 3]]],
    // One inside the other.
    ['安全生产', ['安全生产', '全'], [[0, 4]]],
    // Touching ones stay two.
    [
      '安全安全',
      ['安全'],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    // Punctuation of any width, kind and number.
    [
      '学校,医院。学校、\n医院',
      ['学校、医院'],
      [
        [0, 5],
        [6, 12],
      ],
    ],
    // But punctuation there must be.
    ['学校医院', ['学校、医院'], []],
    // Nothing of a term is a pattern.
    ['a+b 与 aab', ['a+b'], [[0, 3]]],
    ['甲（一）乙', ['甲(一)乙'], [[0, 5]]],
    // Letters of either case.
    [
      'PM2.5 与 pm2．5',
      ['Pm2.5'],
      [
        [0, 5],
        [8, 13],
      ],
    ],
    // A pair of surrogates counts two.
    ['𠮷安', ['安'], [[2, 3]]],
    ['安全', [], []],
  ] as [string, string[], [number, number][]][])('%j for %j', (text, terms, places) => {
    expect(placesOf(text, terms).map(({ start, end }) => [start, end])).toEqual(places);
  });
});

describe('matchRecord', () => {
  const long = '甲'.repeat(100);

  it('shows a short text whole', () => {
    const match = matchRecord({ text: '县民政局负责', readings: [] }, ['民政']);
    expect(match.excerpts.map(shown)).toEqual(['县[民政]局负责']);
    expect([match.hits, match.readings]).toEqual([1, []]);
  });

  it('cuts a long one, and says so at each end that is cut', () => {
    const { excerpts } = matchRecord({ text: `${long}民政${long}`, readings: [] }, ['民政']);
    expect(excerpts.map(shown)).toEqual([`……${'甲'.repeat(24)}[民政]${'甲'.repeat(56)}……`]);
  });

  it('joins what touches, and shows three at most of all it counts', () => {
    const near = `${long}民政甲甲民政${long}`;
    const match = matchRecord({ text: near + near + near + near, readings: [] }, ['民政']);
    expect(match.excerpts.map((it) => shown(it).match(/\[民政\]/gu)?.length)).toEqual([2, 2, 2]);
    expect(match.hits).toBe(8);
  });

  it('gives the reading where only the reading has the term', () => {
    const record = { text: '加强奥论引导。民政', readings: ['加强舆论引导。'] };
    expect(matchRecord(record, ['舆论引导']).readings.map(shown)).toEqual(['加强[舆论引导]。']);
    expect(matchRecord(record, ['舆论引导']).excerpts).toEqual([]);
    // What the source says itself needs no reading: 加强 stands in both.
    expect(matchRecord(record, ['加强']).readings).toEqual([]);
    expect(matchRecord(record, ['加强']).excerpts.map(shown)).toEqual(['[加强]奥论引导。民政']);
  });

  it('never changes a word: its excerpts, but for the dots, stand in the text', () => {
    const letters = fc.constantFrom('甲', '乙', '丙', '、', '。');
    const texts = fc.array(letters, { minLength: 1, maxLength: 300 }).map((it) => it.join(''));
    const terms = fc.array(fc.constantFrom('甲乙', '丙', '甲、丙'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(texts, terms, (text, wanted) => {
        for (const excerpt of matchRecord({ text, readings: [] }, wanted).excerpts) {
          const words = excerpt.filter((part) => part.hit || part.text !== '……');
          expect(text).toContain(words.map((part) => part.text).join(''));
          expect(excerpt.some(({ hit }) => hit)).toBe(true);
        }
      }),
    );
  });
});
