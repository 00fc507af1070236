import { describe, expect, it, test } from 'vitest';
import type { Assignment } from '../../../src/model/clause.ts';
import { type PlanContext, unitSchema } from '../../../src/model/unit.ts';
import { readClauses } from '../../../src/reading/clauses/index.ts';
import { resolveUnits } from '../../../src/reading/units/index.ts';
import { stemsOf, takeApart, withoutStrangePlace } from '../../../src/reading/units/name.ts';
import { grammar } from '../clauses/registry.ts';
import { readOutline } from '../outline-of.ts';
import { index, plans } from './registry.ts';

const HECHENG: PlanContext = { id: 'hecheng', place: '鹤城区', parent: '怀化市' };
const YUANJIANG: PlanContext = { id: 'yuanjiang', place: '沅江市', parent: '益阳市' };

function assignment(full: string): Assignment {
  return {
    node: '1',
    path: '一',
    mention: full,
    start: 0,
    end: full.length,
    full,
    role: 'share',
    kind: 'unit',
    open: false,
    how: 'clause',
    clause: null,
  };
}

const unitsOf = (plan: PlanContext, ...names: string[]) =>
  resolveUnits(names.map(assignment), plan, index);

describe('names taken apart', () => {
  test.each([
    // prints its level
    [HECHENG, '区应急管理局', 'own', '应急管理局', ''],
    // leaves it out
    [HECHENG, '财政局', 'own', '财政局', ''],
    // names its place
    [HECHENG, '鹤城公安分局', 'own', '公安分局', ''],
    [YUANJIANG, '人民银行沅江市分行', 'own', '人民银行分行', ''],
    // names the place above and its own
    [YUANJIANG, '益阳市生态环境局沅江分局', 'own', '生态环境局分局', ''],
    // of the level above
    [HECHENG, '市交警直属三大队', '市', '交警大队', '3'],
    // the level stands inside
    [HECHENG, '团区委', 'own', '团委', ''],
    // all brigades are one police
    [HECHENG, '区交警各大队', 'own', '交警大队', ''],
    // begins with 市, prints no level: 市监 is its stem
    [YUANJIANG, '市市监局', 'own', '市监局', ''],
    // a remark in brackets behind it is no part of it, nor are two
    [HECHENG, '区教育局（区校车办）', 'own', '教育局', ''],
    [HECHENG, '区教育局（校车办）(兼)', 'own', '教育局', ''],
    // what stands in brackets in the middle is
    [HECHENG, '区委（区政府）督查室', 'own', '委（区政府）督查室', ''],
    // a level and nothing behind it is a name: 市委, not 委 of the 市
    [HECHENG, '市委', 'own', '市委', ''],
    [HECHENG, '区委办', 'own', '委办', ''],
    // the league of the level above, of its own, and a name that only begins so
    [HECHENG, '团市委', '市', '团委', ''],
    [HECHENG, '团区委机关', 'own', '团区委机关', ''],
    // brigades by number, in either numerals, with and without 直属 and 第
    [HECHENG, '区交警二大队', 'own', '交警大队', '2'],
    [HECHENG, '区交警第10大队', 'own', '交警大队', '10'],
    [HECHENG, '交警直属第4中队', 'own', '交警中队', '4'],
    [HECHENG, '区交警第十二大队', 'own', '交警大队', '12'],
    [HECHENG, '区交警二十大队', 'own', '交警大队', '20'],
    [HECHENG, '第一百零三中队', 'own', '中队', '103'],
    [HECHENG, '区交警第１１大队', 'own', '交警大队', '11'],
    // told digit by digit; and no numeral at all, of which an id can bear nothing
    [HECHENG, '区消防一一九大队', 'own', '消防大队', '119'],
    [HECHENG, '区消防百大队', 'own', '消防大队', ''],
    // a place without a name to it is in no name
    [{ id: 'x', place: '', parent: null }, '市公安局', '市', '公安局', ''],
    // 自治县 is a level in whole: 麻阳 is the place
    [{ id: 'x', place: '麻阳苗族自治县', parent: '怀化市' }, '县公安局', 'own', '公安局', ''],
    [{ id: 'x', place: '通道自治县', parent: '怀化市' }, '通道公安局', 'own', '公安局', ''],
  ] as const)('%o %s', (plan, name, level, core, ordinal) => {
    expect(takeApart(name, plan)).toMatchObject({ level, core, ordinal });
  });
});

describe('stems of a name', () => {
  test.each([
    ['生态环境局分局', ['生态环境局分局', '生态环境局', '生态环境']],
    // of two endings that fit, the longer goes
    ['安全生产委员会办公室', ['安全生产委员会办公室', '安全生产']],
    // an ending stays where less than two characters would be left
    ['市局', ['市局']],
    ['财局', ['财局']],
    ['财政局', ['财政局', '财政']],
    // three endings at most
    [
      '甲乙局分局支队大队中心',
      ['甲乙局分局支队大队中心', '甲乙局分局支队大队', '甲乙局分局支队', '甲乙局分局'],
    ],
    // an ending in the middle is none
    ['局机关党委', ['局机关党委', '局机关党']],
  ])('%s', (core, stems) => {
    expect(stemsOf(core)).toEqual(stems);
  });
});

describe('names with a place nobody told us of', () => {
  test.each([
    // behind a level
    ['长沙市公安局', '公安局', true],
    ['国家税务总局鞍山市税务局', '税务局', true],
    // a branch has its place without a level, before or in its name
    ['岳阳楼公安分局', '公安分局', true],
    ['生态环境局平江分局', '生态环境局', true],
    ['人民银行沅江支行', '人民银行', true],
    // what is no branch is not cut but behind a level
    ['岳阳楼公安局', '公安局', false],
    ['生态环境局平江', '生态环境局', false],
    // a place has at most eight characters
    ['一二三四五六七八公安分局', '公安分局', true],
    ['一二三四五六七八九公安分局', '公安分局', false],
    // with its level, fifteen
    ['一二三四五六七八九十一二三四市公安局', '公安局', true],
    ['一二三四五六七八九十一二三四五市公安局', '公安局', false],
    // no less than a character behind the place is a name
    ['长沙市', '', false],
    // 分局 in the middle makes no branch
    ['平江分局机关', '机关', false],
  ])('%s is read as %s: %j', (core, reading, isRead) => {
    expect(withoutStrangePlace(core).includes(reading)).toBe(isRead);
  });
});

describe('units', () => {
  it('are one under several spellings, named by the fullest', () => {
    const { units } = unitsOf(HECHENG, '区市场监管局', '区市场监督管理局', '市监局');
    expect(units).toEqual([
      {
        id: 'hecheng-shijian',
        name: '鹤城区市场监督管理局',
        plan: 'hecheng',
        kind: 'government',
        functions: ['shijian'],
        mentions: ['区市场监管局', '区市场监督管理局', '市监局'],
      },
    ]);
  });

  it('stay apart where the level or the number differs', () => {
    const { units } = unitsOf(HECHENG, '市交警直属一大队', '市交警直属三大队', '区交警大队');
    expect(units.map(({ id }) => id)).toEqual([
      'hecheng-jiaojing',
      'hecheng-jiaojing-shi-1',
      'hecheng-jiaojing-shi-3',
    ]);
  });

  it('of a ministry are not those of the place', () => {
    const { units } = unitsOf(HECHENG, '公安部', '鹤城公安分局', '水利厅', '区委宣传部');
    expect(units.map(({ id }) => id)).toEqual([
      'hecheng-gongan',
      'hecheng-gongan-guo',
      'hecheng-shuili-sheng',
      'hecheng-xuanchuan',
    ]);
  });

  it('serve two functions where they are merged', () => {
    const { assignments } = unitsOf(YUANJIANG, '市科工局', '市商务粮食局');
    expect(assignments.map(({ functions }) => functions)).toEqual([
      ['keji', 'gongxin'],
      ['shangwu', 'liangshi'],
    ]);
  });

  it('of a brigade are its own, whatever office it stands under', () => {
    const { assignments } = unitsOf(HECHENG, '区公安分局交警大队', '公安局交警大队', '区公安分局');
    expect(assignments.map(({ functions }) => functions?.join())).toEqual([
      'jiaojing',
      'jiaojing',
      'gongan',
    ]);
  });

  it('are kept and reported where nobody knows them', () => {
    const { units, unknown, findings } = unitsOf(HECHENG, '区低空经济局', '区低空经济局');
    expect(units).toMatchObject([{ kind: 'unknown', functions: [], mentions: ['区低空经济局'] }]);
    expect(unknown.map(({ mention }) => mention)).toEqual(['区低空经济局']);
    expect(findings.map(({ rule }) => rule)).toEqual(['unit/unknown']);
  });

  it('are never named by a slip', () => {
    const { units } = unitsOf(YUANJIANG, '市人民市人民法院', '市人民法院');
    expect(units.map(({ name }) => name)).toEqual(['沅江市人民法院']);
  });

  /** Their names with their places, as headings of duty lists have them. */
  test.each([
    // the place in place of its level
    [HECHENG, '区应急管理局', '鹤城区应急管理局'],
    [YUANJIANG, '市应急管理局', '沅江市应急管理局'],
    // no level printed
    [HECHENG, '财政局', '鹤城区财政局'],
    // has its place
    [HECHENG, '鹤城公安分局', '鹤城公安分局'],
    [HECHENG, '鹤城区应急管理局', '鹤城区应急管理局'],
    // has its level inside
    [HECHENG, '团区委', '共青团鹤城区委'],
    // of the level above, by its name where we know it
    [HECHENG, '市公安局', '怀化市公安局'],
    [{ ...HECHENG, parent: null }, '市公安局', '市公安局'],
    [HECHENG, '怀化市公安局', '怀化市公安局'],
    // of a level further above
    [HECHENG, '省水利厅', '省水利厅'],
    [HECHENG, '应急管理部', '应急管理部'],
    // bodies that are no part of a local government, and those nobody knows, keep the name they have
    [HECHENG, '气象局', '气象局'],
    [HECHENG, '城投公司', '城投公司'],
    [HECHENG, '武警中队', '武警中队'],
    [HECHENG, '低空经济局', '低空经济局'],
    // a function named without any body is called by its title, one with a body is not
    [HECHENG, '发展改革', '鹤城区发展改革部门'],
    [HECHENG, '发展改革委', '鹤城区发展改革委'],
    [HECHENG, '委宣传部', '鹤城区委宣传部'],
  ] as const)('%o %s is called %s', (plan, mention, name) => {
    expect(unitsOf(plan, mention).units.map((unit) => unit.name)).toEqual([name]);
  });

  test.each([
    // the fuller, whichever comes first
    [['区市监局', '区市场监督管理局'], '鹤城区市场监督管理局'],
    [['区市场监督管理局', '区市监局'], '鹤城区市场监督管理局'],
    // of two as long, the first
    [['区发展改革委', '区发展改革局'], '鹤城区发展改革委'],
    // a class word never, however long, whichever comes first
    [['区住建局', '区住房和城乡建设部门'], '鹤城区住建局'],
    [['区住房和城乡建设部门', '区住建局'], '鹤城区住建局'],
    [['区交警各大队', '区交警大队'], '鹤城区交警大队'],
  ])('%j are called %s', (mentions, name) => {
    expect(unitsOf(HECHENG, ...mentions).units.map((unit) => unit.name)).toEqual([name]);
  });

  it('are listed with each spelling once, the one nobody knows too', () => {
    const { units, assignments } = unitsOf(HECHENG, '区低空局', '区低空局', '区教育局', '区教育局');
    expect(units.map(({ mentions }) => mentions)).toEqual([['区教育局'], ['区低空局']]);
    expect(assignments.map(({ functions }) => functions)).toEqual([[], [], ['jiaoyu'], ['jiaoyu']]);
  });

  it('of the party have no level by their ending: 宣传部 is no ministry', () => {
    expect(unitsOf(HECHENG, '委宣传部', '区委宣传部').units.map(({ id }) => id)).toEqual([
      'hecheng-xuanchuan',
    ]);
  });

  it('leave classes of bodies alone', () => {
    const given: Assignment = { ...assignment('各有关部门'), kind: 'collective' };
    expect(resolveUnits([given], HECHENG, index).assignments).toEqual([given]);
  });
});

/** Spellings of one function in the five plans and elsewhere, and neighbours that are another. */
const SAME: readonly (readonly string[])[] = [
  ['鹤城公安分局', '岳阳楼公安分局', '县公安局', '市公安局'],
  ['市交警直属一大队', '交警各大队', '区交警大队', '市公安局交警支队'],
  ['区发展和改革局', '市发改局', '区发改委', '省发展改革委', '国家发展改革委'],
  ['区住房和城乡建设局', '县住建局', '住建部门', '省住房城乡建设厅'],
  ['区城市管理和综合执法局', '市城管执法局', '县城管局'],
  ['区市场监督管理局', '区市场监管局', '市市监局'],
  [
    '鹤城生态环境分局',
    '区生态环境局',
    '区生态环境分局',
    '市生态环境局平江分局',
    '益阳市生态环境局沅江分局',
  ],
  ['区人力资源和社会保障局', '市人社局', '省人力资源社会保障厅'],
  ['市退役军人事务局', '市退役军人局'],
  ['区卫生健康局', '县卫健局', '市卫健委'],
  ['区消防救援大队', '消防援大队', '市消防救援支队'],
  ['人民银行沅江支行', '人民银行沅江市分行', '中国人民银行平江营业管理部'],
  ['区人民法院', '市人民市人民法院'],
  ['区检察院', '县人民检察院'],
  ['区安委办', '县应安委办', '市安委会办公室'],
  ['市安委会', '市安全生产委员会'],
  ['区政府金融办', '区金融办'],
  ['区金融事务中心', '县政府金融服务中心'],
  ['市委金融办'],
  ['县国资中心', '县财政局国资中心', '市国有资产事务中心', '市国资委'],
  ['区应急管理局', '市应急局', '应急管理部'],
  ['团区委', '团市委', '团省委'],
  ['县人武部军事科', '人武部军事科'],
];

describe('functions', () => {
  const functionOf = (name: string) =>
    unitsOf(HECHENG, name).assignments[0]?.functions?.join('+') ?? '';

  test.each(SAME)('%s …', (...names: string[]) => {
    const found = new Set(names.map(functionOf));
    expect([...found]).toHaveLength(1);
    expect(found).not.toContain('');
  });

  it('differ between the rows', () => {
    const rows = SAME.map(([first = '']) => functionOf(first));
    expect(new Set(rows).size).toBe(rows.length);
  });
});

describe('the five plans', () => {
  const all = plans.map(({ plan, source }) => {
    const { nodes } = readOutline(source);
    return resolveUnits(readClauses(source, nodes, grammar).assignments, plan, index);
  });

  it('know every body but the two that 鞍山 names by trade', () => {
    expect(all.flatMap(({ unknown }) => unknown.map(({ mention }) => mention))).toEqual([
      '银行',
      '保险',
    ]);
  });

  it('have sound units, each with an id of its own', () => {
    const units = all.flatMap((result) => result.units);
    for (const unit of units) expect(unitSchema.safeParse(unit).error).toBeUndefined();
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
  });

  it('lose no assignment and give each of one body a unit', () => {
    for (const { assignments, units } of all) {
      const ids = new Set(units.map(({ id }) => id));
      for (const { kind, unit } of assignments) expect(kind === 'unit').toBe(ids.has(unit ?? ''));
    }
  });

  it('list what is doubtful', () => {
    expect(all.flatMap(({ doubtful }) => doubtful.map(({ mention }) => mention)).sort()).toEqual(
      [
        '人民银行沅江市分行',
        '保险',
        '区委',
        '区政府副主任',
        '区政府金融办',
        '区金融事务中心',
        '区金融办',
        '县政府金融服务中心',
        '市住建局',
        '市委金融办',
        '市金融事务中心',
        '银行',
      ].sort(),
    );
  });
});
