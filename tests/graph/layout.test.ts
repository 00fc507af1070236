import { describe, expect, it } from 'vitest';
import { layAdjacency } from '../../src/graph/adjacency.ts';
import { arcPath } from '../../src/graph/arc.ts';
import { layBipartite } from '../../src/graph/bipartite.ts';
import { drawnEdges } from '../../src/graph/drawn-edges.ts';
import { layEgo } from '../../src/graph/ego.ts';
import { egoPanels } from '../../src/graph/ego-panels.ts';
import { layNetwork } from '../../src/graph/network.ts';
import { type Box, separate } from '../../src/graph/separate.ts';
import { stack } from '../../src/graph/stack.ts';
import { adjacencySvg } from '../../src/graph/svg/adjacency.ts';
import { bipartiteSvg } from '../../src/graph/svg/bipartite.ts';
import { egoSvg } from '../../src/graph/svg/ego.ts';
import { networkSvg } from '../../src/graph/svg/network.ts';
import { weightStep } from '../../src/graph/weight.ts';
import type { Role } from '../../src/model/clause.ts';
import type { FunctionGraph } from '../../src/views/graph-functions.ts';
import { taskGraph } from '../../src/views/graph-tasks.ts';
import { functionsOf, PLANS } from './graphs.ts';

const LINKS = { unit: () => '/u/', task: () => '/t/' };

/** All pictures of the real plans, drawn afresh. */
function draw(): string[] {
  const all = functionsOf(PLANS);
  const places = PLANS.map((plan) => plan.meta.short);
  const ego = egoPanels(all, 0, places);
  return [
    ...PLANS.map((plan) => {
      const graph = taskGraph(plan);
      return bipartiteSvg(graph, layBipartite(graph), LINKS, plan.id);
    }),
    ...[all, ...PLANS.map((plan) => functionsOf([plan]))].flatMap((graph) => [
      networkSvg(graph, layNetwork(graph), () => '/u/', 'x'),
      adjacencySvg(graph, layAdjacency(graph), 'x'),
    ]),
    ...ego.panels.map((panel) => egoSvg(ego.circle, layEgo(ego.circle), panel)),
  ];
}

it('draws the same to the byte, run after run', { timeout: 60_000 }, () => {
  expect(draw()).toEqual(draw());
});

it('writes no style and no script, which the content security policy refuses', () => {
  for (const picture of draw()) expect(picture).not.toMatch(/ style=|<script|<style| on\w+=/u);
});

describe('stack', () => {
  it('shares the spare room out between the rows', () => {
    expect(stack([20, 20], 60)).toEqual([15, 45]);
    expect(stack([], 60)).toEqual([]);
  });
});

describe('separate', () => {
  it('pushes boxes apart within the frame', () => {
    const boxes: Box[] = Array.from({ length: 20 }, () => ({
      x: 50,
      y: 50,
      width: 60,
      height: 20,
    }));
    boxes.forEach((box, at) => {
      box.x += at;
    });
    expect(separate(boxes, 400, 300)).toBe(true);
    for (const [at, a] of boxes.entries()) {
      expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
      expect(a.y + a.height / 2).toBeLessThanOrEqual(300);
      for (const b of boxes.slice(at + 1)) {
        const apartX = Math.abs(a.x - b.x) >= (a.width + b.width) / 2;
        const apartY = Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(apartX || apartY).toBe(true);
      }
    }
  });

  it('says when there is no room', () => {
    const boxes = [1, 2, 3].map((at) => ({ x: at, y: at, width: 60, height: 60 }));
    expect(separate(boxes, 80, 80, 50)).toBe(false);
  });
});

/** As many plans would make it: every function beside every other, some of them in hundreds of tasks. */
function crowd(count: number): FunctionGraph {
  const plans = ['甲'];
  const nodes = Array.from({ length: count }, (_, at) => {
    const load = { tasks: (at * 37) % 400, leads: at % 5 };
    const title = '住房城乡建设和市场监督管理部门'.slice(0, 2 + (at % 13));
    return { id: `f${at}`, title, kind: 'government' as const, ...load, byPlan: [load] };
  });
  const edges = nodes.flatMap((_, b) =>
    nodes.slice(0, b).map((__, a) => {
      const tasks = 1 + ((a * b) % 90);
      return { a, b, tasks, byPlan: [tasks], roles: [new Set<Role>(['share'])] };
    }),
  );
  return { plans, nodes, edges: edges.sort((x, y) => y.tasks - x.tasks) };
}

describe('layNetwork', () => {
  it('gives every node room of its own within the frame, however many there are', {
    timeout: 60_000,
  }, () => {
    const { width, height, nodes } = layNetwork(crowd(90));
    const boxes = nodes.map(({ box }) => box);
    for (const [at, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(-1);
      expect(a.left + a.width).toBeLessThanOrEqual(width + 1);
      expect(a.top + a.height).toBeLessThanOrEqual(height + 1);
      for (const b of boxes.slice(at + 1)) {
        const apartX = a.left + a.width <= b.left + 1 || b.left + b.width <= a.left + 1;
        const apartY = a.top + a.height <= b.top + 1 || b.top + b.height <= a.top + 1;
        expect(apartX || apartY).toBe(true);
      }
    }
  });
});

describe('drawnEdges', () => {
  it('draws all edges of the real plans', () => {
    const graph = functionsOf(PLANS);
    expect(drawnEdges(graph)).toEqual(graph.edges);
  });

  it('draws the heaviest where there are too many, pairs of one weight all or none', () => {
    const graph = crowd(90);
    const drawn = drawnEdges(graph);
    expect(drawn.length).toBeLessThanOrEqual(1000);
    const least = drawn.at(-1)?.tasks ?? 0;
    expect(drawn).toEqual(graph.edges.filter(({ tasks }) => tasks >= least));
  });

  it('draws something where all weigh the same', () => {
    const edges = crowd(90).edges.map((edge) => ({ ...edge, tasks: 3 }));
    expect(drawnEdges({ edges })).toHaveLength(edges.length);
  });
});

describe('arcPath', () => {
  it('is empty for none, closed for all, and turns the long way round beyond a half', () => {
    expect(arcPath(0, 0, 5, 0)).toBe('');
    expect(arcPath(0, 0, 5, 1)).toBe('M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5');
    expect(arcPath(0, 0, 5, 0.25)).toBe('M0 -5A5 5 0 0 1 5 0');
    expect(arcPath(0, 0, 5, 0.75)).toBe('M0 -5A5 5 0 1 1 -5 0');
  });
});

it.each([
  [1, 1],
  [3, 3],
  [5, 4],
  [8, 5],
  [9, 6],
  [400, 6],
])('%i shared tasks stand on step %i', (tasks, step) => {
  expect(weightStep(tasks)).toBe(step);
});

describe('layEgo', () => {
  it('gives each partner one place, half of them on each side', () => {
    const layout = layEgo({ title: '公安机关', partners: ['甲', '乙', '丙', '丁', '戊'] });
    expect(layout.slots.map(({ side }) => side)).toEqual([
      'left',
      'left',
      'left',
      'right',
      'right',
    ]);
    expect(new Set(layout.slots.map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
  });

  it('bears a function that stands beside none', () => {
    expect(layEgo({ title: '武警', partners: [] }).slots).toEqual([]);
  });
});
