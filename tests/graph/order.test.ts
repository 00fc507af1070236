import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barycentreOrder } from '../../src/graph/barycentre.ts';
import { crossings, type Span } from '../../src/graph/crossings.ts';
import { taskGraph } from '../../src/views/graph-tasks.ts';
import { PLANS } from './graphs.ts';

const spans = fc.array(fc.record({ left: fc.nat(12), right: fc.nat(12) }), { maxLength: 40 });

/** Every pair held against every other. */
function slowly(edges: readonly Span[]): number {
  return edges.flatMap((a, at) =>
    edges.slice(at + 1).filter((b) => (a.left - b.left) * (a.right - b.right) < 0),
  ).length;
}

describe('crossings', () => {
  it('counts as one who holds every pair against every other', () => {
    fc.assert(
      fc.property(spans, (edges) => {
        expect(crossings(edges)).toBe(slowly(edges));
      }),
    );
  });
});

describe('barycentreOrder', () => {
  it('gives every node one place', () => {
    fc.assert(
      fc.property(spans, (edges) => {
        const order = barycentreOrder(13, edges);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, at) => at));
      }),
    );
  });

  it.each(PLANS.map((plan) => [plan.id, plan] as const))(
    'crosses less than the order of the text: %s',
    (_id, plan) => {
      const { actors, edges } = taskGraph(plan);
      const before = edges.map(({ actor, task }) => ({ left: actor, right: task }));
      const order = barycentreOrder(actors.length, before);
      const place = new Map(order.map((actor, at) => [actor, at]));
      const after = before.map(({ left, right }) => ({ left: place.get(left) ?? 0, right }));
      expect(crossings(after)).toBeLessThan(crossings(before));
    },
  );
});
