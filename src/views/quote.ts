import type { OutlineNode } from '../model/outline.ts';
import { toView } from '../text/piece.ts';
import { contains, type Span } from '../text/span.ts';

/**
 * What a node's text says between two source offsets, as a reader sees it: to the letter, without page
 * breaks. Paragraphs are parted by a newline; a heading and the text behind it on its line by nothing.
 */
export function quoteOf(node: OutlineNode, span: Span): string {
  const pieces = node.heading ? [node.heading, ...node.paragraphs] : node.paragraphs;
  return pieces
    .filter((piece) => piece.start < span.end && span.start < piece.end)
    .map((piece, at, all) => {
      const text = piece.text.slice(
        toView(piece, Math.max(span.start, piece.start)),
        toView(piece, Math.min(span.end, piece.end)),
      );
      const before = all[at - 1];
      return before && before.end !== piece.start ? `\n${text}` : text;
    })
    .join('');
}

/** The sentence in which a span stands; the span itself where no sentence holds it. */
export function sentenceAround(node: OutlineNode, span: Span): Span {
  return node.sentences.find((sentence) => contains(sentence, span)) ?? span;
}
