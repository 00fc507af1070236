import type { Finding } from '../../model/diagnostic.ts';
import type { NodeKind } from '../../model/outline.ts';
import { closingStart } from './closing.ts';
import type { OutlineGrammar } from './grammar.ts';
import type { Label } from './labels.ts';
import { freeId, type Nested, type Numbered, numberLabels } from './numbering.ts';
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
export function readTree(
  paragraphs: readonly Paragraph[],
  grammar: OutlineGrammar,
): { branches: Branch[]; findings: Finding[] } {
  const stretches = partStretches(paragraphs, closingParts(paragraphs, grammar));
  const nested = nest(stretches);
  const { numbered, findings } = numberLabels(nested);
  const ids = new Set<string>();
  const labelled: Branch[] = [];
  let closings = 0;
  const branches = stretches.map(({ kind, head, own }): Branch => {
    if (kind === 'closing') return plain(freeId('end', 0, ids), closingPath(closings++), kind, own);
    if (kind === 'front') return plain('title', '标题', kind, own);
    if (!head) return plain('0', '前言', 'preamble', own);
    const at = labelled.length;
    const parent = labelled[nested[at]?.parent ?? -1] ?? null;
    const branch = place(head, numbered[at] as Numbered, parent, own, ids);
    labelled.push(branch);
    parent?.children.push(branch);
    return branch;
  });
  return { branches, findings };
}

function plain(id: string, path: string, kind: NodeKind, body: Paragraph[]): Branch {
  return { id, path, kind, parent: null, children: [], head: null, body };
}

function closingPath(before: number): string {
  return `落款${'′'.repeat(before)}`;
}

function place(
  head: Nested['head'],
  { name, ordinal, repeats }: Numbered,
  parent: Branch | null,
  body: Paragraph[],
  ids: Set<string>,
): Branch {
  const { label } = head;
  const letter = label.kind === 'principle' ? 'p' : label.attachment ? 'a' : '';
  return {
    id: freeId(`${parent ? `${parent.id}.` : ''}${letter}${ordinal}`, repeats, ids),
    path: `${parent ? `${parent.path}/` : ''}${name}${'′'.repeat(repeats)}`,
    kind: within(parent, label),
    parent,
    children: [],
    head,
    body,
  };
}

/** A label's paragraph with the paragraphs below it, or a run of paragraphs without a label. */
interface Stretch {
  kind: 'front' | 'closing' | 'body';
  head: Nested['head'] | null;
  own: Paragraph[];
}

function partStretches(paragraphs: readonly Paragraph[], closing: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  paragraphs.forEach((paragraph, at) => {
    const { label } = paragraph;
    const kind = closing.has(at) ? 'closing' : paragraph.role;
    const last = stretches.at(-1);
    if (kind === 'body' && label) {
      stretches.push({ kind, head: { ...paragraph, label }, own: [] });
    } else if (last && (last.kind === kind || (kind === 'body' && last.kind === 'closing'))) {
      last.own.push(paragraph);
    } else stretches.push({ kind, head: null, own: [paragraph] });
  });
  return stretches;
}

/** Which labelled paragraph each one stands in. */
function nest(stretches: readonly Stretch[]): Nested[] {
  const nested: Nested[] = [];
  const open: number[] = [];
  const labelOf = (at: number) => (nested[at] as Nested).head.label;
  for (const { head } of stretches) {
    if (!head) continue;
    while (open.length > 0 && !mayHold(labelOf(open.at(-1) as number), head.label)) open.pop();
    nested.push({ head, parent: open.at(-1) ?? -1 });
    open.push(nested.length - 1);
  }
  return nested;
}

/** Whether a label may stand below another: of a lower rank, and 3.1 not below 2, where an excerpt leaves out 3. */
function mayHold(upper: Label, { rank, name, decimal }: Label): boolean {
  if (upper.rank >= rank) return false;
  return !(upper.decimal && decimal) || name.startsWith(`${upper.name}.`);
}

/** What closes the document and each of its attachments, by index. */
function closingParts(
  paragraphs: readonly Paragraph[],
  grammar: OutlineGrammar,
): ReadonlySet<number> {
  const heads = paragraphs.flatMap(({ label }, at) => (label?.attachment ? [at] : []));
  const parts = new Set<number>();
  let from = 0;
  for (const to of [...heads, paragraphs.length]) {
    const own = paragraphs.slice(from, to);
    for (let at = closingStart(own, grammar); at < own.length; at++) parts.add(from + at);
    from = to;
  }
  return parts;
}

/** What （一） and 1. are called below an article (立法法 65: 条、款、项、目); elsewhere what their form says. */
const IN_ARTICLE: Partial<Record<NodeKind, NodeKind>> = {
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
