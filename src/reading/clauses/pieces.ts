import type { OutlineNode } from '../../model/outline.ts';
import { keptSpans, type Piece, pieceOf, splitPiece } from '../../text/piece.ts';
import { foldNames } from './bodies.ts';
import type { ClauseGrammar } from './grammar.ts';

/**
 * What is read of a node, piece by piece. A heading that ends in a colon is one with what follows it, and so is
 * one that is the subject of what follows: `1.责任单位：|县住建局`, `2.县公安局。|负责道路交通安全`.
 */
export function piecesOf(
  source: string,
  { heading, label, paragraphs }: OutlineNode,
  grammar: ClauseGrammar,
): Piece[] {
  const body = joinSubjects(source, paragraphs, grammar);
  const [first, ...rest] = body;
  if (!heading) return body;
  const words =
    label.length > 0 && label.length < heading.text.length
      ? splitPiece(source, heading, label.length)[1]
      : heading;
  if (!first || !(/[：:]$/u.test(words.text) || isSubject(words.text, first.text, grammar)))
    return [words, ...body];
  return [pieceOf(source, [...keptSpans(words), ...keptSpans(first)]), ...rest];
}

/** Paragraphs, where one that is only the name of a body is one with the duty behind it. */
function joinSubjects(
  source: string,
  paragraphs: readonly Piece[],
  grammar: ClauseGrammar,
): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of paragraphs) {
    const last = pieces.at(-1);
    const joins =
      last && last.text.length <= SUBJECT_MAX && isSubject(last.text, piece.text, grammar);
    if (joins)
      pieces[pieces.length - 1] = pieceOf(source, [...keptSpans(last), ...keptSpans(piece)]);
    else pieces.push(piece);
  }
  return pieces;
}

/** The longest name, or few names, that stand on a line of their own before a duty. */
const SUBJECT_MAX = 60;

/** Whether a heading is one with the text behind it: it ends in a colon, or is a list of bodies before a duty. */
function isSubject(heading: string, text: string, grammar: ClauseGrammar): boolean {
  if (heading.length > SUBJECT_MAX || /[。；]$/u.test(heading.slice(0, -1))) return false;
  const names = foldNames(grammar.lex(heading), grammar);
  const only = names.every((token) =>
    ['BODY', 'DUN', 'JOINT', 'STOP', 'SPACE', 'ETC', 'COLON'].some((kind) =>
      grammar.is(token, kind),
    ),
  );
  if (!only || !names.some((token) => grammar.is(token, 'BODY'))) return false;
  const [first] = foldNames(grammar.lex(text.slice(0, 24)), grammar);
  return ['SAID', 'MODAL', 'DEED', 'HOW', 'WITH'].some((kind) => grammar.is(first, kind));
}
