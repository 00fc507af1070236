import { citedPath } from '../views/citation.ts';
import type { TaskGraph } from '../views/graph-tasks.ts';
import { barycentreOrder } from './barycentre.ts';
import { breakLabel } from './break-label.ts';
import { stack } from './stack.ts';
import { textWidth } from './text-width.ts';

/** Size of the letters, of a line, and of the room round a row: no row is lower than 24, for fingers. */
export const FONT = 13;
const LINE = 16;
const ROOM = 8;
/** Between the two columns of dots. */
const MIDDLE = 320;
const DOT = 14;
const EDGE = 2;
const [LEFT_EMS, RIGHT_EMS] = [13, 22];
/** Between a number and its title. */
const INDENT = 8;

export interface Row {
  /** Place in the list of the graph. */
  at: number;
  /** Its label in the text, before the title of a task: 3, （一）. */
  number: string;
  /** Middle of the row. */
  y: number;
  height: number;
  lines: string[];
}

export interface BipartiteLayout {
  width: number;
  height: number;
  /** Where the dots of each column stand. */
  left: number;
  right: number;
  /** Where numbers of tasks end and their titles begin. */
  numbers: number;
  titles: number;
  /** From top to bottom. */
  actors: Row[];
  tasks: Row[];
  sections: Row[];
  /** One path an edge, in the order of the graph. */
  paths: string[];
}

/** Units on the left, ordered to cross little; tasks on the right under their sections, as in the text. */
export function layBipartite(graph: TaskGraph): BipartiteLayout {
  const order = barycentreOrder(
    graph.actors.length,
    graph.edges.map(({ actor, task }) => ({ left: actor, right: task })),
  );
  const actors = order.map((at) => rowOf(at, '', graph.actors[at]?.label ?? '', LEFT_EMS));
  const rows = graph.sections.flatMap((section, at) => [
    {
      kind: 'section',
      row: rowOf(at, '', `${citedPath(section.path)}　${section.title}`, RIGHT_EMS + 2),
    },
    ...graph.tasks.flatMap((task, place) =>
      task.section === at
        ? [
            {
              kind: 'task',
              row: rowOf(place, numberOf(task.path, section.path), task.title, RIGHT_EMS),
            },
          ]
        : [],
    ),
  ]);
  const height = Math.max(heightOf(actors), heightOf(rows.map(({ row }) => row)));
  place(actors, height);
  place(
    rows.map(({ row }) => row),
    height,
  );
  const left = Math.ceil(EDGE + widest(actors) * FONT + DOT);
  const right = left + MIDDLE;
  const yOf = (list: readonly Row[]) => new Map(list.map((row) => [row.at, row.y]));
  const tasks = rows.filter(({ kind }) => kind === 'task').map(({ row }) => row);
  const [leftY, rightY] = [yOf(actors), yOf(tasks)];
  const twins = new Map<string, number>();
  const sections = rows.filter(({ kind }) => kind === 'section').map(({ row }) => row);
  const numbers = right + DOT + Math.max(...tasks.map((row) => textWidth(row.number))) * FONT;
  const titles = numbers + INDENT;
  return {
    width: Math.ceil(
      EDGE + Math.max(right + widest(sections) * FONT, titles + widest(tasks) * FONT),
    ),
    height,
    left,
    right,
    numbers,
    titles,
    actors,
    tasks,
    sections,
    paths: graph.edges.map(({ actor, task }) => {
      // A second role of the same body in the same task runs beside the first.
      const twin = twins.get(`${actor} ${task}`) ?? 0;
      twins.set(`${actor} ${task}`, twin + 1);
      return bow(
        left,
        (leftY.get(actor) ?? 0) + twin * 4,
        right,
        (rightY.get(task) ?? 0) + twin * 4,
      );
    }),
  };
}

/** `3` under its section 二/（一）; a goal that is itself a section keeps its label. */
function numberOf(path: string, section: string): string {
  return citedPath(path.startsWith(`${section}/`) ? path.slice(section.length + 1) : path);
}

function rowOf(at: number, number: string, label: string, most: number): Row {
  const lines = breakLabel(label, most);
  return { at, number, y: 0, height: lines.length * LINE + ROOM, lines };
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

function widest(rows: readonly Row[]): number {
  return Math.max(0, ...rows.flatMap((row) => row.lines).map(textWidth));
}

function place(rows: readonly Row[], height: number): void {
  const middles = stack(
    rows.map((row) => row.height),
    height,
  );
  rows.forEach((row, at) => {
    row.y = middles[at] ?? 0;
  });
}

function bow(x0: number, y0: number, x1: number, y1: number): string {
  const reach = Math.round((x1 - x0) * 0.42);
  return `M${x0} ${y0}C${x0 + reach} ${y0} ${x1 - reach} ${y1} ${x1} ${y1}`;
}
