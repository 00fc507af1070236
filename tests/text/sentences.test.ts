import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const sentencesOf = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    // Full stops.
    ['严格执法。强化宣传。', ['严格执法。', '强化宣传。']],
    // The last sentence may have no mark.
    ['严格执法。强化宣传', ['严格执法。', '强化宣传']],
    // Semicolons, full and half width: plans list their measures with them.
    ['全面排查;限期整改；挂牌督办', ['全面排查;', '限期整改；', '挂牌督办']],
    // Marks in a row belong to one sentence each; a closer goes with the mark before it.
    ['要落实！”随后督办。', ['要落实！”', '随后督办。']],
    // Inside quotes a full stop ends nothing.
    ['提出“各级要落实。不得推诿。”的要求。', ['提出“各级要落实。不得推诿。”的要求。']],
    // Nor inside brackets: a clause may hold several.
    ['任务。（区住建局牵头；区交通局配合）', ['任务。', '（区住建局牵头；区交通局配合）']],
    // A quote that never closes does not swallow the rest (鹤城).
    ['释放“信号。开展督导。', ['释放“信号。', '开展督导。']],
    // A point in a number is no full stop.
    ['投入2.5亿元。', ['投入2.5亿元。']],
    // A colon and a comma end nothing.
    ['包括：矿山，消防。', ['包括：矿山，消防。']],
    // Brackets that follow each other.
    ['（甲。）（乙。）丙。', ['（甲。）（乙。）丙。']],
    // Nothing.
    ['', []],
  ])('cuts %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('tiles the text', () => {
    const text = fc
      .array(fc.constantFrom(...'。！？；;!?，“”（）()》文字 \n'), { maxLength: 60 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (characters) => {
        let at = 0;
        for (const { start, end } of splitSentences(characters)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(characters.length);
      }),
      { numRuns: 500 },
    );
  });
});
