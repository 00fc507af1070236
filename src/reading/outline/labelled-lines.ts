import { keptSpans, type Piece, pieceOf } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import { readDecimals } from './decimals.ts';
import type { OutlineGrammar } from './grammar.ts';
import type { Label } from './labels.ts';
import { type LineForms, readLineForms } from './line-forms.ts';
import type { Line } from './lines.ts';

/** A printed line, what its form tells, and the label it begins with. */
export interface LabelledLine extends Line {
  forms: LineForms;
  label: Label | null;
}

/**
 * Read the label of each line: decimals where the text is numbered so, else what its form tells.
 * @returns the lines, and where the spaces begin that labels show again.
 */
export function labelLines(
  source: string,
  printed: readonly Line[],
  grammar: OutlineGrammar,
): { lines: LabelledLine[]; shown: ReadonlySet<number> } {
  const formed = printed.map((line) => ({
    ...line,
    forms: readLineForms(line.piece.text, grammar),
  }));
  const decimals = readDecimals(formed, grammar);
  const shown = new Set<number>();
  const lines = formed.map((line, at): LabelledLine => {
    const decimal = decimals.get(at);
    if (!decimal) return { ...line, label: line.forms.label };
    const spaced = spaceAfter(source, line.piece, decimal);
    if (!spaced) return { ...line, label: decimal };
    shown.add(spaced.space.start);
    return { ...line, piece: spaced.piece, label: spaced.label };
  });
  return { lines, shown };
}

/**
 * The space behind a decimal number (`1.1 编制目的`) is no odd one: without it the number runs into the words.
 * Null where the source has no space there.
 */
function spaceAfter(
  source: string,
  piece: Piece,
  label: Label,
): { piece: Piece; label: Label; space: Span } | null {
  const [first, second, ...rest] = keptSpans(piece);
  if (!first || !second || first.end - first.start !== label.length) return null;
  const space = { start: first.end, end: second.start };
  if (!/^\s+$/u.test(source.slice(space.start, space.end))) return null;
  return {
    piece: pieceOf(source, [{ start: first.start, end: second.end }, ...rest]),
    label: { ...label, length: label.length + space.end - space.start },
    space,
  };
}
