import { describe, expect, it } from 'vitest';
import { recordText, searchRecords } from '../../src/search/records.ts';
import { gather } from '../../src/search/spread.ts';
import { erratumIn, planOf } from './plans.ts';

/** The smallest plan of all kinds of place: before the parts, a part, a section of items. */
function sketch() {
  const plan = planOf([
    { id: 'title', kind: 'front', path: '标题', paragraphs: ['测试方案'] },
    { id: '0', kind: 'preamble', path: '前言', paragraphs: ['为此,制定方案。'] },
    { id: '2', kind: 'part', path: '二', label: '二、', title: '工作任务' },
    { id: '2.1', kind: 'section', parent: '2', path: '二/（一）', label: '（一）', title: '底线' },
    {
      id: '2.1.1',
      parent: '2.1',
      path: '二/（一）/1',
      label: '1.',
      title: '加强奥论引导。',
      paragraphs: ['第一句。做好奥论引导工作；第三句。', '消防援大队负责'],
    },
  ]);
  plan.errata.push(
    erratumIn(plan, '2.1.1', '奥论引导。', '舆论引导。'),
    erratumIn(plan, '2.1.1', '奥论引导工作', '舆论引导工作'),
    erratumIn(plan, '2.1.1', '消防援大队', '消防救援大队'),
  );
  return plan;
}

describe('recordText', () => {
  it('is the heading and paragraphs, a line each, and each slip’s sentence as it should read', () => {
    const plan = sketch();
    const node = plan.nodes.find(({ id }) => id === '2.1.1');
    expect(node && recordText(plan, node)).toEqual({
      text: '1.加强奥论引导。\n第一句。做好奥论引导工作；第三句。\n消防援大队负责',
      readings: ['1.加强舆论引导。', '做好舆论引导工作；', '消防救援大队负责'],
    });
  });

  it('takes no slip of another node', () => {
    const plan = sketch();
    const node = plan.nodes.find(({ id }) => id === '2.1');
    expect(node && recordText(plan, node)).toEqual({ text: '（一）底线', readings: [] });
  });
});

describe('searchRecords', () => {
  const records = searchRecords([sketch(), { ...sketch(), id: 'other' }], () => []);

  it('makes one of each node, at the page that shows it best', () => {
    expect(records.slice(0, 5).map(({ url }) => url)).toEqual([
      '/plans/test/#title',
      '/plans/test/0/#0',
      '/plans/test/2/#2',
      '/plans/test/2.1/#2.1',
      '/plans/test/2.1/#2.1.1',
    ]);
  });

  it('files each under its plan and the title of its part', () => {
    expect(records.slice(0, 5).map(({ filters }) => filters.part)).toEqual([
      ['标题'],
      ['前言'],
      ['工作任务'],
      ['工作任务'],
      ['工作任务'],
    ]);
    expect(new Set(records.map(({ filters }) => filters.plan?.join()))).toEqual(
      new Set(['test', 'other']),
    );
  });

  it('sorts in the order of the plans and of their text, as text too', () => {
    const keys = records.map(({ sort }) => sort.order ?? '');
    expect(keys).toHaveLength(10);
    expect([...keys].sort()).toEqual(keys);
    expect([...keys].sort((a, b) => Number(a) - Number(b))).toEqual(keys);
    expect(new Set(keys).size).toBe(10);
  });

  it('carries what its text can be had back from', () => {
    const plan = sketch();
    const last = records[4];
    const node = plan.nodes[4];
    expect(last && gather({ content: last.content, marks: last.meta.marks ?? '' })).toEqual(
      node && recordText(plan, node),
    );
  });
});
