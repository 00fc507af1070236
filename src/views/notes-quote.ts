import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import { type Piece, slicePiece, sourceSpan } from '../text/piece.ts';

type Read = Pick<Plan, 'id' | 'nodes'>;

/** A quotation of a note, found where the note says it stands. */
export interface Quotation {
  node: OutlineNode;
  /** The words as a piece of the node: its text is what the note quotes, to the letter. */
  piece: Piece;
}

/**
 * Find the words that a note quotes in the node that it names, in the text without page breaks.
 * @throws Error with plan, node and words, when the plan has no such node or the node no such words.
 */
export function quotation(plan: Read, id: string, words: string): Quotation {
  const node = plan.nodes.find((it) => it.id === id);
  if (!node) throw new Error(`notes: ${plan.id} has no node ${id}, to quote “${words}” from`);
  if (words === '') throw new Error(`notes: an empty quotation from ${plan.id} ${id}`);
  for (const piece of piecesOf(node)) {
    const at = piece.text.indexOf(words);
    if (at === -1) continue;
    return { node, piece: slicePiece(piece, sourceSpan(piece, at, at + words.length)) };
  }
  const instead = plan.nodes.find((it) => piecesOf(it).some(({ text }) => text.includes(words)));
  throw new Error(
    `notes: “${words}” does not stand in ${plan.id} ${id}${instead ? `, but in ${instead.id}` : ''}`,
  );
}

/** Where words stand in a plan. */
export interface Occurrence {
  node: OutlineNode;
  times: number;
}

/** The nodes of a plan in which words stand, to the letter but for punctuation, in document order. */
export function occurrences(plan: Read, words: string): Occurrence[] {
  const wanted = bare(words);
  if (wanted === '') throw new Error(`notes: nothing to look for in “${words}”`);
  return plan.nodes.flatMap((node) => {
    const times = piecesOf(node)
      .map(({ text }) => bare(text).split(wanted).length - 1)
      .reduce((sum, it) => sum + it, 0);
    return times > 0 ? [{ node, times }] : [];
  });
}

/**
 * Make sure that a plan does not have words, whatever its punctuation.
 * @throws Error with plan, words and the first node that has them.
 */
export function assertAbsent(plan: Read, words: string): void {
  const [found] = occurrences(plan, words);
  if (found) throw new Error(`notes: “${words}” stands in ${plan.id} ${found.node.id}`);
}

function piecesOf(node: OutlineNode): Piece[] {
  return node.heading ? [node.heading, ...node.paragraphs] : node.paragraphs;
}

function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\p{P}\p{S}\p{Z}\s]/gu, '');
}
