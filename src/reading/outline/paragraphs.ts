import type { Gap } from '../../model/outline.ts';
import { keptSpans, type Piece, pieceOf } from '../../text/piece.ts';
import { goesOnIn, type Open, openWith, withLine } from './continues.ts';
import { type LineRole, readFront } from './front.ts';
import type { OutlineGrammar } from './grammar.ts';
import { type LabelledLine, labelLines } from './labelled-lines.ts';
import type { Label } from './labels.ts';
import type { Lines } from './lines.ts';

/** A paragraph of the document: one printed line, or several that a page break parted. */
export interface Paragraph {
  role: 'front' | 'body';
  label: Label | null;
  piece: Piece;
}

export interface Paragraphs {
  paragraphs: Paragraph[];
  gaps: Gap[];
}

/**
 * Join lines into paragraphs. Guaranteed:
 * 1. front matter, labelled lines and Markdown headings begin a paragraph of their own;
 * 2. a line goes on in the next when it neither ends a sentence nor is a heading (平江 breaks
 *    `市生态环境局平江分` / `局` over a page), or when the next begins with a mark that none begins with;
 * 3. the row of a table is a paragraph, and the title of an attachment belongs to its label;
 * 4. page numbers and boilerplate are gaps of their kind and part no paragraph;
 * 5. a label out of sequence in the middle of a sentence is text, not a label.
 */
export function readParagraphs(
  source: string,
  { lines: printed, gaps }: Lines,
  grammar: OutlineGrammar,
): Paragraphs {
  const { lines, shown } = labelLines(source, printed, grammar);
  const roles = readFront(lines, grammar);
  const apart = lines
    .filter((_, at) => roles[at] === 'apart')
    .map(({ piece: { start, end }, forms }): Gap => {
      return { start, end, kind: forms.is === 'page' ? 'page' : 'furniture' };
    });
  const found = [
    ...gaps.filter((gap) => !(gap.kind === 'space' && shown.has(gap.start))),
    ...apart,
  ];
  const paragraphs = groupLines(lines, roles, grammar).map(({ role, label, lines: own }) => ({
    role,
    label,
    piece: joinLines(source, own),
  }));
  return { paragraphs, gaps: asBreaks(outermost(found), paragraphs) };
}

interface Group extends Pick<Paragraph, 'role' | 'label'> {
  lines: LabelledLine[];
}

/** The lines of each paragraph. */
function groupLines(
  lines: readonly LabelledLine[],
  roles: readonly LineRole[],
  grammar: OutlineGrammar,
): Group[] {
  const groups: Group[] = [];
  const last = new Map<number, number>();
  const body = roles.indexOf('body');
  let open: Open | null = null;
  for (const [at, line] of lines.entries()) {
    const role = roles[at] ?? 'apart';
    if (role === 'front') groups.push({ role, label: null, lines: [line] });
    if (role !== 'body') continue;
    // What a document begins with is its own number: 附件 7 above a plan that was issued with a notice.
    const label = line.label ?? (at > body ? line.forms.attachment : null);
    if (open && goesOnIn(open, line, grammar) && !begins(label, last)) {
      groups.at(-1)?.lines.push(line);
      open = withLine(open, line);
      continue;
    }
    if (label) last.set(label.rank, label.ordinal);
    groups.push({ role, label, lines: [line] });
    open = openWith(line, label);
  }
  return groups;
}

/**
 * Whether a label in the middle of a sentence begins a paragraph for all that: it may restart at 1 or go on from the
 * last of its rank; a dash always may; what nothing sets off is a reference.
 */
function begins(label: Label | null, last: ReadonlyMap<number, number>): boolean {
  if (!label || label.weak) return false;
  if (label.kind === 'principle' || label.attachment || label.ordinal === 1) return true;
  return last.get(label.rank) === label.ordinal - 1;
}

/** All its lines at once: a text of ten thousand short lines would else be joined ten thousand times. */
function joinLines(source: string, lines: readonly LabelledLine[]): Piece {
  const [first] = lines;
  if (first && lines.length === 1) return first.piece;
  return pieceOf(
    source,
    lines.flatMap(({ piece }) => keptSpans(piece)),
  );
}

/** A line that stands apart is one gap: the odd spaces inside it are part of it. Sorted by start. */
function outermost(gaps: readonly Gap[]): Gap[] {
  const sorted = [...gaps].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return sorted.filter((gap) => {
    const outer = gap.end > reached;
    reached = Math.max(reached, gap.end);
    return outer;
  });
}

/** Blank gaps strictly inside a paragraph are breaks of it. Both lists sorted. */
function asBreaks(gaps: readonly Gap[], paragraphs: readonly Paragraph[]): Gap[] {
  let next = 0;
  return gaps.map((gap) => {
    while (next < paragraphs.length && (paragraphs[next] as Paragraph).piece.end <= gap.start)
      next++;
    const piece = paragraphs[next]?.piece;
    const inside = piece !== undefined && piece.start < gap.start && gap.end < piece.end;
    return gap.kind === 'blank' && inside ? { ...gap, kind: 'break' } : gap;
  });
}
