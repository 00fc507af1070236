import { describe, expect, it, test } from 'vitest';
import type { Assignment } from '../../../src/model/clause.ts';
import { type PlanContext, unitSchema } from '../../../src/model/unit.ts';
import { readClauses } from '../../../src/reading/clauses/index.ts';
import { readOutline } from '../../../src/reading/outline/index.ts';
import { resolveUnits } from '../../../src/reading/units/index.ts';
import { grammar } from '../clauses/registry.ts';
import { assignment, index, plans, resolveNames } from './registry.ts';

const HECHENG: PlanContext = { id: 'hecheng', place: '鹤城区', parent: '怀化市' };
const YUANJIANG: PlanContext = { id: 'yuanjiang', place: '沅江市', parent: '益阳市' };

describe('units', () => {
  it('are one under several spellings, named by the fullest', () => {
    const { units } = resolveNames(HECHENG, '区市场监管局', '区市场监督管理局', '市监局');
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
    const { units } = resolveNames(HECHENG, '市交警直属一大队', '市交警直属三大队', '区交警大队');
    expect(units.map(({ id }) => id)).toEqual([
      'hecheng-jiaojing',
      'hecheng-jiaojing-shi-1',
      'hecheng-jiaojing-shi-3',
    ]);
  });

  it('of a ministry are not those of the place', () => {
    const { units } = resolveNames(HECHENG, '公安部', '鹤城公安分局', '水利厅', '区委宣传部');
    expect(units.map(({ id }) => id)).toEqual([
      'hecheng-gongan',
      'hecheng-gongan-guo',
      'hecheng-shuili-sheng',
      'hecheng-xuanchuan',
    ]);
  });

  it('serve two functions where they are merged', () => {
    const { assignments } = resolveNames(YUANJIANG, '市科工局', '市商务粮食局');
    expect(assignments.map(({ functions }) => functions)).toEqual([
      ['keji', 'gongxin'],
      ['shangwu', 'liangshi'],
    ]);
  });

  it('of a brigade are its own, whatever office it stands under', () => {
    const { assignments } = resolveNames(
      HECHENG,
      '区公安分局交警大队',
      '公安局交警大队',
      '区公安分局',
    );
    expect(assignments.map(({ functions }) => functions?.join())).toEqual([
      'jiaojing',
      'jiaojing',
      'gongan',
    ]);
  });

  it('are kept and reported where nobody knows them', () => {
    const { units, unknown, findings } = resolveNames(HECHENG, '区低空经济局', '区低空经济局');
    expect(units).toMatchObject([{ kind: 'unknown', functions: [], mentions: ['区低空经济局'] }]);
    expect(unknown.map(({ mention }) => mention)).toEqual(['区低空经济局']);
    expect(findings.map(({ rule }) => rule)).toEqual(['unit/unknown']);
  });

  it('are never named by a slip', () => {
    const { units } = resolveNames(YUANJIANG, '市人民市人民法院', '市人民法院');
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
    // by its own name where that is one of before a reform, and not where its ending is in it
    [HECHENG, '国土资源', '鹤城区国土资源部门'],
    [HECHENG, '区环保局', '鹤城区环保局'],
    [HECHENG, '教委', '鹤城区教委'],
    // of another place
    [HECHENG, '武陵区公安分局', '武陵区公安分局'],
  ] as const)('%o %s is called %s', (plan, mention, name) => {
    expect(resolveNames(plan, mention).units.map((unit) => unit.name)).toEqual([name]);
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
    // the name of today, however short
    [['区环境保护局', '区生态环境局'], '鹤城区生态环境局'],
    [['区生态环境局', '区环境保护分局'], '鹤城区生态环境局'],
  ])('%j are called %s', (mentions, name) => {
    expect(resolveNames(HECHENG, ...mentions).units.map((unit) => unit.name)).toEqual([name]);
  });

  it('are listed with each spelling once, the one nobody knows too', () => {
    const { units, assignments } = resolveNames(
      HECHENG,
      '区低空局',
      '区低空局',
      '区教育局',
      '区教育局',
    );
    expect(units.map(({ mentions }) => mentions)).toEqual([['区教育局'], ['区低空局']]);
    expect(assignments.map(({ functions }) => functions)).toEqual([[], [], ['jiaoyu'], ['jiaoyu']]);
  });

  it('of the party have no level by their ending: 宣传部 is no ministry', () => {
    expect(resolveNames(HECHENG, '委宣传部', '区委宣传部').units.map(({ id }) => id)).toEqual([
      'hecheng-xuanchuan',
    ]);
  });

  it('leave classes of bodies alone', () => {
    const given: Assignment = { ...assignment('各有关部门'), kind: 'collective' };
    expect(resolveUnits([given], HECHENG, index).assignments).toEqual([given]);
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
