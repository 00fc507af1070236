import type { Finding } from '../../model/diagnostic.ts';
import type { Gap, OutlineNode } from '../../model/outline.ts';
import { type Piece, sourceSpan } from '../../text/piece.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { OutlineGrammar } from './grammar.ts';
import { type Headed, splitHeadings } from './headings.ts';
import { readLines } from './lines.ts';
import { readParagraphs } from './paragraphs.ts';
import { type Branch, readTree } from './tree.ts';
import { findUnbalanced } from './unbalanced.ts';

export { compileOutline, type OutlineGrammar } from './grammar.ts';

export interface OutlineResult {
  nodes: OutlineNode[];
  gaps: Gap[];
  findings: Finding[];
}

/**
 * Read the outline of a plan: lines, paragraphs, the tree of labels, run-in headings, sentences.
 * Pure; takes any text and never throws. All offsets are UTF-16 offsets into `source`.
 * Heading and paragraph pieces plus gaps tile the source: concatenated in order they rebuild it.
 */
export function readOutline(source: string, grammar: OutlineGrammar): OutlineResult {
  const { paragraphs, gaps } = readParagraphs(source, readLines(source), grammar);
  const { branches, findings } = readTree(paragraphs, grammar);
  const headed = headAll(source, branches);
  const nodes = branches.map((branch) => toNode(branch, headed.get(branch)));
  closeSpans(nodes);
  const unheaded = branches.some((branch) => branch.head) ? [] : [NO_HEADING];
  return {
    nodes,
    gaps,
    findings: [...findings, ...unheaded, ...findUnbalanced(source, paragraphs)],
  };
}

const NO_HEADING: Finding = {
  rule: 'outline/no-heading',
  severity: 'warning',
  message: '没有找到任何标题（一、（一）1.（1）），全文作为前言处理',
};

/** Part the headings of each list of siblings. */
function headAll(source: string, branches: readonly Branch[]): Map<Branch, Headed> {
  const lists = new Map<string, Branch[]>();
  for (const branch of branches) {
    if (!branch.head) continue;
    const key = `${branch.parent?.id ?? ''} ${branch.kind}`;
    const list = lists.get(key);
    if (list) list.push(branch);
    else lists.set(key, [branch]);
  }
  const headed = new Map<Branch, Headed>();
  for (const list of lists.values()) {
    const heads = list.flatMap((branch) => branch.head ?? []);
    const parted = splitHeadings(source, heads, (at) => {
      const branch = list[at] as Branch;
      return branch.children.length > 0 || branch.body.length > 0;
    });
    list.forEach((branch, at) => {
      headed.set(branch, parted[at] as Headed);
    });
  }
  return headed;
}

function toNode(branch: Branch, headed: Headed | undefined): OutlineNode {
  const heading = headed?.heading ?? null;
  const paragraphs = [
    ...(headed?.rest ? [headed.rest] : []),
    ...branch.body.map((paragraph) => paragraph.piece),
  ];
  const pieces = heading ? [heading, ...paragraphs] : paragraphs;
  const label = branch.head?.label;
  return {
    id: branch.id,
    path: branch.path,
    kind: branch.kind,
    parent: branch.parent?.id ?? null,
    label: label && heading ? heading.text.slice(0, label.length).trimEnd() : '',
    title: headed?.title ?? '',
    start: (pieces[0] as Piece).start,
    end: (pieces.at(-1) as Piece).end,
    heading,
    paragraphs,
    sentences: paragraphs.flatMap(sentenceSpans),
  };
}

function sentenceSpans(piece: Piece): Span[] {
  return splitSentences(piece.text).map(({ start, end }) => sourceSpan(piece, start, end));
}

/** Let each node reach to the end of its last descendant. Nodes stand in document order. */
function closeSpans(nodes: readonly OutlineNode[]): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    for (let up = node.parent; up !== null; ) {
      const parent: OutlineNode | undefined = byId.get(up);
      if (!parent) break;
      parent.end = Math.max(parent.end, node.end);
      up = parent.parent;
    }
  }
}
