import type { TaskGraph } from '../../views/graph-tasks.ts';
import { type BipartiteLayout, FONT, type Row } from '../bipartite.ts';
import { frame } from './frame.ts';
import { escapeXml, tag } from './tag.ts';

const LINE = 16;

/** Where the names lead: the page of a unit (null where there is none), the passage of a task. */
export interface TaskLinks {
  unit(actor: TaskGraph['actors'][number]): string | null;
  task(id: string): string;
}

/** The picture of units and tasks. Each edge and each node bears its place in the graph. */
export function bipartiteSvg(
  graph: TaskGraph,
  layout: BipartiteLayout,
  links: TaskLinks,
  label: string,
): string {
  const named = new Set(graph.edges.map((edge) => edge.task));
  const { left, right } = layout;
  return frame(
    { width: layout.width, height: layout.height, kind: 'bipartite', label },
    tag(
      'g',
      { class: 'edges' },
      ...graph.edges.map(({ actor, task, role }, at) =>
        tag('path', { class: role, 'data-e': `a${actor}-t${task}`, d: layout.paths[at] ?? '' }),
      ),
    ),
    ...layout.sections.map((row) =>
      tag('g', { class: 'section' }, ...lines(row, right - 4, 'start', 600)),
    ),
    tag(
      'g',
      { class: 'nodes' },
      ...layout.actors.flatMap((row) => {
        const actor = graph.actors[row.at];
        if (!actor) return [];
        const href = links.unit(actor);
        return tag(
          'a',
          {
            class: `node actor ${actor.kind}`,
            href,
            'data-i': `a${row.at}`,
            'data-k': actor.functions.join(' ') || actor.key,
          },
          hit(0, row, left + 6),
          tag('circle', { cx: left, cy: row.y, r: 4 }),
          ...lines(row, left - 12, 'end'),
        );
      }),
      ...layout.tasks.flatMap((row) => {
        const task = graph.tasks[row.at];
        if (!task) return [];
        return tag(
          'a',
          {
            class: `node task${named.has(row.at) ? '' : ' silent'}`,
            href: links.task(task.id),
            'data-i': `t${row.at}`,
            'data-k': task.id,
          },
          hit(right - 6, row, layout.width - right + 6),
          tag('path', { class: 'mark', d: `M${right - 4} ${row.y - 4}h8v8h-8z` }),
          text(row.number, layout.numbers, top(row), 'end'),
          ...lines(row, layout.titles, 'start'),
        );
      }),
    ),
  );
}

/** What a finger or a mouse hits: the whole row. */
function hit(x: number, { y, height }: Row, width: number): string {
  return tag('path', { class: 'hit', d: `M${x} ${y - height / 2}h${width}v${height}h${-width}z` });
}

/** Baseline of the first line of a row. */
function top(row: Row): number {
  return Math.round((row.y - ((row.lines.length - 1) * LINE) / 2 + FONT * 0.36) * 10) / 10;
}

type Anchor = 'start' | 'end';

function lines(row: Row, x: number, anchor: Anchor, weight?: number): string[] {
  return row.lines.map((line, at) => text(line, x, top(row) + at * LINE, anchor, weight));
}

function text(words: string, x: number, y: number, anchor: Anchor, weight?: number): string {
  return tag(
    'text',
    {
      x,
      y: Math.round(y * 10) / 10,
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-size': FONT,
      'font-weight': weight ?? null,
    },
    escapeXml(words),
  );
}
