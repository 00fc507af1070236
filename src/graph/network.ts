import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  randomLcg,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import type { FunctionGraph } from '../views/graph-functions.ts';
import { breakLabel } from './break-label.ts';
import { radius } from './radius.ts';
import { type Box, separate } from './separate.ts';
import { textWidth } from './text-width.ts';

export const NETWORK_FONT = 12;
const LINE = 14;
/** Room between two labels. */
const GAP = 6;
const SEED = 20240;
const TICKS = 400;
const LABEL_EMS = 7;

export interface Placed {
  /** Middle of the dot. */
  x: number;
  y: number;
  r: number;
  lines: string[];
  /** Baseline of the first line. */
  labelY: number;
  /** Room of dot and label, that of no other node: what a finger hits. */
  box: { left: number; top: number; width: number; height: number };
}

export interface NetworkLayout {
  width: number;
  height: number;
  nodes: Placed[];
}

interface Body extends SimulationNodeDatum {
  r: number;
  lines: string[];
  box: Box;
}

/**
 * Where the functions stand: those that share many tasks close together. Seeded and stopped after a fixed
 * number of ticks, so that two builds draw the same; labels are pushed apart at the end.
 */
export function layNetwork(graph: FunctionGraph, width = 860): NetworkLayout {
  const bodies: Body[] = graph.nodes.map(({ title, tasks }) => {
    const r = radius(tasks);
    const lines = breakLabel(title, LABEL_EMS);
    const wide = Math.max(...lines.map(textWidth)) * NETWORK_FONT;
    return {
      r,
      lines,
      box: {
        x: 0,
        y: 0,
        width: Math.max(wide, 2 * r + 8) + GAP,
        height: Math.max(2 * r + 12 + lines.length * LINE, 24) + GAP,
      },
    };
  });
  const area = bodies.reduce((sum, { box }) => sum + box.width * box.height, 0);
  let height = Math.max(320, Math.round((area * 3) / width));
  simulate(bodies, graph, width / height);
  const found = bodies.map(({ x = 0, y = 0 }) => ({ x, y }));
  const boxes = bodies.map(({ box }) => box);
  spread(bodies, found, width, height);
  while (!separate(boxes, width, height)) {
    // The frame grows until all labels find room in it.
    height += 40;
    spread(bodies, found, width, height);
  }
  return {
    width,
    height,
    nodes: bodies.map(({ r, lines, box }) => {
      const top = box.y - box.height / 2 + GAP / 2 + 4;
      return {
        x: Math.round(box.x),
        y: Math.round(top + r),
        r,
        lines,
        labelY: Math.round(top + 2 * r + 4 + LINE),
        box: {
          left: Math.ceil(box.x - box.width / 2),
          top: Math.ceil(box.y - box.height / 2),
          width: Math.floor(box.width),
          height: Math.floor(box.height),
        },
      };
    }),
  };
}

function simulate(bodies: Body[], { edges }: FunctionGraph, aspect: number): void {
  const most = Math.max(1, ...edges.map((edge) => edge.tasks));
  const links: (SimulationLinkDatum<Body> & { weight: number })[] = edges.map((edge) => ({
    source: edge.a,
    target: edge.b,
    weight: edge.tasks / most,
  }));
  forceSimulation(bodies)
    .randomSource(randomLcg(SEED))
    .force(
      'link',
      forceLink<Body, (typeof links)[number]>(links)
        .distance((link) => 180 - 100 * link.weight)
        .strength((link) => 0.01 + 0.3 * link.weight ** 2),
    )
    .force('charge', forceManyBody().strength(-700).distanceMax(500))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.05 * Math.min(2, Math.max(0.5, aspect))))
    .force(
      'collide',
      forceCollide<Body>(({ box }) => Math.hypot(box.width, box.height) / 2.4),
    )
    .stop()
    .tick(TICKS);
}

/**
 * Fit what the forces found into the frame: half by place, half by rank, which keeps who stands left of
 * whom and yet spreads the crowded middle, where the lines are.
 */
function spread(
  bodies: readonly Body[],
  found: readonly { x: number; y: number }[],
  width: number,
  height: number,
): void {
  const xs = shares(found.map(({ x }) => x));
  const ys = shares(found.map(({ y }) => y));
  bodies.forEach(({ box }, at) => {
    box.x = 50 + (xs[at] ?? 0) * (width - 100);
    box.y = 30 + (ys[at] ?? 0) * (height - 60);
  });
}

function shares(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  return values.map(
    (value) =>
      0.4 * ((value - low) / (high - low || 1)) +
      0.6 * (sorted.indexOf(value) / Math.max(1, values.length - 1)),
  );
}
