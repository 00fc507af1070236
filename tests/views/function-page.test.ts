import { describe, expect, it } from 'vitest';
import type { Assignment, Role } from '../../src/model/clause.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Duty, dutiesOf } from '../../src/views/duties.ts';
import { countFunctions, functionPage } from '../../src/views/function-page.ts';
import { charge, named } from './sketches.ts';

const ORDER: Role[] = ['lead', 'colead', 'support', 'share', 'member'];

const planWith = (id: string, ...assignments: Assignment[]) =>
  named(
    id,
    ['1', '2', '3'].map((node) => ({ id: node, title: node, paragraphs: ['一'] })),
    {
      assignments,
      units: [
        {
          id: `${id}-gongan`,
          name: '公安局',
          plan: id,
          kind: 'government',
          functions: ['gongan'],
          mentions: ['公安'],
        },
      ],
    },
  );

const ledger = (plans: readonly Plan[]) => new Map(plans.map((it) => [it.id, dutiesOf(it)]));
const pageOf = (...plans: Plan[]) => functionPage('gongan', plans, ledger(plans), ORDER);
const gongan = (node: string, role: Role, more: Partial<Assignment> = {}) =>
  charge(node, '公安', role, { functions: ['gongan'], ...more });
const nodes = (passages: readonly Duty[][]) => passages.map(([first]) => first?.node.id);

describe('functionPage', () => {
  it('groups by plan and role, in the order of the roles; a passage once, each charge in it', () => {
    const plan = planWith(
      'a',
      gongan('1', 'support', { start: 0, end: 1 }),
      gongan('2', 'lead', { start: 2, end: 3 }),
      gongan('1', 'support', { start: 1, end: 2 }),
      gongan('1', 'support', { start: 1, end: 2 }),
    );
    const [own] = pageOf(plan).plans;
    expect(own?.roles.map(({ role, passages }) => [role, nodes(passages)])).toEqual([
      ['lead', ['2']],
      ['support', ['1']],
    ]);
    expect(own?.units.map(({ id }) => id)).toEqual(['a-gongan']);
  });

  it('says which plans are silent', () => {
    const silent = planWith('b', charge('1', '住建', 'lead', { functions: ['zhujian'] }));
    const page = pageOf(planWith('a', gongan('1', 'lead')), silent);
    expect(page.silent.map(({ id }) => id)).toEqual(['b']);
    expect(page.plans.map(({ plan }) => plan.id)).toEqual(['a']);
  });

  it('keeps seats and classes of bodies apart; a class in a passage that names the body is left out', () => {
    const all = (node: string) => charge(node, '各部门', 'share', { kind: 'collective' });
    const seat = gongan('3', 'member', { how: 'workgroup' });
    const [own] = pageOf(
      planWith('a', gongan('1', 'lead'), all('1'), all('2'), all('2'), seat),
    ).plans;
    expect(own?.roles.map(({ role }) => role)).toEqual(['lead']);
    expect(own?.seats.map(({ node }) => node.id)).toEqual(['3']);
    expect(nodes(own?.collective ?? [])).toEqual(['2']);
  });

  it('counts who is charged with it: in how many tasks, itself and seats left out', () => {
    const other = (node: string, id: string, more: Partial<Assignment> = {}) =>
      charge(node, id, 'support', { functions: [id], ...more });
    const page = pageOf(
      planWith('a', gongan('1', 'lead'), other('1', 'x'), other('1', 'y'), other('1', 'y')),
      planWith(
        'b',
        gongan('1', 'lead', { clause: '1-c1' }),
        other('1', 'y', { clause: '1-c1' }),
        // Of another clause, of another task, in a working group.
        other('1', 'z', { clause: '1-c2' }),
        other('2', 'z'),
        other('1', 'z', { how: 'workgroup' }),
      ),
    );
    expect(page.companions).toEqual([
      { function: 'y', tasks: 2 },
      { function: 'x', tasks: 1 },
    ]);
  });
});

describe('countFunctions', () => {
  it('counts each task once, and once as led, whatever the charges and their order', () => {
    const plan = planWith(
      'a',
      gongan('1', 'support'),
      gongan('1', 'lead'),
      gongan('1', 'colead'),
      gongan('2', 'share'),
      gongan('3', 'member', { how: 'workgroup' }),
      charge('2', '科工', 'lead', { functions: ['keji', 'gongxin'] }),
      charge('2', '各部门', 'lead', { kind: 'collective' }),
    );
    const counts = countFunctions(ledger([plan]));
    expect(Object.fromEntries([...counts].map(([id, by]) => [id, by.get('a')]))).toEqual({
      gongan: { lead: 1, tasks: 2 },
      keji: { lead: 1, tasks: 1 },
      gongxin: { lead: 1, tasks: 1 },
    });
  });
});
