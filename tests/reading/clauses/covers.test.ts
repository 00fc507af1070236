import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignmentSchema, clauseSchema } from '../../../src/model/clause.ts';
import { readSource } from './reading.ts';

const PLANS = ['anshan', 'hecheng', 'pingjiang', 'yuanjiang', 'yueyanglou'].map((plan) => {
  const url = new URL(`../../../content/plans/${plan}/source.txt`, import.meta.url);
  const source = readFileSync(url, 'utf8');
  return { plan, source, result: readSource(source) };
});

describe('what a clause covers', () => {
  const covered = (plan: string, id: string) => {
    const { source, result } = PLANS.find((one) => one.plan === plan) ?? PLANS[0] ?? failed();
    const clause = result.clauses.find((one) => one.id === id) ?? failed();
    return source.slice(clause.covers.start, clause.covers.end);
  };

  it.each([
    // the running text of its item, without the heading
    ['yueyanglou', '4.13-c1', '加强信息化建设,坚决', '非煤矿山企业。'],
    // from the clause before it, whose full stop is left behind
    ['yueyanglou', '4.18-c2', '加强瓶装液化石油气', '专项排查整治。'],
    ['yueyanglou', '4.18-c3', '强化游乐场所', '隐患排查。'],
    // a clause in the middle of an item ends what the next one covers
    ['yuanjiang', '2.4.2-c1', '持续推进实施', '检查工作'],
    ['yuanjiang', '2.4.2-c2', '持续巩固提升', '应急处置能力。'],
  ])('%s %s', (plan, id, first, last) => {
    const text = covered(plan, id);
    expect(text.slice(0, first.length)).toBe(first);
    expect(text.slice(-last.length)).toBe(last);
  });
});

describe('what a cell of a table covers', () => {
  it('is its row, whatever stands above it', () => {
    const source =
      '一、任务分工\n任务\t牵头单位\t配合单位\n查隐患\t市应急局\t市公安局\n治超载\t市交通局\t市公安局\n';
    const { clauses } = readSource(source);
    expect(clauses.map(({ covers }) => source.slice(covers.start, covers.end))).toEqual([
      '查隐患\t',
      '查隐患\t市应急局\t',
      '治超载\t',
      '治超载\t市交通局\t',
    ]);
  });
});

describe('the five plans', () => {
  it.each(PLANS)('$plan fits its schemas', ({ result }) => {
    for (const one of result.clauses) expect(clauseSchema.safeParse(one).error).toBeUndefined();
    for (const one of result.assignments)
      expect(assignmentSchema.safeParse(one).error).toBeUndefined();
  });

  it.each([
    ['hecheng', { clause: 150, prose: 1, workgroup: 35 }],
    ['yuanjiang', { clause: 161, workgroup: 58 }],
    ['pingjiang', { clause: 99, prose: 2, workgroup: 40 }],
    ['yueyanglou', { clause: 168, prose: 6 }],
    ['anshan', { prose: 24 }],
  ])('%s: how many assignments of each sort', (plan, counts) => {
    const assignments = PLANS.find((one) => one.plan === plan)?.result.assignments ?? [];
    const sorts = Object.groupBy(assignments, ({ how }) => how);
    expect(
      Object.fromEntries(Object.entries(sorts).map(([how, list]) => [how, list.length])),
    ).toEqual(counts);
  });
});

function failed(): never {
  throw new Error('no such plan or clause');
}
