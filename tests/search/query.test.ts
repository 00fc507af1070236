import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../../src/search/query.ts';
import { STOP, spread } from '../../src/search/spread.ts';

describe('readQuery', () => {
  it.each([
    // One word, its characters spaced and quoted.
    ['民政局', ['民政局'], ['"民 政 局"'], 'ready'],
    // White space of either width, more than one, and a tab part words.
    [
      '黑臭水体  住建\t局',
      ['黑臭水体', '住建', '局'],
      ['"黑 臭 水 体"', '"住 建"', '"局"'],
      'ready',
    ],
    ['安全\u3000生产', ['安全', '生产'], ['"安 全"', '"生 产"'], 'ready'],
    // Punctuation at the edges is not asked for.
    ['“三查一曝光”，', ['三查一曝光'], ['"三 查 一 曝 光"'], 'ready'],
    // Punctuation inside is one stop, however long.
    ['学校、医院', ['学校、医院'], [`"学 校 ${STOP} 医 院"`], 'ready'],
    ['（负责）。（二）', ['负责）。（二'], [`"负 责 ${STOP} 二"`], 'ready'],
    ['PM2.5', ['PM2.5'], [`"P M 2 ${STOP} 5"`], 'ready'],
    // A pair of surrogates is one character: 𠮷 alone is short.
    ['𠮷', ['𠮷'], ['"𠮷"'], 'short'],
    // Composed as the texts are.
    ['cafe\u0301', ['caf\u00e9'], ['"c a f \u00e9"'], 'ready'],
    // One character is too little; two words of one character each are not.
    ['安', ['安'], ['"安"'], 'short'],
    ['“安”', ['安'], ['"安"'], 'short'],
    ['安 全', ['安', '全'], ['"安"', '"全"'], 'ready'],
    // Nothing to find.
    ['', [], [], 'empty'],
    [' 、。"', [], [], 'empty'],
  ])('%j', (typed, texts, phrases, state) => {
    const query = readQuery(typed);
    expect(query.terms.map(({ text }) => text)).toEqual(texts);
    expect(query.terms.map(({ phrase }) => phrase)).toEqual(phrases);
    expect(query.state).toBe(state);
  });

  it('asks for any text in the words that the index has for it', () => {
    const textArbitrary = fc
      .array(fc.constantFrom('鹤', '7', 'x', '、', '，', '“', '。'), { minLength: 1 })
      .map((pieces) => `安${pieces.join('')}全`);
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const words = spread({ text, readings: [] }).content.split('\u200b').slice(1);
        expect(readQuery(text).terms.map(({ phrase }) => phrase)).toEqual([`"${words.join(' ')}"`]);
      }),
    );
  });

  it('never leaves a quotation mark in a phrase: Pagefind would end it there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        for (const { phrase } of readQuery(typed).terms) expect(phrase).toMatch(/^"[^"]+"$/u);
      }),
    );
  });
});
