import type { FunctionGraph } from '../../views/graph-functions.ts';
import type { AdjacencyLayout } from '../adjacency.ts';
import { frame } from './frame.ts';
import { escapeXml, tag } from './tag.ts';

/** The half matrix of functions that share tasks. */
export function adjacencySvg(graph: FunctionGraph, layout: AdjacencyLayout, label: string): string {
  const { cell, left, top, font, width, height } = layout;
  const baseline = (row: number) => top + row * cell + cell / 2 + font * 0.36;
  const round = (value: number) => Math.round(value * 10) / 10;
  return frame(
    { width, height, kind: 'adjacency', label },
    ...layout.groups.flatMap(({ name, from, to }) => [
      tag('path', {
        class: 'rule',
        d: `M0 ${top + (to + 1) * cell}h${left + (to + 1) * cell}M${left + from * cell} ${top + from * cell}V${height - top}`,
      }),
      tag('text', { class: 'kind', x: 2, y: round(baseline(from)), 'font-size': font }, name),
    ]),
    ...layout.steps.flatMap((d, at) => (d ? [tag('path', { class: `cell c${at + 1}`, d })] : [])),
    tag(
      'g',
      { class: 'names', 'data-cell': cell, 'data-left': left, 'data-top': top },
      ...graph.nodes.map(({ id, title }, at) =>
        tag(
          'text',
          { 'data-k': id, x: left + at * cell + 4, y: round(baseline(at)), 'font-size': font },
          escapeXml(title),
        ),
      ),
    ),
  );
}
