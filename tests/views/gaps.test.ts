import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/model/clause.ts';
import { type Gaps, gapsOf } from '../../src/views/gaps.ts';
import { charge, named, placing, topic } from './sketches.ts';

describe('gapsOf: topics', () => {
  const plan = named('a', [{ id: '1', paragraphs: ['一'] }]);
  const placings = [
    placing('both', 'a', '1'),
    placing('both', 'b', '1'),
    placing('theirs', 'b', '2'),
    placing('theirs', 'c', '3'),
    placing('ours', 'a', '1'),
    // One that is not confirmed covers a topic too.
    placing('likely', 'a', '1', { how: 'suggested', score: 0.3 }),
    placing('likely', 'b', '4'),
  ];
  const onRow = (id: string) => placings.filter((it) => it.topic === id);
  const topics = ['ours', 'theirs', 'both', 'likely', 'nobodys'].map((id) => topic(id));

  it('misses what others cover and this plan does not, with where they do', () => {
    const own = placings.filter((it) => it.plan === plan.id);
    const { missing } = gapsOf(plan, topics, own, onRow);
    expect(
      missing.map((it) => [it.topic.id, it.neighbours.map(({ plan: id, node }) => id + node)]),
    ).toEqual([['theirs', ['b2', 'c3']]]);
  });

  it('misses all that there is where a plan has nothing', () => {
    const { missing } = gapsOf(named('z', []), topics, [], onRow);
    expect(missing.map((it) => it.topic.id)).toEqual(['ours', 'theirs', 'both', 'likely']);
  });
});

describe('gapsOf: tasks', () => {
  const lists = (charges: Assignment[]): (keyof Gaps)[] => {
    const plan = named('a', [{ id: '1', paragraphs: ['一'] }], { assignments: charges });
    const gaps = gapsOf(plan, [], [], () => []);
    return (['nobody', 'noLead', 'collectiveOnly', 'openList'] as const).filter((list) =>
      gaps[list].some(({ id }) => id === '1'),
    );
  };
  const all = { kind: 'collective' } as const;

  it.each([
    // Nobody at all; only somebody of another task.
    [[], ['nobody']],
    [[charge('2', '公安', 'lead')], ['nobody']],
    // A lead, alone or together: nothing is open.
    [[charge('1', '公安', 'lead'), charge('1', '住建', 'support')], []],
    [[charge('1', '公安', 'colead')], []],
    // A body that shares, and none that leads.
    [[charge('1', '公安', 'share')], ['noLead']],
    // Classes of bodies only: that says more than that none leads.
    [[charge('1', '各部门', 'share', all)], ['collectiveOnly']],
    [[charge('1', '各部门', 'lead', all)], ['collectiveOnly']],
    [[charge('1', '公安', 'share'), charge('1', '各部门', 'share', all)], ['noLead']],
    // An open list, with a lead and without.
    [[charge('1', '公安', 'lead', { open: true })], ['openList']],
    [[charge('1', '公安', 'share', { open: true })], ['noLead', 'openList']],
    // Seats in a working group charge with nothing, but name somebody.
    [[charge('1', '公安', 'member', { how: 'workgroup' })], []],
  ] as [Assignment[], string[]][])('%#: %j', (charges, wanted) => {
    expect(lists(charges)).toEqual(wanted);
  });

  it('looks at tasks only: the leaves with text', () => {
    const plan = named('a', [
      { id: '0', kind: 'preamble', paragraphs: ['前言'] },
      { id: '1', kind: 'part', paragraphs: ['引'] },
      { id: '1.1', parent: '1', paragraphs: ['一'] },
      { id: '1.2', parent: '1', title: '只有标题' },
      { id: '9', kind: 'closing', paragraphs: ['落款'] },
    ]);
    expect(gapsOf(plan, [], [], () => []).nobody.map(({ id }) => id)).toEqual(['1.1']);
  });
});
