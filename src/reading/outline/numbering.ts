import type { Finding } from '../../model/diagnostic.ts';
import type { Label } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';

/** A labelled paragraph, and which one it stands in: by index among all of them, -1 at the top. */
export interface Nested {
  head: Paragraph & { label: Label };
  parent: number;
}

/** What a label is called among its siblings. */
export interface Numbered {
  /** `3`, and `——2` of the second dash. */
  name: string;
  ordinal: number;
  /** How often this number has stood before among its siblings. */
  repeats: number;
}

/** What the siblings of one rank have used so far. */
interface Siblings {
  count: number;
  last: Label | null;
  /** How often each number has stood. */
  used: Map<number, number>;
}

/**
 * Name labelled paragraphs, and say where a number repeats or jumps. A list may go on from the one before it
 * (岳阳楼 numbers its items through its parts).
 */
export function numberLabels(nested: readonly Nested[]): {
  numbered: Numbered[];
  findings: Finding[];
} {
  const siblings = new Map<string, Siblings>();
  const last = new Map<number, Label>();
  const findings: Finding[] = [];
  const numbered = nested.map(({ head, parent }) => {
    const { label } = head;
    const key = `${parent} ${label.rank}`;
    const own = siblings.get(key) ?? { count: 0, last: null, used: new Map<number, number>() };
    siblings.set(key, own);
    const isDash = label.kind === 'principle';
    const ordinal = isDash ? own.count + 1 : label.ordinal;
    const name = isDash ? `——${ordinal}` : label.name;
    const repeats = own.used.get(ordinal) ?? 0;
    const before = own.last ?? last.get(label.rank) ?? null;
    const begins = own.last === null && ordinal === 1;
    const inOrder = isDash || begins || ordinal === (before?.ordinal ?? 0) + 1;
    if (repeats > 0) findings.push(repeated(head, name, repeats));
    else if (!inOrder) findings.push(outOfOrder(head, name, before));
    siblings.set(key, {
      count: own.count + 1,
      last: label,
      used: own.used.set(ordinal, repeats + 1),
    });
    last.set(label.rank, label);
    return { name, ordinal, repeats };
  });
  return { numbered, findings };
}

function repeated(head: Nested['head'], name: string, repeats: number): Finding {
  const kept = `第 ${repeats + 1} 个记作“${name}${'′'.repeat(repeats)}”`;
  return finding('outline/label-repeats', head, `标号“${name}”在同一层里重复，${kept}`);
}

function outOfOrder(head: Nested['head'], name: string, before: Label | null): Finding {
  const place = before ? `接在“${before.name}”之后` : '是同类标号的第一个';
  return finding('outline/label-order', head, `标号“${name}”${place}，次序不连`);
}

function finding(rule: string, { piece, label }: Nested['head'], message: string): Finding {
  const { start, end } = piece;
  return { rule, severity: 'warning', message, start, end: Math.min(end, start + label.length) };
}

/**
 * `3`, then `3b`, `3c`: an id that no node has yet, also where 三/（一） and 三/1 meet. Added to those that are taken.
 */
export function freeId(base: string, repeats: number, taken: Set<string>): string {
  for (let letter = repeats; ; letter++) {
    const id = letter === 0 ? base : `${base}${suffix(letter)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** 1 → b, 2 → c, … 25 → z, then bb, bc: a label repeated more than 25 times is a broken text, still named. */
function suffix(letter: number): string {
  const last = 'bcdefghijklmnopqrstuvwxyz'.charAt((letter - 1) % 25);
  return letter > 25 ? suffix(Math.floor((letter - 1) / 25)) + last : last;
}
