import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLabel as readWith } from '../../../src/reading/outline/labels.ts';
import { outlineGrammar } from '../outline-of.ts';

const readLabel = (text: string) => readWith(text, outlineGrammar);

/** What each form looks like is shown by the examples of its row: content/lexicon/rules/outline.yaml. */
describe('readLabel', () => {
  it.each(['第三方机构', '（2024年底前）', '第三条 第二款', '1.1编制目的', ''])(
    'refuses %j',
    (text) => {
      expect(readLabel(text)).toBeNull();
    },
  );

  it('ranks the levels as the standard does, chapters above them', () => {
    const ladder = [
      '第一编',
      '第一章',
      '第一节',
      '一、',
      '第一条 甲',
      '（一）',
      '1.',
      '（1）',
      '①',
      '——甲',
    ];
    const ranks = ladder.map((text) => readLabel(text)?.rank ?? 0);
    expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
  });

  it('knows a reference from an article only by its surroundings', () => {
    expect(readLabel('第三条处理')?.weak).toBe(true);
    expect(readLabel('第三条　处理')?.weak).toBeUndefined();
    expect(readLabel('第三条【处理】')?.weak).toBeUndefined();
  });

  it('never claims more than the text has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一十第章条百（(1１.、)） 2①—㈠') }),
        (text) => {
          const label = readLabel(text);
          if (label) expect(label.length).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
