import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../src/reading/outline/labels.ts';

describe('readLabel', () => {
  it.each([
    // text, kind, name in the path, the label as printed
    ['一、总体要求', 'part', '一', '一、'],
    ['十二．附则', 'part', '十二', '十二．'],
    ['第一编 总则', 'part', '第一编', '第一编 '],
    ['第三部分：保障', 'part', '第三部分', '第三部分：'],
    ['第二章　任务', 'part', '第二章', '第二章　'],
    ['第二节 目标', 'section', '第二节', '第二节 '],
    // In Arabic numerals, full width too.
    ['第1编', 'part', '第1编', '第1编'],
    ['第2部分 保障', 'part', '第2部分', '第2部分 '],
    ['第１2章　任务', 'part', '第12章', '第１2章　'],
    ['第 1 节 目标', 'section', '第1节', '第 1 节 '],
    ['（一）指导思想', 'section', '（一）', '（一）'],
    ['( 二 )、原则', 'section', '（二）', '( 二 )、'],
    ['㈢考核', 'section', '（三）', '㈢'],
    ['1.排查', 'item', '1', '1.'],
    ['２、排查', 'item', '2', '２、'],
    ['12． 排查', 'item', '12', '12． '],
    // A year after the label is text.
    ['3.2024年底前', 'item', '3', '3.'],
    // Articles, by the space that sets them off, a bracket, or nothing.
    ['第三条　为了安全', 'item', '第三条', '第三条　'],
    ['第一百零二条 附则', 'item', '第一百零二条', '第一百零二条 '],
    ['第１0条 附则', 'item', '第10条', '第１0条 '],
    ['第五条【职责】', 'item', '第五条', '第五条'],
    ['第五条各单位应当', 'item', '第五条', '第五条'],
    ['（1）排查', 'subitem', '（1）', '（1）'],
    ['２)排查', 'subitem', '（2）', '２)'],
    ['⑶排查', 'subitem', '（3）', '⑶'],
    ['④排查', 'enumerated', '④', '④'],
    ['——坚持', 'principle', '——', '——'],
    ['──坚持', 'principle', '——', '──'],
  ])('%s: %s %s', (text, kind, name, printed) => {
    const label = readLabel(text);
    expect([label?.kind, label?.name, text.slice(0, label?.length)]).toEqual([kind, name, printed]);
  });

  it.each([
    // A decimal.
    '2.5亿元',
    // A list of numbers.
    '1、2号楼',
    // Decimal numbering is another system.
    '1.1编制目的',
    // A year.
    '2024年',
    '2024.5.1',
    // A number that begins a name.
    '119消防',
    // A list inside a sentence.
    '一是加强领导',
    '一律停产',
    // Ordinals that are no chapters.
    '第一责任人',
    '第三方机构',
    '第0章',
    // References to chapters, and what only sounds like one.
    '第二章第三节',
    '第2章规定的情形',
    '第1节点',
    '第一节课',
    // References to articles, and what was put between two of them.
    '第三条规定的情形',
    '第三条第二款',
    '第三条 第二款',
    '第三条、第四条',
    '第十条之一',
    // No numeral.
    '十十、',
    '（十十）',
    '一二、',
    // A bracket that holds more than a number.
    '（一季度）',
    '（2024年底前）',
    // A dash alone, and a page number.
    '——',
    '— 1 —',
    // A label inside the line.
    '见一、',
    '',
  ])('refuses %j', (text) => {
    expect(readLabel(text)).toBeNull();
  });

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
