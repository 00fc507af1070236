import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBrackets } from '../../src/text/brackets.ts';

/** Pairs as the texts they enclose, brackets included. */
const pairsOf = (text: string) =>
  matchBrackets(text).pairs.map(({ open, close }) => text.slice(open, close + 1));
const unmatchedOf = (text: string) =>
  matchBrackets(text).unmatched.map((at) => `${text.charAt(at)}${at}`);

describe('matchBrackets', () => {
  it.each([
    // Full width.
    ['任务（区安委办牵头）', ['（区安委办牵头）']],
    // Half width.
    ['任务(区安委办牵头)', ['(区安委办牵头)']],
    // Mixed, as 平江 prints it.
    ['（县水利局等按职责分工负责)', ['（县水利局等按职责分工负责)']],
    // Nested, sorted by where they open.
    ['(各街道(乡)负责)', ['(各街道(乡)负责)', '(乡)']],
    // Quotes inside brackets.
    ['（“打非治违”）', ['（“打非治违”）', '“打非治违”']],
    // Quotes that touch.
    ['“利剑”“雷霆”', ['“利剑”', '“雷霆”']],
    // A document number: two forms of the same bracket.
    ['（〔2024〕3号）﹝2018﹞', ['（〔2024〕3号）', '〔2024〕', '﹝2018﹞']],
    // Book titles within book titles.
    ['《关于〈意见〉的通知》', ['《关于〈意见〉的通知》', '〈意见〉']],
    // Half-width angle brackets are no brackets: less than, and HTML.
    ['<中国共产党纪律处分条例>', []],
    // Nothing to pair.
    ['', []],
  ])('pairs %j', (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
    expect(unmatchedOf(text)).toEqual([]);
  });

  it.each([
    // 鹤城: a quote that opens and never closes; the later one is paired.
    ['“扫黑除恶永远在路上的强烈信号,“四打一追”', ['“四打一追”'], ['“0']],
    // A closing bracket alone.
    ['谣言）和（信息）', ['（信息）'], ['）2']],
    // A bracket cannot close a quote: the quote inside is reported, the bracket pair stands.
    ['（“专班）', ['（“专班）'], ['“1']],
    // Crossed: the outer pair wins, as it closes first.
    ['（“甲）”', ['（“甲）'], ['“1', '”4']],
    // Only openers.
    ['（（', [], ['（0', '（1']],
  ])('of %j pairs and reports', (text, pairs, unmatched) => {
    expect(pairsOf(text)).toEqual(pairs);
    expect(unmatchedOf(text)).toEqual(unmatched);
  });

  it('never crosses two pairs, uses each bracket once and forgets none', () => {
    const text = fc
      .array(fc.constantFrom(...'()（）[]〔〕﹝﹞【】《》〈〉“”‘’「」『』文'), { maxLength: 40 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (characters) => {
        const { pairs, unmatched } = matchBrackets(characters);
        for (const a of pairs) {
          expect(a.open).toBeLessThan(a.close);
          for (const b of pairs) {
            const apart = a.close < b.open || b.close < a.open;
            const nested = (a.open - b.open) * (a.close - b.close) < 0;
            expect(a === b || apart || nested).toBe(true);
          }
        }
        const used = [...pairs.flatMap(({ open, close }) => [open, close]), ...unmatched];
        const brackets = [...characters].flatMap((character, at) => (character === '文' ? [] : at));
        expect(used.sort((a, b) => a - b)).toEqual(brackets);
      }),
      { numRuns: 300 },
    );
  });
});
