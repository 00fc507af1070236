import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../src/reading/targets/index.ts';
import { readOutline } from '../outline-of.ts';
import { reader } from './registry.ts';
import { readItem, sayTarget } from './says.ts';

const say = (text: string) => readItem(reader, text).targets.map(sayTarget);

describe('terms that govern', () => {
  test.each([
    [
      'the first sentence of a paragraph, until another date',
      '到2025年，体系基本建成。事故起数下降10%。到2030年，覆盖率达到100%。',
      [
        'deadline 体系基本建成 @2025',
        'quantitative 事故起数 down 10 % @2025',
        'quantitative 覆盖率 = 100 % @2030',
      ],
    ],
    [
      'a bare year no further than its sentence',
      '2025年，打好攻坚战。隐患整改率达到95%。',
      ['deadline 打好攻坚战 @2025', 'quantitative 隐患整改率 = 95 %'],
    ],
    [
      'a bare year whose sentence aims, the paragraph',
      '2025年，力争全县事故起数下降10%。隐患整改率达到95%。2027年底前，覆盖率达到100%。',
      [
        'quantitative 事故起数 down 10 % @2025',
        'quantitative 隐患整改率 = 95 % @2025',
        'quantitative 覆盖率 = 100 % @2027-12-31',
      ],
    ],
    [
      'a term in brackets behind the task',
      '完成老旧小区消防设施改造（2025年6月底前）。',
      ['deadline 完成老旧小区消防设施改造 @2025-06-30'],
    ],
    [
      'a whole keeps its day',
      '2025年1月20日前实现重点场所检查全覆盖。',
      ['qualitative 重点场所检查 @2025-01-20'],
    ],
    [
      'from an event on',
      '自本方案印发之日起三个月内完成排查。',
      ['deadline 排查 <= 3 个月 @自本方案印发之日起三个月内'],
    ],
    [
      'a field, for the whole task; what recurs has none',
      '整治隐患120处，每月调度一次。完成时限：2025年6月底前。',
      [
        'quantitative 整治隐患 = 120 处 @2025-06-30',
        'quantitative 每月调度一次 = 1 次/月',
        'deadline 完成时限 @2025-06-30',
      ],
    ],
    [
      'a heading, for what stands below it',
      '（二）2027年工作目标\n1.事故防控。事故起数下降10%。',
      ['quantitative 事故起数 down 10 % @2027'],
    ],
  ])('%s', (_why, text, want) => {
    expect(say(text)).toEqual(want);
  });

  test('a cell under 完成时限, for its row', () => {
    const source =
      '一、任务\n1.整治。\n新建消防站3座|2025年9月底前|\n开展普查|2025年12月底前|\n开展演练|长期坚持';
    const rowAt = (task: string, due: string) => {
      const start = source.indexOf(task);
      const end = start + task.length;
      return { start, end: source.indexOf(due, end) + due.length, due, task: { start, end } };
    };
    const rows = [
      rowAt('新建消防站3座', '2025年9月底前'),
      rowAt('开展普查', '2025年12月底前'),
      rowAt('开展演练', '长期坚持'),
    ];
    const { nodes } = readOutline(source);
    const { targets } = readTargets(source, nodes, reader, { year: 2025, rows });
    expect(targets.map(sayTarget)).toEqual([
      'quantitative 新建消防站 = 3 座 @2025-09-30',
      'deadline 开展普查 @2025-12-31',
    ]);
  });
});

describe('the past', () => {
  test.each([
    '2023年共发生火灾12起，同比下降3%。',
    '2024年，全市事故起数同比下降8%，死亡人数下降10%。',
    '2022年以来，全市整治隐患3000处，整改率99%。',
    '2023年5月，某县发生一起较大火灾。',
    '“十三五”期间，事故起数、死亡人数分别下降43%和38%。',
  ])('%s promises nothing', (text) => {
    expect(say(text)).toEqual([]);
  });

  test('a pledge in the same sentence does', () => {
    expect(say('目前整改率80%，力争年底前整改率达到95%。')).toEqual([
      'quantitative 整改率 = 95 % @2025-12-31',
    ]);
  });
});

describe('residue', () => {
  test.each([
    ['a number that nothing takes', '紧盯市内120处点位。', ['residue/number 120处']],
    ['a word of commitment', '通过宣传坚持防止火灾的办法。', ['residue/commitment 防止']],
    ['names leave none', '深入推进三年行动，落实“五进”和国发〔2010〕23号文件。', []],
    ['what a row refuses leaves none', '去年共检查企业120家，2025年是关键之年。', []],
  ])('%s', (_why, text, want) => {
    const { source, findings } = readItem(reader, text);
    const left = findings.filter(({ rule }) => rule.startsWith('residue/'));
    expect(left.map(({ rule, start, end }) => `${rule} ${source.slice(start, end)}`)).toEqual(want);
  });
});
