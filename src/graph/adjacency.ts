import type { FunctionGraph } from '../views/graph-functions.ts';
import { UNIT_KINDS } from '../views/unit-kinds.ts';
import { textWidth } from './text-width.ts';
import { weightStep } from './weight.ts';

export interface AdjacencyLayout {
  width: number;
  height: number;
  /** Side of a cell, and where the first one stands. */
  cell: number;
  left: number;
  top: number;
  font: number;
  /** Name of a kind of unit, and its first and last row. */
  groups: { name: string; from: number; to: number }[];
  /** All cells of one weight step as one path. */
  steps: string[];
}

/**
 * The graph of functions as a half matrix: row and column of a function meet at its name on the slant, so
 * that each name is read once and none stands upright.
 */
export function layAdjacency({ nodes, edges }: FunctionGraph): AdjacencyLayout {
  const cell = nodes.length > 42 ? 14 : 17;
  const font = cell > 14 ? 12 : 11;
  const groups: AdjacencyLayout['groups'] = [];
  nodes.forEach(({ kind }, at) => {
    const last = groups.at(-1);
    if (last?.name === UNIT_KINDS[kind]) last.to = at;
    else groups.push({ name: UNIT_KINDS[kind], from: at, to: at });
  });
  const left = Math.ceil(Math.max(0, ...groups.map(({ name }) => textWidth(name))) * font) + 10;
  const top = 4;
  const steps = ['', '', '', '', '', ''];
  for (const { a, b, tasks } of edges) {
    steps[weightStep(tasks) - 1] +=
      `M${left + a * cell + 1} ${top + b * cell + 1}h${cell - 2}v${cell - 2}h${2 - cell}z`;
  }
  const right = Math.max(0, ...nodes.map(({ title }, at) => at * cell + textWidth(title) * font));
  return {
    width: Math.ceil(left + right + 14),
    height: top * 2 + nodes.length * cell,
    cell,
    left,
    top,
    font,
    groups,
    steps,
  };
}
