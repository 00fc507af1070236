import type { Finding } from '../../model/diagnostic.ts';
import { matchBrackets } from '../../text/brackets.ts';
import { keptSpans, type Piece, pieceOf, sourceSpan } from '../../text/piece.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * Report each bracket and quote that has no partner in its paragraph. The lines of the front matter
 * count as one (a long title breaks inside its 《》), and a label's own bracket (`3)`) does not count.
 */
export function findUnbalanced(source: string, paragraphs: readonly Paragraph[]): Finding[] {
  const front = paragraphs.filter(({ role }) => role === 'front').map(({ piece }) => piece);
  return [
    ...(front.length > 0 ? inPiece(joined(source, front), 0) : []),
    ...paragraphs.flatMap(({ role, piece, label }) =>
      role === 'body' ? inPiece(piece, label?.length ?? 0) : [],
    ),
  ];
}

function joined(source: string, pieces: readonly Piece[]): Piece {
  return pieceOf(source, pieces.flatMap(keptSpans));
}

function inPiece(piece: Piece, from: number): Finding[] {
  return matchBrackets(piece.text.slice(from)).unmatched.map((offset) => {
    const at = from + offset;
    return {
      rule: 'text/unbalanced-bracket',
      severity: 'warning',
      message: `“${piece.text.charAt(at)}”没有与之配对的另一半`,
      ...sourceSpan(piece, at, at + 1),
    };
  });
}
