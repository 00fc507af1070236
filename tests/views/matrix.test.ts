import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/views/matrix.ts';
import { charge, named, placing, target, topic } from './sketches.ts';

const GROUPS = [
  { id: 'g', name: '甲类' },
  { id: 'h', name: '乙类' },
];

const plan = named(
  'a',
  [
    { id: '1', kind: 'part', title: '任务' },
    { id: '1.1', parent: '1', title: '先' },
    { id: '1.2', parent: '1', paragraphs: ['后'] },
  ],
  {
    assignments: [
      charge('1.1', '区公安局', 'lead', { functions: ['gongan'] }),
      charge('1.1', '区公安局', 'lead', { functions: ['gongan'] }),
      charge('1.1', '区科工局', 'colead', { functions: ['keji', 'gongxin'] }),
      charge('1.1', '各部门', 'support', { kind: 'collective' }),
    ],
    targets: [target('1.2')],
  },
);

describe('matrixOf', () => {
  it('puts groups and topics in the order of the registry, also those without a task', () => {
    const matrix = matrixOf(GROUPS, [topic('z', 'h'), topic('b'), topic('a')], [], [plan]);
    expect(matrix.map(({ group, rows }) => [group.id, rows.map((row) => row.topic.id)])).toEqual([
      ['g', ['b', 'a']],
      ['h', ['z']],
    ]);
    expect(matrix.flatMap(({ rows }) => rows.map(({ cells }) => cells.size))).toEqual([0, 0, 0]);
  });

  it('has the tasks of a cell in document order, whatever the order of the placings', () => {
    const placings = [
      placing('t', 'a', '1.2', { how: 'suggested', score: 0.4, second: true }),
      placing('t', 'a', '1.1'),
    ];
    const [group] = matrixOf(GROUPS, [topic('t')], placings, [plan]);
    const cell = group?.rows[0]?.cells.get('a') ?? [];
    expect(cell.map(({ node, suggested, second }) => [node, suggested, second])).toEqual([
      ['1.1', null, false],
      ['1.2', 0.4, true],
    ]);
    // A sentence without a title bears that of what it stands in.
    expect(cell.map(({ title }) => title)).toEqual(['先', '任务']);
    expect(cell.map(({ targets }) => targets.length)).toEqual([0, 1]);
  });

  it('names who leads, alone or together, and every charge of a function, once each', () => {
    const [group] = matrixOf(GROUPS, [topic('t')], [placing('t', 'a', '1.1')], [plan]);
    const [task] = group?.rows[0]?.cells.get('a') ?? [];
    expect(task?.leads.map(({ mention, function: id }) => [mention, id])).toEqual([
      ['区公安局', 'gongan'],
      ['区科工局', 'keji'],
    ]);
    expect(task?.charges).toEqual(['gongan:lead', 'keji:colead', 'gongxin:colead']);
  });

  it('leaves out what is placed and not there: another plan, another node', () => {
    const placings = [placing('t', 'nowhere', '1.1'), placing('t', 'a', '9')];
    const [group] = matrixOf(GROUPS, [topic('t')], placings, [plan]);
    expect(group?.rows[0]?.cells.size).toBe(0);
  });
});
