import { describe, expect, it } from 'vitest';
import { told } from './says.ts';

/** Each case a text by its lines, and what is told of it: tables, then findings with their place. */
type Case = [name: string, lines: string[], expected: string[]];

const READ =
  'number task lead support deadline ¦ 1·排查自建房·县住建局·县应急局·6月底前 ¦ 2·整治燃气·县城管局··长期坚持';

describe('layouts: one table', () => {
  it.each<Case>([
    [
      'Markdown',
      [
        '## 任务分工',
        '',
        '| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |',
        '| :--- | --- | :---: | --- | ---: |',
        '| 1 | 排查自建房 | 县住建局 | 县应急局 | 6月底前 |',
        '| 2 | 整治燃气 | 县城管局 | | 长期坚持 |',
      ],
      [READ],
    ],
    [
      'Markdown without outer bars',
      [
        '序号 | 任务 | 牵头单位 | 配合单位 | 完成时限',
        '--- | --- | --- | --- | ---',
        '1 | 排查自建房 | 县住建局 | 县应急局 | 6月底前',
        '2 | 整治燃气 | 县城管局 |  | 长期坚持',
      ],
      [READ],
    ],
    [
      'full-width bars, marks of Markdown in cells',
      [
        '｜序号｜**任务**｜**牵头单位**｜配合单位｜完成时限｜',
        '｜1｜排查自建房｜**县住建局**｜县应急局｜6月底前｜',
        '｜2｜整治燃气｜县城管局｜—｜长期坚持｜',
      ],
      [READ],
    ],
    [
      'tabs',
      [
        '序号\t任务\t牵头单位\t配合单位\t完成时限',
        '1\t排查自建房\t县住建局\t县应急局\t6月底前',
        '2\t整治燃气\t县城管局\t\t长期坚持',
      ],
      [READ],
    ],
    [
      'tabs that set titles apart',
      [
        '序号\t\t任务\t\t牵头单位\t配合单位\t完成时限',
        '1\t排查自建房\t\t县住建局\t县应急局\t6月底前',
      ],
      ['number task lead support deadline ¦ 1·排查自建房·县住建局·县应急局·6月底前'],
    ],
    [
      'two spaces and more, titles spaced out',
      [
        '序号  任  务  牵头单位',
        '序号   任 务   牵 头 单 位   完成时限',
        '1   排查自建房   县住建局   6月底前',
      ],
      ['number task lead deadline ¦ 1·排查自建房·县住建局·6月底前'],
    ],
    [
      'one space, where as many cells as titles',
      ['序号 任务 牵头单位 完成时限', '1 排查自建房 县住建局 6月底前', '落实要求 从严从实'],
      ['number task lead deadline ¦ 1·排查自建房·县住建局·6月底前'],
    ],
    [
      'flattened',
      [
        ...['序号', '任务', '牵头单位', '配合单位', '完成时限'],
        ...['1', '排查自建房', '县住建局', '县应急局', '6月底前'],
        ...['2', '整治燃气', '县城管局', '县商务局', '长期坚持'],
        '附件2',
      ],
      [
        'number task lead support deadline ¦ 1·排查自建房·县住建局·县应急局·6月底前 ¦ 2·整治燃气·县城管局·县商务局·长期坚持',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(told(lines.join('\n'))).toEqual(expected);
  });
});

describe('merged cells', () => {
  it.each<Case>([
    [
      'an empty cell counts where the row goes on with the same number',
      [
        '| 序号 | 任务 | 措施 | 牵头单位 | 完成时限 |',
        '| 1 | 自建房 | 排查 | 县住建局 | 6月 |',
        '|  |  | 整改 |  | 9月 |',
        '| 2 | 燃气 | 排查 |  | 9月 |',
      ],
      [
        'number task task lead deadline ¦ 1·自建房·排查·县住建局·6月 ¦ 〃1·〃自建房·整改·〃县住建局·9月 ¦ 2·燃气·排查··9月',
      ],
    ],
    [
      'a class before the number',
      ['类别\t序号\t任务\t责任单位', '安全\t1\t排查\t县应急局', '\t2\t整改\t'],
      ['none number task share ¦ 安全·1·排查·县应急局 ¦ 〃安全·2·整改·'],
    ],
    [
      '〃 and 同上; where they stand an empty cell is empty',
      [
        '序号\t任务\t牵头单位\t配合单位',
        '1\t排查\t县住建局\t县应急局',
        '2\t整改\t〃\t同上',
        '\t验收\t县应急局\t',
      ],
      [
        'number task lead support ¦ 1·排查·县住建局·县应急局 ¦ 2·整改·〃县住建局·〃县应急局 ¦ ·验收·县应急局·',
      ],
    ],
    [
      'rowspan and colspan in HTML',
      [
        '<table><thead><tr><th rowspan="2">序号</th><th rowspan=2>任务</th><th colspan=2>责任分工</th></tr>',
        '<tr><th>牵头单位</th><th>配合单位</th></tr></thead>',
        '<tr><td>1</td><td rowspan="2"><p>排查</p><p>自建房</p></td><td>县住建局</td><td>&nbsp;</td></tr>',
        '<tr><td>2</td><td colspan="2">县应急局</td></tr></table>',
      ],
      ['number task lead support ¦ 1·排查¶自建房·县住建局· ¦ 2·〃排查¶自建房·县应急局·'],
    ],
    [
      'HTML with its name above, a role among unknown titles',
      [
        '<table><tr><td colspan=3>任务分解表</td></tr><tr><td>甲</td><td>乙</td><td>责任单位</td></tr><tr><td>1</td><td>2</td><td>县应急局</td></tr></table>',
      ],
      ['none none share ¦ 1·2·县应急局'],
    ],
    [
      'a group of rows',
      [
        '| 序号 | 任务 | 责任单位 |',
        '| 一、消防安全 | | |',
        '| 1 | 排查 | 县消防救援大队 |',
        '| 二、燃气安全 | | |',
        '| 2 | 整治 | 县城管局 |',
      ],
      [
        'number task share ¦ 《一、消防安全》1·排查·县消防救援大队 ¦ 《二、燃气安全》2·整治·县城管局',
      ],
    ],
    [
      'a group on a line of its own',
      [
        '序号\t任务\t责任单位',
        '一、消防安全',
        '1\t排查\t县消防救援大队',
        '二、燃气安全',
        '2\t整治\t县城管局',
      ],
      [
        'number task share ¦ 《一、消防安全》1·排查·县消防救援大队 ¦ 《二、燃气安全》2·整治·县城管局',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(told(lines.join('\n'))).toEqual(expected);
  });
});

describe('titles', () => {
  it.each<Case>([
    [
      'two rows of them, the upper merged',
      [
        '| 序号 | 任务 | 责任分工 |  | 时限 |',
        '|  |  | 牵头单位 | 配合单位 |  |',
        '| 1 | 排查 | 县住建局 | 县应急局 | 6月 |',
      ],
      ['number task lead support deadline ¦ 1·排查·县住建局·县应急局·6月'],
    ],
    [
      'two rows, the lower shorter',
      ['序号\t任务\t责任分工\t时限', '牵头单位\t配合单位', '1\t排查\t县住建局\t县应急局\t6月'],
      ['number task lead support deadline ¦ 1·排查·县住建局·县应急局·6月'],
    ],
    [
      'two rows of an indicator table: the years under 目标值',
      ['指标\t单位\t目标值\t\t属性', '\t\t2024年\t2025年\t', '事故起数\t起\t12\t10\t约束性'],
      ['indicator unit value(2024) value(2025) attribute ¦ 事故起数·起·12·10·约束性'],
    ],
    [
      'repeated on each page, with a number of the page between',
      [
        '序号\t任务\t牵头单位',
        '1\t排查\t县住建局',
        '— 3 —',
        '序号\t任务\t牵头单位',
        '2\t整改\t县应急局',
      ],
      ['number task lead ¦ 1·排查·县住建局 ¦ 2·整改·县应急局'],
    ],
    [
      'of another table right below',
      ['任务\t牵头单位', '排查\t县住建局', '指标\t2025年', '起数\t10'],
      ['task lead ¦ 排查·县住建局', 'indicator value(2025) ¦ 起数·10'],
    ],
    [
      'of a table that names nobody, below a Markdown table',
      [
        '| 任务 | 牵头单位 |',
        '| --- | --- |',
        '| 排查 | 县住建局 |',
        '| 姓名 | 电话 |',
        '| --- | --- |',
        '| 王某 | 123 |',
      ],
      ['task lead ¦ 排查·县住建局'],
    ],
    [
      'without rows',
      ['序号\t任务\t牵头单位', '全面排查，落实责任。'],
      ['residue/table-header 序号\t任务\t牵头单位'],
    ],
    [
      'few known ones, a role behind the first',
      ['甲\t乙\t丙\t牵头单位', '1\t2\t3\t县住建局'],
      ['none none none lead ¦ 1·2·3·县住建局'],
    ],
    [
      'few known ones, a role first of all',
      ['牵头单位\t甲\t乙', '县住建局\t1\t2'],
      ['residue/table-header 牵头单位\t甲\t乙'],
    ],
    [
      'on the left: a card a task, one and two fields a line',
      [
        '| 任务 | 排查 |',
        '| --- | --- |',
        '| 牵头单位 | 县住建局 |',
        '| 时限 | 6月 |',
        '| 任务 | 整改 |',
        '| 牵头单位 | 县应急局 |',
        '说明',
        '任务\t验收\t牵头单位\t县城管局',
      ],
      [
        'task lead deadline ¦ 排查·县住建局·6月',
        'task lead ¦ 整改·县应急局',
        'task lead ¦ 验收·县城管局',
      ],
    ],
    [
      'sentences with bars and spaces are none',
      ['首页 | 政务公开 | 责任单位：县应急局', '一、总体 要求'],
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(told(lines.join('\n'))).toEqual(expected);
  });
});

describe('rows', () => {
  it.each<Case>([
    [
      'too few cells: said, not guessed',
      [
        '序号\t任务\t牵头单位\t时限',
        '1\t排查\t县住建局\t6月',
        '2\t整改\t县应急局',
        '3\t验收\t县住建局\t9月',
      ],
      [
        'number task lead deadline ¦ 1·排查·县住建局·6月 ¦ 3·验收·县住建局·9月',
        'residue/table-row 2\t整改\t县应急局',
      ],
    ],
    [
      'the empty remark at the end of a line was stripped',
      ['序号\t任务\t牵头单位\t备注', '1\t排查\t县住建局'],
      ['number task lead none ¦ 1·排查·县住建局·'],
    ],
    [
      'a cell that breaks over lines',
      [
        '序号\t任务\t牵头单位\t时限',
        '1\t排查隐患，',
        '建立台账。\t县住建局\t6月',
        '2\t整改\t县应急局\t9月',
      ],
      ['number task lead deadline ¦ 1·排查隐患，¶建立台账。·县住建局·6月 ¦ 2·整改·县应急局·9月'],
    ],
    [
      'a row torn over lines by its print is not read: the rest may be of any cell',
      [
        '序号\t任务\t牵头单位\t时限',
        '1\t排查自建\t县自然资源和\t6月',
        '房隐患\t规划局',
        '2\t整改\t县应急局\t9月',
      ],
      [
        'number task lead deadline ¦ 2·整改·县应急局·9月',
        'residue/table-row 1\t排查自建\t县自然资源和\t6月\n房隐患\t规划局',
      ],
    ],
    [
      'a line between rows is the rest of some cell, or the name of a group',
      [
        '序号  任务  责任单位',
        '1  排查  县应急局',
        '  县住建局',
        '2  整改  县城管局',
        '二  强化排查',
        '3  验收  县商务局',
      ],
      [
        'number task share ¦ 1·排查·县应急局 ¦ 2·整改·县城管局 ¦ 《二  强化排查》3·验收·县商务局',
        'residue/table-row 县住建局',
      ],
    ],
    [
      'a sum is no rest of a row',
      ['序号\t任务\t牵头单位', '1\t排查\t县住建局', '合计\t1项'],
      ['number task lead ¦ 1·排查·县住建局', 'residue/table-row 合计\t1项'],
    ],
    [
      'lines of a cell, by marks of HTML',
      ['|任务|牵头单位|', '|排查<br>整改|县住建局<br/>县应急局|'],
      ['task lead ¦ 排查¶整改·县住建局¶县应急局'],
    ],
    [
      'text behind a table ends it',
      ['任务\t牵头单位', '排查\t县住建局', '各单位要按月报送进展情况。', '任务\t县应急局'],
      ['task lead ¦ 排查·县住建局'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(told(lines.join('\n'))).toEqual(expected);
  });
});

describe('a cell a line', () => {
  it.each<Case>([
    [
      'without numbers: the lines make whole rows',
      [
        '任务',
        '牵头单位',
        '时限',
        '排查',
        '县住建局',
        '6月',
        '整改',
        '县应急局',
        '9月',
        '',
        '后记',
      ],
      ['task lead deadline ¦ 排查·县住建局·6月 ¦ 整改·县应急局·9月'],
    ],
    [
      'without numbers and a line short: nothing is guessed',
      ['任务', '牵头单位', '时限', '排查', '县住建局', '整改', '县应急局', '9月'],
      ['residue/table-header 任务\n牵头单位\n时限'],
    ],
    ['two titles are no table', ['工作任务', '责任单位', '排查', '县住建局'], []],
    [
      'blank lines between all',
      ['序号', '', '任务', '', '牵头单位', '', '1', '', '排查', '', '县住建局'],
      ['number task lead ¦ 1·排查·县住建局'],
    ],
    [
      'a list that goes on in the next line, and sentences in the one column that holds some',
      [
        '序号',
        '任务',
        '牵头单位',
        '时限',
        '1',
        '排查隐患；',
        '建立台账。',
        '县住建局、',
        '县应急局',
        '6月',
        '2',
        '整改',
        '县城管局',
        '9月',
      ],
      [
        'number task lead deadline ¦ 1·排查隐患；¶建立台账。·县住建局、¶县应急局·6月 ¦ 2·整改·县城管局·9月',
      ],
    ],
    [
      'a row of which a cell is missing',
      ['序号', '任务', '牵头单位', '时限', '1', '排查', '6月', '2', '整改', '县城管局', '9月'],
      ['number task lead deadline ¦ 2·整改·县城管局·9月', 'residue/table-row 1\n排查\n6月'],
    ],
    [
      'a class before the number, over several rows',
      [
        '类别',
        '序号',
        '任务',
        '责任单位',
        '安全',
        '1',
        '排查',
        '县应急局',
        '2',
        '整改',
        '县住建局',
        '消防',
        '3',
        '培训',
        '县消防救援大队',
      ],
      [
        'none number task share ¦ 安全·1·排查·县应急局 ¦ 〃安全·2·整改·县住建局 ¦ 消防·3·培训·县消防救援大队',
      ],
    ],
    [
      'groups of rows',
      [
        '序号',
        '任务',
        '责任单位',
        '一、消防安全',
        '1',
        '排查',
        '县应急局',
        '二、燃气安全',
        '2',
        '整改',
        '县城管局',
        '3',
        '验收',
        '县住建局',
      ],
      [
        'number task share ¦ 《一、消防安全》1·排查·县应急局 ¦ 《二、燃气安全》2·整改·县城管局 ¦ 《二、燃气安全》3·验收·县住建局',
      ],
    ],
    [
      'a title that breaks',
      ['序 号', '任务', '责任单位', '完成', '时限', '1', '排查', '县应急局', '6月'],
      ['number task share deadline ¦ 1·排查·县应急局·6月'],
    ],
    [
      'two rows of titles, the lower last',
      [
        '序号',
        '任务',
        '责任分工',
        '时限',
        '牵头单位',
        '配合单位',
        '1',
        '排查',
        '县应急局',
        '县住建局',
        '6月',
        '2',
        '整改',
        '县城管局',
        '县商务局',
        '9月',
      ],
      [
        'number task lead support deadline ¦ 1·排查·县应急局·县住建局·6月 ¦ 2·整改·县城管局·县商务局·9月',
      ],
    ],
    [
      'two tables, numbers anew in the second',
      [
        '序号',
        '任务',
        '责任单位',
        '1',
        '排查',
        '县应急局',
        '附件2',
        '序号',
        '任务',
        '责任单位',
        '1',
        '整改',
        '县住建局',
        '2',
        '验收',
        '县城管局',
      ],
      [
        'number task share ¦ 1·排查·县应急局',
        'number task share ¦ 1·整改·县住建局 ¦ 2·验收·县城管局',
      ],
    ],
    [
      'the empty remarks of all rows leave no line',
      [
        '序号',
        '任务',
        '责任单位',
        '备注',
        '1',
        '排查',
        '县应急局',
        '2',
        '整改',
        '县住建局',
        '附件2',
      ],
      ['number task share none ¦ 1·排查·县应急局· ¦ 2·整改·县住建局·'],
    ],
    [
      'titles and the number of the page again',
      [
        '序号',
        '任务',
        '牵头单位',
        '1',
        '排查',
        '县住建局',
        '— 2 —',
        '序号',
        '任务',
        '牵头单位',
        '2',
        '整改',
        '县应急局',
      ],
      ['number task lead ¦ 1·排查·县住建局 ¦ 2·整改·县应急局'],
    ],
    [
      'an indicator table',
      [
        '序号',
        '指标',
        '单位',
        '2020年',
        '2025年',
        '属性',
        '1',
        '事故起数',
        '起',
        '20',
        '10',
        '约束性',
        '2',
        '死亡人数',
        '人',
        '8',
        '4',
        '预期性',
      ],
      [
        'number indicator unit value(2020) value(2025) attribute ¦ 1·事故起数·起·20·10·约束性 ¦ 2·死亡人数·人·8·4·预期性',
      ],
    ],
    [
      'duties of members',
      [
        '序号',
        '成员单位',
        '主要职责',
        '1',
        '县公安局',
        '维护现场秩序。',
        '2',
        '县卫健局',
        '组织医疗救治。',
      ],
      ['number share duty ¦ 1·县公安局·维护现场秩序。 ¦ 2·县卫健局·组织医疗救治。'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(told(lines.join('\n'))).toEqual(expected);
  });
});
