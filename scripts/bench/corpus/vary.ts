import type { OutlineNode } from '../../../src/model/outline.ts';
import type { PlanMeta } from '../../../src/model/plan.ts';
import type { MadePlace } from './places.ts';

/** A real plan, taken apart: what the made-up ones are made of. */
export interface Pattern {
  id: string;
  meta: PlanMeta;
  source: string;
  nodes: readonly OutlineNode[];
}

/** Of the lists of tasks, how many are shuffled, and how many lose a task or a section. */
const SHUFFLED = 0.5;
const CUT = 0.25;
/** Of the places where a word could be another, how many are. */
const REWORDED = 0.3;
/** Of the sentences, how many are left out. */
const DROPPED = 0.04;

/** Words of the trade that stand for each other. */
const WORDS: readonly (readonly [string, string])[] = [
  ['强化', '加强'],
  ['严厉打击', '依法打击'],
  ['全面', '扎实'],
  ['深入', '持续'],
  ['推进', '推动'],
  ['确保', '保证'],
  ['建立健全', '健全完善'],
  ['排查', '摸排'],
  ['落实', '压实'],
  ['组织', '统筹'],
];

/**
 * A plan of another place and year after a real one: other names and prefixes of units, other numbers, tasks
 * in another order, some left out, some words and sentences changed. The same draws make the same bytes.
 */
export function varyPlan(pattern: Pattern, to: MadePlace, draw: () => number): string {
  const reordered = reorder(pattern, draw);
  const moved = movePlace(reordered, pattern.meta, to);
  const dated = moveYears(moved, pattern.meta.year?.value ?? to.year, to.year);
  return reword(renumber(dated, draw), draw);
}

/** The text with its tasks in another order, relabelled, some left out. */
function reorder({ source, nodes }: Pattern, draw: () => number): string {
  const below = Map.groupBy(nodes, ({ parent }) => parent);
  const lineStart = ({ start }: OutlineNode) => source.lastIndexOf('\n', start - 1) + 1;
  const rewrite = (id: string | null, from: number, to: number): string => {
    const children = below.get(id) ?? [];
    const starts = children.map(lineStart);
    // Children that share a line with what stands before them stay as they are.
    const isLined = starts.every(
      (start, at) => start > (at === 0 ? from - 1 : (starts[at - 1] ?? 0)),
    );
    const [first] = starts;
    if (first === undefined || !isLined || (id !== null && first === from)) {
      return source.slice(from, to);
    }
    const blocks = children.map((child, at) => ({
      label: child.label,
      text: closed(rewrite(child.id, starts[at] as number, starts[at + 1] ?? to)),
    }));
    const isList = id !== null && children.every(({ label }) => label !== '');
    const labels = blocks.map(({ label }) => label);
    const kept = isList
      ? shuffle(
          blocks,
          children.every((it) => !below.has(it.id)),
          draw,
        )
      : blocks;
    const relabelled = kept.map(({ label, text }, at) => text.replace(label, labels[at] ?? label));
    return source.slice(from, first) + relabelled.join('');
  };
  return rewrite(null, 0, source.length);
}

function closed(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Leaves change places; any list of three or more may lose one. */
function shuffle<T>(list: readonly T[], leaves: boolean, draw: () => number): T[] {
  const mixed = [...list];
  if (leaves && draw() < SHUFFLED) {
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = Math.floor(draw() * (at + 1));
      [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
    }
  }
  if (mixed.length > 2 && draw() < CUT) mixed.splice(Math.floor(draw() * mixed.length), 1);
  return mixed;
}

/** Another name, and another level in front of its bodies: 区住建局 → 县住建局, 全区 → 全县. */
function movePlace(source: string, from: PlanMeta, to: MadePlace): string {
  const [old, level] = [from.place.at(-1) ?? '', to.place.at(-1) ?? ''];
  const name = from.place.slice(0, -1);
  const prefix = new RegExp(
    `(?<![社小园景校辖地街片矿库郊城])${old}(?=\\p{Script=Han}{1,12}?(?:局|委|办|中心|队|院|会|部|公司))`,
    'gu',
  );
  return source
    .replaceAll(from.place, to.place)
    .replaceAll(name, to.name)
    .replaceAll(prefix, level)
    .replaceAll(`全${old}`, `全${level}`);
}

function moveYears(source: string, from: number, to: number): string {
  return source.replaceAll(/20[12]\d(?=年)/gu, (year) => String(Number(year) + to - from));
}

/** Other percentages: each moved by up to ten, between 1 and 100. */
function renumber(source: string, draw: () => number): string {
  return source.replaceAll(/(?<![\d.])\d{1,3}(?=%)/gu, (number) => {
    const moved = Number(number) + Math.round((draw() - 0.5) * 20);
    return String(Math.min(100, Math.max(1, moved)));
  });
}

/** Other words for some, and some sentences left out. */
function reword(source: string, draw: () => number): string {
  let text = source;
  for (const [word, other] of WORDS) {
    text = text.replaceAll(word, () => (draw() < REWORDED ? other : word));
  }
  return text.replaceAll(/(?<=[。；])[^。；（()）\n*#]{6,60}[。；]/gu, (sentence) =>
    draw() < DROPPED ? '' : sentence,
  );
}
