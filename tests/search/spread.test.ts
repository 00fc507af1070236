import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, STOP, spread } from '../../src/search/spread.ts';

const Z = '\u200b';

/** What a plan may hold: letters, digits, both widths of punctuation, line ends, surrogate pairs. */
const textArbitrary = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '鹤',
        '城',
        'A',
        '7',
        '、',
        ',',
        '，',
        '。\n',
        ' ',
        '\u3000',
        '“',
        '𠮷',
        '😀',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join('').replaceAll(STOP, '').replaceAll('\u200b', ''));

describe('spread', () => {
  it.each([
    // Letters: each a word of its own.
    ['民政局', `${Z}民${Z}政${Z}局`, []],
    // Whatever stands between letters is one stop, kept beside.
    ['学校、医院', `${Z}学${Z}校${Z}${STOP}${Z}医${Z}院`, ['、']],
    ['落实。\n二、', `${Z}落${Z}实${Z}${STOP}${Z}二${Z}${STOP}`, ['。\n', '、']],
    // Digits and Latin letters are letters too; the point is not.
    ['PM2.5', `${Z}P${Z}M${Z}2${Z}${STOP}${Z}5`, ['.']],
    // A pair of surrogates is one letter.
    ['𠮷', `${Z}𠮷`, []],
    ['', '', []],
  ])('%j', (text, content, marks) => {
    expect(spread({ text, readings: [] })).toEqual({ content, marks: JSON.stringify(marks) });
  });

  it('refuses a text that has the stop itself', () => {
    expect(() => spread({ text: `安${STOP}全`, readings: [] })).toThrow(RangeError);
    expect(() => spread({ text: '安全', readings: [STOP] })).toThrow(RangeError);
  });
});

describe('gather', () => {
  it('parts the readings from the text', () => {
    const record = { text: '奥论引导，（区委）', readings: ['舆论引导。', '“多合一”'] };
    expect(gather(spread(record))).toEqual(record);
  });

  it('gives any record back, also when Pagefind has put spaces between words', () => {
    fc.assert(
      fc.property(textArbitrary, fc.array(textArbitrary, { maxLength: 3 }), (text, readings) => {
        const { content, marks } = spread({ text, readings });
        expect(gather({ content, marks })).toEqual({ text, readings });
        const spaced = content.replaceAll(Z, ` ${Z}`);
        expect(gather({ content: spaced, marks })).toEqual({ text, readings });
      }),
    );
  });
});
