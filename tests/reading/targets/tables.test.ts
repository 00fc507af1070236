import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/reading/tables/index.ts';
import { readTargets } from '../../../src/reading/targets/index.ts';
import { registries } from '../lexicon/files.ts';
import { readOutline } from '../outline-of.ts';
import { reader } from './registry.ts';
import { sayTarget } from './says.ts';
import { breaches } from './summary.ts';

function read(table: string, year: number | null = 2021) {
  const source = `一、目标\n（一）主要指标。\n${table}\n（二）其他。`;
  const { nodes } = readOutline(source);
  const { tables } = readTables(source, nodes, registries.tables);
  const { targets, findings } = readTargets(source, nodes, reader, { year, tables });
  expect(breaches(source, nodes, targets)).toEqual([]);
  return { targets, findings };
}

/** The table with its cells parted by bars, by tabs, and as HTML. */
const LAYOUTS: readonly (readonly [name: string, of: (rows: readonly string[][]) => string])[] = [
  [
    'Markdown',
    ([head = [], ...rows]) =>
      [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  ],
  ['tabs', (rows) => rows.map((row) => row.join('\t')).join('\n')],
  [
    'HTML',
    (rows) => {
      const lines = rows.map((row) => `<tr>${row.map((it) => `<td>${it}</td>`).join('')}</tr>`);
      return `<table>${lines.join('')}</table>`;
    },
  ],
];

describe.each(LAYOUTS)('a table of indicators: %s', (_name, of) => {
  test('a target a row and column of aims, quoted from indicator to value', () => {
    const { targets } = read(
      of([
        ['指标名称', '单位', '2020年', '2025年', '属性'],
        ['事故死亡人数', '人', '20', '下降20%', '约束性'],
        ['亿元GDP死亡率', '人/亿元', '0.03', '≤0.020', '约束性'],
        ['安全培训合格率', '%', '80', '达到90', '预期性'],
      ]),
    );
    expect(targets.map(sayTarget)).toEqual([
      'quantitative 事故死亡人数 down 20 % @2025',
      'quantitative 亿元GDP死亡率 <= 0.02 人/亿元 (from 0.03) @2025',
      'quantitative 安全培训合格率 = 90 % (from 80) @2025',
    ]);
    expect(targets.map(({ quote }) => quote.startsWith('事') || quote.endsWith('0'))).not.toContain(
      false,
    );
  });
});

type Case = readonly [why: string, table: string, want: readonly string[]];

const CASES: readonly Case[] = [
  [
    'two aims have one baseline',
    '|指标|单位|2020年|2023年|2025年|\n|事故起数|起|30|25|20|',
    [
      'quantitative 事故起数 = 25 起 (from 30) @2023',
      'quantitative 事故起数 = 20 起 (from 30) @2025',
    ],
  ],
  ['years that are past are statistics', '|指标|2018年|2019年|2020年|\n|事故起数|30|25|20|', []],
  [
    'what is and what shall be',
    '|指标|现状值|目标值|\n|标准化达标率（%）|40|60以上|',
    ['quantitative 标准化达标率 >= 60 % (from 40)'],
  ],
  [
    'a year in the title',
    '|指标|基期值（2020年）|到2025年底|\n|救援队伍|2支|5支|',
    ['quantitative 救援队伍 = 5 支 (from 2) @2025-12-31'],
  ],
  [
    'values in words',
    '|指标|目标值|\n|隐患整改|全覆盖|\n|重大隐患|动态清零|\n|事故起数|持续下降|\n|应急演练|每年4次|',
    [
      'qualitative 隐患整改',
      'zero 重大隐患 = 0',
      'quantitative 事故起数 down',
      'quantitative 应急演练 = 4 次/年',
    ],
  ],
  [
    'a task beside it is read once, as running text',
    '|任务|指标|目标值|责任单位|\n|开展排查，整改率达到95%|培训人数|500人|县应急局|',
    ['quantitative 开展排查，整改率 = 95 %', 'quantitative 培训人数 = 500 人'],
  ],
  [
    'a cell a line',
    '序号\n指标名称\n单位\n目标值\n1\n安全培训合格率\n%\n≥95\n2\n受灾人次\n人\n<6000',
    ['quantitative 安全培训合格率 >= 95 %', 'quantitative 受灾人次 < 6000 人'],
  ],
  ['a negative number is not read as its size', '|指标|单位|2025年|\n|增长率|%|-5|', []],
];

describe('what a table of indicators says', () => {
  test.each(CASES)('%s', (_why, table, want) => {
    expect(read(table).targets.map(sayTarget)).toEqual(want);
  });

  test('without a year of the plan only the last year is an aim', () => {
    const { targets } = read('|指标|2019年|2020年|2025年|\n|事故起数|30|25|20|', null);
    expect(targets.map(sayTarget)).toEqual(['quantitative 事故起数 = 20 (from 25) @2025']);
  });

  test('a value that no row reads is said', () => {
    const { findings } = read('|指标|目标值|\n|体系建设|进一步完善|');
    expect(findings.map(({ rule }) => rule)).toEqual(['residue/value-cell']);
  });
});
