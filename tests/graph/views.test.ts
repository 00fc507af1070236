import { describe, expect, it } from 'vitest';
import { dutiesOf, isSeat } from '../../src/views/duties.ts';
import { countFunctions } from '../../src/views/function-page.ts';
import { responsibilityMatrix } from '../../src/views/graph-matrix.ts';
import {
  readFunction,
  readFunctions,
  readMatrix,
  readTasks,
} from '../../src/views/graph-reading.ts';
import { taskGraph } from '../../src/views/graph-tasks.ts';
import { functionsOf, PLANS } from './graphs.ts';

const cases = PLANS.map((plan) => [plan.id, plan] as const);
const planOf = (id: string) => PLANS.find((plan) => plan.id === id) ?? PLANS[0];

describe.each(cases)('taskGraph of %s', (_id, plan) => {
  const graph = taskGraph(plan);
  const charged = plan.assignments.filter((it) => it.how !== 'workgroup');

  it('has every assignment but seats, each once', () => {
    const drawn = new Map(
      graph.edges.map(({ actor, task, role, times }) => [
        `${graph.actors[actor]?.key} ${graph.tasks[task]?.id} ${role}`,
        times,
      ]),
    );
    const counted = new Map<string, number>();
    for (const it of charged) {
      const key = `${it.unit ?? `~${it.mention}`} ${it.node} ${it.role}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    expect(drawn).toEqual(counted);
  });

  it('calls every actor as the text does', () => {
    for (const { label } of graph.actors) {
      expect(charged.some((it) => it.mention === label)).toBe(true);
    }
  });

  it('puts the same counts into the matrix', () => {
    const rows = responsibilityMatrix(graph, [
      'lead',
      'colead',
      'support',
      'share',
      'supervise',
      'implement',
    ]);
    for (const { actor, cells } of rows) {
      expect(cells.reduce((sum, cell) => sum + cell.tasks, 0)).toBe(actor.tasks);
      for (const cell of cells) expect(cell.heat > 0).toBe(cell.tasks > 0);
    }
  });
});

describe('taskGraph', () => {
  it('leaves out a part that only seats a working group, and keeps tasks that name nobody', () => {
    const hecheng = planOf('hecheng');
    if (!hecheng) throw new Error('no plan');
    const { tasks, edges } = taskGraph(hecheng);
    expect(tasks).toHaveLength(34);
    expect(tasks.map(({ id }) => id)).not.toContain('3');
    expect(new Set(edges.map(({ task }) => task)).size).toBe(30);
  });

  it('takes no slip of the text for a name', () => {
    const yuanjiang = planOf('yuanjiang');
    if (!yuanjiang) throw new Error('no plan');
    const labels = taskGraph(yuanjiang).actors.map(({ label }) => label);
    expect(labels).toContain('市人民法院');
    expect(labels).not.toContain('市人民市人民法院');
  });
});

describe('functionGraph', () => {
  const graph = functionsOf(PLANS);

  it('counts tasks and leads as the list of units does', () => {
    const counts = countFunctions(new Map(PLANS.map((plan) => [plan.id, dutiesOf(plan)])));
    for (const { id, byPlan } of graph.nodes) {
      byPlan.forEach((load, at) => {
        const count = counts.get(id)?.get(PLANS[at]?.id ?? '');
        expect([id, load.tasks, load.leads]).toEqual([id, count?.tasks ?? 0, count?.lead ?? 0]);
      });
    }
  });

  it('has an edge for each two functions that a clause names, of two bodies', () => {
    const wanted = new Set<string>();
    for (const plan of PLANS) {
      const charged = dutiesOf(plan).filter((it) => !isSeat(it.assignment));
      for (const x of charged) {
        for (const y of charged) {
          const isOne = (x.assignment.clause ?? x.node.id) === (y.assignment.clause ?? y.node.id);
          if (!isOne || x.assignment.unit === y.assignment.unit) continue;
          for (const a of x.assignment.functions ?? []) {
            for (const b of y.assignment.functions ?? []) if (a < b) wanted.add(`${a} ${b}`);
          }
        }
      }
    }
    const drawn = graph.edges.map(({ a, b }) =>
      [graph.nodes[a]?.id, graph.nodes[b]?.id].sort().join(' '),
    );
    expect(new Set(drawn)).toEqual(wanted);
    expect(drawn).toHaveLength(wanted.size);
  });

  it('knows the roles of a pair: who leads with whom, plan by plan', () => {
    const at = (id: string) => graph.nodes.findIndex((node) => node.id === id);
    for (const [place, plan] of PLANS.entries()) {
      const led = new Set(
        plan.assignments.filter((it) => it.role === 'lead').flatMap((it) => it.functions ?? []),
      );
      const held = graph.edges.filter(({ roles }) => roles[place]?.has('lead'));
      // A pair that is led has a leader among its two; Anshan names none at all.
      for (const { a, b } of held) {
        expect([...led].some((id) => [a, b].includes(at(id)))).toBe(true);
      }
      expect(held.length > 0).toBe(led.size > 0);
      for (const { roles, byPlan } of graph.edges) {
        expect((roles[place]?.size ?? 0) > 0).toBe((byPlan[place] ?? 0) > 0);
      }
    }
  });

  it('sums the plans, and the plans alone give the same', () => {
    PLANS.forEach((plan, at) => {
      const alone = functionsOf([plan]);
      expect(graph.edges.filter((edge) => (edge.byPlan[at] ?? 0) > 0)).toHaveLength(
        alone.edges.length,
      );
    });
    for (const { tasks, byPlan } of graph.edges) {
      expect(byPlan.reduce((sum, count) => sum + count, 0)).toBe(tasks);
    }
  });

  it('joins no two functions because one body serves both', () => {
    const alone = functionsOf(PLANS.filter(({ id }) => id === 'pingjiang'));
    const at = (id: string) => alone.nodes.findIndex((node) => node.id === id);
    const [a, b] = [at('keji'), at('gongxin')].sort((x, y) => x - y);
    expect(a).toBeGreaterThanOrEqual(0);
    expect(alone.edges.some((edge) => edge.a === a && edge.b === b)).toBe(false);
  });
});

describe('readings', () => {
  it('says what is counted, names all of a tie and invents no lead', () => {
    const hecheng = planOf('hecheng');
    const anshan = planOf('anshan');
    if (!hecheng || !anshan) throw new Error('no plan');
    expect(readTasks('鹤城', taskGraph(hecheng)).join('')).toMatchInlineSnapshot(
      `"鹤城：34 条任务，点名 41 个单位，另有 5 种集体称谓（如“各负有监管职责行业部门”）。点名最多的是区安委办、鹤城公安分局：在 34 条任务中各被点名 9 条，其中牵头依次 9、0 条。牵头最多的是区安委办，9 条。写明牵头（含分别牵头）的 12 条，点了名而牵头未载明的 18 条，由谁负责未载明的 4 条。"`,
    );
    expect(readTasks('鞍山', taskGraph(anshan)).join('')).toMatchInlineSnapshot(
      `"鞍山：19 条任务，点名 7 个单位，另有 15 种集体称谓（如“各负有安全生产监督管理职责的部门”）。点名最多的是发展改革、安全生产监督管理、国资等：在 19 条任务中各被点名 1 条，其中牵头 0 条。没有一条写明由谁牵头：牵头单位未载明。点了名而牵头未载明的 9 条，由谁负责未载明的 10 条。"`,
    );
    expect(readFunctions('鹤城', functionsOf([hecheng])).join('')).toMatchInlineSnapshot(
      `"鹤城：40 个职能，365 对曾被同一句点名。同列对象最多的是市场监管部门，与 37 个职能同列过。同列最多的有 3 对，各 5 条任务：公安机关与市场监管部门、住房城乡建设部门与市场监管部门、市场监管部门与交通运输部门。"`,
    );
  });

  it('says where a function is not seen', () => {
    const node = { title: '妇联', byPlan: [{ tasks: 2, leads: 1 }] };
    expect(readFunction(node, ['鹤城', '鞍山'])).toBe('妇联：鹤城点名 2 条、牵头 1 条；鞍山未见。');
  });

  it('bears a plan that names nobody', () => {
    const empty = { actors: [], sections: [], tasks: [], edges: [] };
    expect(readTasks('某县', empty).join('')).toBe(
      '某县：0 条任务，点名 0 个单位。没有一条写明由谁牵头：牵头单位未载明。',
    );
    expect(readMatrix([], [])).toContain('未载明');
    expect(readFunctions('某县', { plans: [], nodes: [], edges: [] })).toEqual([
      '某县：0 个职能，0 对曾被同一句点名。',
    ]);
  });
});
