import { alignSentences, sharedWording, type Task } from '../reading/align/side.ts';
import { href } from '../site.ts';
import { planAddress } from '../views/addresses.ts';
import { citedPath } from '../views/citation.ts';
import {
  differenceNote,
  type SideLine,
  type SidePlan,
  type SideSentence,
  sideBySide,
} from '../views/topic-page.ts';
import { loadPlans, type PlanByTopic } from './load-plan.ts';

/**
 * Lay other plans side by side in the table of a topic, in the order given, as the build lays those that the
 * page opens with: what is marked as shared or as differing is so among the plans shown.
 * @returns the plans that stand in the table now; a plan without the topic, or out of reach, is left out.
 */
export async function laySideBySide(
  table: HTMLTableElement,
  topic: string,
  ids: readonly string[],
): Promise<{ id: string; short: string }[]> {
  const columns = (await loadPlans(ids)).flatMap((plan) => {
    const section = plan.article.querySelector<HTMLElement>(`[data-topic="${CSS.escape(topic)}"]`);
    return section ? [{ ...plan, section, tasks: tasksIn(section, plan.id) }] : [];
  });
  if (columns.length === 0) return [];
  const tasks = columns.flatMap((column) => column.tasks);
  const row = { topic, wording: sharedWording(tasks), groups: alignSentences(tasks) };
  const lines = sideBySide(row, columns.map(toSidePlan));
  const shorts = new Map(columns.map(({ id, short }) => [id, short]));
  const head = table.tHead?.rows[0];
  const [pattern] = head?.cells ?? [];
  if (pattern) head?.replaceChildren(...columns.map((plan) => headOf(pattern, plan)));
  const body = table.tBodies[0];
  const first = make('tr', 'tasks');
  first.append(...columns.map(tasksCell));
  body?.replaceChildren(
    first,
    ...lines.map((line) => lineOf(line, [...shorts.keys()], (id) => shorts.get(id) ?? id)),
  );
  return columns.map(({ id, short }) => ({ id, short }));
}

/** The tasks that a plan's own page shows under a topic. Positions count the paragraphs of the page. */
function tasksIn(section: HTMLElement, plan: string): Task[] {
  let offset = 0;
  return [...section.querySelectorAll<HTMLElement>('.task-text')].map((text, order) => {
    const { node = '', path = '', heading = '' } = text.dataset;
    const task: Task = {
      plan,
      node,
      path,
      order,
      title: heading,
      pieces: [],
      headed: false,
      clauses: [],
    };
    for (const paragraph of text.querySelectorAll(':scope > p')) {
      const start = offset;
      for (const part of paragraph.childNodes) {
        const length = part.textContent?.length ?? 0;
        if (part instanceof Element) task.clauses.push({ start: offset, end: offset + length });
        offset += length;
      }
      if (offset > start) {
        task.pieces.push({ start, end: offset, text: paragraph.textContent ?? '', cuts: [] });
      }
    }
    return task;
  });
}

function toSidePlan({ id, tasks }: { id: string; tasks: readonly Task[] }): SidePlan {
  const nodes = tasks.map(({ node, path, title, pieces }) => ({
    id: node,
    path,
    title,
    paragraphs: pieces,
  }));
  return { id, nodes };
}

function headOf(pattern: HTMLElement, { id, short }: PlanByTopic): HTMLElement {
  const head = pattern.cloneNode(true) as HTMLElement;
  head.dataset.plan = id;
  head.hidden = false;
  const link = head.querySelector('a');
  if (link) {
    link.href = href(planAddress(id));
    link.textContent = short;
  }
  return head;
}

function tasksCell({ id, section }: PlanByTopic & { section: HTMLElement }): HTMLElement {
  const cell = make('td');
  cell.dataset.plan = id;
  cell.append(...[...section.querySelectorAll('.side-task')].map((it) => it.cloneNode(true)));
  return cell;
}

function lineOf(
  { aligned, cells }: SideLine,
  ids: readonly string[],
  shortOf: (plan: string) => string,
): HTMLElement {
  const row = make('tr', aligned ? 'aligned' : 'loose');
  row.append(
    ...ids.map((id) => {
      const cell = make('td');
      cell.dataset.plan = id;
      cell.append(...(cells.get(id) ?? []).flatMap((it) => sentenceOf(it, shortOf)));
      return cell;
    }),
  );
  return row;
}

/** As components/SideSentences.astro has it. */
function sentenceOf(
  { node, opens, runs }: SideSentence,
  shortOf: (plan: string) => string,
): HTMLElement[] {
  const sentence = make('p', 'sentence');
  for (const { text, marks } of runs) {
    const [mark] = marks;
    if (mark?.kind === 'differs') {
      const differs = make('mark', 'differs', text);
      differs.tabIndex = 0;
      differs.title = differenceNote(mark, shortOf);
      sentence.append(differs);
    } else {
      const isShared = mark !== undefined || !/\p{L}|\p{N}/u.test(text);
      sentence.append(make('span', isShared ? 'shared' : 'own', text));
    }
  }
  const heading = `${citedPath(node.path)}　${node.title}`.trim();
  return opens ? [make('h2', '', heading), sentence] : [sentence];
}

function make(tag: string, name = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(text);
  return made;
}
