import type { Finding } from '../../model/diagnostic.ts';
import type { NodeKind } from '../../model/outline.ts';
import { closingStart } from './closing.ts';
import type { Label } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';

/** A node before its heading is parted: its place in the outline and the paragraphs it begins with. */
export interface Branch {
  id: string;
  path: string;
  kind: NodeKind;
  parent: Branch | null;
  children: Branch[];
  /** The labelled paragraph; null for front matter, preamble and closing. */
  head: Paragraph | null;
  body: Paragraph[];
}

/**
 * Nest the paragraphs by their labels. A level may be left out (鞍山's 三、 holds 1、 directly): a node
 * stands in the nearest one above it that ranks higher. A label that repeats among its siblings gets a
 * prime (鞍山 prints 三、 twice: `三` and `三′`) and is reported.
 */
export function readTree(paragraphs: readonly Paragraph[]): {
  branches: Branch[];
  findings: Finding[];
} {
  const branches: Branch[] = [];
  const numbering = new Numbering();
  const stack: Branch[] = [];
  const add = (branch: Branch) => {
    branches.push(branch);
    branch.parent?.children.push(branch);
    return branch;
  };
  const plain = (id: string, path: string, kind: NodeKind): Branch =>
    add({ id, path, kind, parent: null, children: [], head: null, body: [] });

  let current: Branch | null = null;
  let closings = 0;
  const closing = closingParts(paragraphs);
  paragraphs.forEach((paragraph, at) => {
    const { label } = paragraph;
    if (closing.has(at)) {
      if (current?.kind !== 'closing') {
        const id = numbering.freeId('end', 0);
        current = plain(id, `落款${'′'.repeat(closings++)}`, 'closing');
      }
      current.body.push(paragraph);
    } else if (label) {
      while (stack.length > 0 && rank(stack.at(-1) as Branch) >= label.rank) stack.pop();
      const parent = stack.at(-1) ?? null;
      current = add(numbering.place(paragraph, label, parent));
      stack.push(current);
    } else if (paragraph.role === 'front') {
      if (current?.kind !== 'front') current = plain('title', '标题', 'front');
      current.body.push(paragraph);
    } else {
      if (!current || current.kind === 'front') current = plain('0', '前言', 'preamble');
      current.body.push(paragraph);
    }
  });
  return { branches, findings: numbering.findings };
}

/** What closes the document and each of its attachments, by index. */
function closingParts(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const heads = paragraphs.flatMap(({ label }, at) => (label?.attachment ? [at] : []));
  const parts = new Set<number>();
  let from = 0;
  for (const to of [...heads, paragraphs.length]) {
    const own = paragraphs.slice(from, to);
    for (let at = closingStart(own); at < own.length; at++) parts.add(from + at);
    from = to;
  }
  return parts;
}

/** What （一） and 1. are called below an article (立法法 65: 条、款、项、目); elsewhere what their form says. */
const IN_ARTICLE: Partial<Record<Label['kind'], NodeKind>> = {
  section: 'subitem',
  item: 'enumerated',
  subitem: 'enumerated',
};

function within(parent: Branch | null, { kind }: Label): NodeKind {
  for (let up = parent; up; up = up.parent) {
    if (up.head?.label?.article) return IN_ARTICLE[kind] ?? kind;
  }
  return kind;
}

function rank(branch: Branch): number {
  return branch.head?.label?.rank ?? 0;
}

/** What the siblings of one rank have used so far. */
interface Siblings {
  count: number;
  last: Label | null;
  /** How often each number has stood. */
  used: Map<number, number>;
}

/** Gives labelled paragraphs their place: path, id, and a word where a number repeats or jumps. */
class Numbering {
  readonly findings: Finding[] = [];
  private readonly ids = new Set<string>();
  private readonly siblings = new Map<string, Siblings>();
  /** The last label of each rank, wherever it stood. */
  private readonly last = new Map<number, Label>();

  place(head: Paragraph, label: Label, parent: Branch | null): Branch {
    const siblings = this.siblingsOf(parent, label.rank);
    const isDash = label.kind === 'principle';
    const ordinal = isDash ? siblings.count + 1 : label.ordinal;
    const name = isDash ? `——${ordinal}` : label.name;
    const repeats = siblings.used.get(ordinal) ?? 0;
    // A list may go on from the one before it (岳阳楼 numbers its items through its parts).
    const before = siblings.last ?? this.last.get(label.rank) ?? null;
    const begins = siblings.last === null && ordinal === 1;
    if (repeats > 0) {
      this.report(
        'outline/label-repeats',
        head,
        `标号“${name}”在同一层里重复，第 ${repeats + 1} 个记作“${name}${'′'.repeat(repeats)}”`,
      );
    } else if (!isDash && !begins && ordinal !== (before?.ordinal ?? 0) + 1) {
      const place = before ? `接在“${before.name}”之后` : '是同类标号的第一个';
      this.report('outline/label-order', head, `标号“${name}”${place}，次序不连`);
    }
    siblings.count++;
    siblings.last = label;
    this.last.set(label.rank, label);
    siblings.used.set(ordinal, repeats + 1);
    const prefix = parent ? `${parent.id}.` : '';
    return {
      id: this.freeId(`${prefix}${isDash ? 'p' : label.attachment ? 'a' : ''}${ordinal}`, repeats),
      path: `${parent ? `${parent.path}/` : ''}${name}${'′'.repeat(repeats)}`,
      kind: within(parent, label),
      parent,
      children: [],
      head,
      body: [],
    };
  }

  private siblingsOf(parent: Branch | null, rank: number): Siblings {
    const key = `${parent?.id ?? ''} ${rank}`;
    let siblings = this.siblings.get(key);
    if (!siblings) {
      siblings = { count: 0, last: null, used: new Map() };
      this.siblings.set(key, siblings);
    }
    return siblings;
  }

  private report(rule: string, head: Paragraph, message: string): void {
    const { start, end } = head.piece;
    const labelEnd = Math.min(end, start + (head.label?.length ?? 0));
    this.findings.push({ rule, severity: 'warning', message, start, end: labelEnd });
  }

  /** `3`, then `3b`, `3c`: an id that no node has yet, also where 三/（一） and 三/1 meet. */
  freeId(base: string, repeats: number): string {
    for (let letter = repeats; ; letter++) {
      const id = letter === 0 ? base : `${base}${suffix(letter)}`;
      if (this.ids.has(id)) continue;
      this.ids.add(id);
      return id;
    }
  }
}

/** 1 → b, 2 → c, … 25 → z, then bb, bc: a label repeated more than 25 times is a broken text, still named. */
function suffix(letter: number): string {
  const last = 'bcdefghijklmnopqrstuvwxyz'.charAt((letter - 1) % 25);
  return letter > 25 ? suffix(Math.floor((letter - 1) / 25)) + last : last;
}
