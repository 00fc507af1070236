import type { Gap } from '../../model/outline.ts';
import { CLOSERS } from '../../text/brackets.ts';
import { keptSpans, type Piece, pieceOf } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import { isAttachmentTitle, readAttachment } from './attachments.ts';
import { isAttachments, isClosingLine } from './closing.ts';
import { readDecimals } from './decimals.ts';
import { readFront } from './front.ts';
import { isContents, isFurniture, isPageNumber } from './furniture.ts';
import { type Label, readLabel } from './labels.ts';
import type { Line, Lines } from './lines.ts';

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

/** A heading alone on its line is shorter than this; a longer line without a full stop is broken text. */
const HEADING_MAX = 50;
const TERMINAL = '。！？；：!?;:…';
/** A line broken by the page's width is longer: 28 characters of 三号 (GB/T 9704-2012 5.2.2). */
const SHORT_LINE = 20;
const TITLE_MAX = 60;
const TITLE_END = /(?:方案|意见|通知|规划|计划|要点|办法|细则|清单|人民政府|委员会|办公室)$/u;
const CLAUSE_MARK = /[，。；：、！？,;:!?]/u;
const SENTENCE_END = /[。！？；!?;]/u;
/** No line of Chinese begins with one of these (GB/T 15834-2011 5.1.3): what does, continues. */
const NEVER_FIRST = '，。、；：！？,.;:!?)）”’》〉】〕﹞］％%';

/**
 * Join lines into paragraphs. Guaranteed:
 * 1. front matter, labelled lines and Markdown headings begin a paragraph of their own;
 * 2. a line goes on in the next when it neither ends a sentence nor is a heading (平江 breaks
 *    `市生态环境局平江分` / `局` over a page), or when the next begins with a mark that none begins with;
 * 3. the row of a table is a paragraph, and the title of an attachment belongs to its label;
 * 4. page numbers and page furniture are gaps of their kind and part no paragraph;
 * 5. a label out of sequence in the middle of a sentence is text, not a label.
 */
export function readParagraphs(source: string, { lines: printed, gaps }: Lines): Paragraphs {
  const out: Paragraph[] = [];
  const decimals = readDecimals(printed.map((line) => line.piece));
  const spaced = printed.map((line, at) => spaceAfter(source, line.piece, decimals.get(at)));
  const lines = printed.map((line, at) => ({ ...line, piece: spaced[at]?.piece ?? line.piece }));
  const labels = lines.map(
    (line, at) => spaced[at]?.label ?? decimals.get(at) ?? readLabel(line.piece.text),
  );
  const shown = new Set(spaced.flatMap((it) => it?.space.start ?? []));
  const found: Gap[] = gaps.filter((gap) => !(gap.kind === 'space' && shown.has(gap.start)));
  const roles = readFront(lines, labels);
  const body = roles.indexOf('body');
  const sequence = new Sequence();
  const lined: { paragraph: Paragraph; lines: Line[] }[] = [];
  let open: Beginning | null = null;

  lines.forEach((line, at) => {
    const text = line.piece.text;
    const role = roles[at];
    if (role === 'furniture' || isPageNumber(text) || isContents(text) || isFurniture(text)) {
      found.push({
        start: line.piece.start,
        end: line.piece.end,
        kind: isPageNumber(text) ? 'page' : 'furniture',
      });
      return;
    }
    if (role === 'front') {
      out.push({ role, label: null, piece: line.piece });
      return;
    }
    // What a document begins with is its own number: 附件 7 above a plan that was issued with a notice.
    const label = labels[at] ?? (at > body ? readAttachment(text) : null);
    const unfinished = open !== null && continues(open, text, line);
    if (open && unfinished && (!label || label.weak || !sequence.expects(label))) {
      lined.at(-1)?.lines.push(line);
      open = goesOn(open, text);
      return;
    }
    if (label) sequence.push(label);
    const paragraph: Paragraph = { role: 'body', label, piece: line.piece };
    out.push(paragraph);
    lined.push({ paragraph, lines: [line] });
    open = { label, head: text, tail: text };
  });
  for (const { paragraph, lines: own } of lined) {
    if (own.length > 1) paragraph.piece = join(source, own);
  }
  return { paragraphs: out, gaps: asBreaks(outermost(found), out) };
}

/**
 * The space behind a decimal number (`1.1 编制目的`) is no odd one: without it the number runs into the words.
 * Null where the line has no such label, or the source no space there.
 */
function spaceAfter(
  source: string,
  piece: Piece,
  label: Label | undefined,
): { piece: Piece; label: Label; space: Span } | null {
  if (!label) return null;
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

/** A line of furniture is one gap: the odd spaces inside it are part of it. Sorted by start. */
function outermost(gaps: readonly Gap[]): Gap[] {
  const sorted = [...gaps].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return sorted.filter((gap) => {
    const outer = gap.end > reached;
    reached = Math.max(reached, gap.end);
    return outer;
  });
}

/**
 * What is known of a paragraph while its lines come in. The whole text is joined only at its end: a text
 * of ten thousand short lines would else be joined ten thousand times.
 */
interface Beginning {
  label: Label | null;
  /** The text so far, no further than tells whether it is short. */
  head: string;
  /** The last line. */
  tail: string;
}

const HEAD_MAX = 200;

function goesOn({ label, head }: Beginning, line: string): Beginning {
  return { label, head: head.length < HEAD_MAX ? head + line : head, tail: line };
}

/** Whether a paragraph is not finished and `next` may be the rest of it. */
function continues(open: Beginning, next: string, line: Line): boolean {
  if (line.markdown > 0) return false;
  if (NEVER_FIRST.includes(next.charAt(0))) return true;
  const { label, head, tail } = open;
  if (label?.attachment && head.length === label.length) return isAttachmentTitle(next);
  if (isRow(next) || isRow(tail) || readAttachment(next)) return false;
  if (isClosingLine(next) || standsAlone(open)) return false;
  if (isAttachments(head) && readLabel(next)) return false;
  let last = tail.length - 1;
  while (last >= 0 && CLOSERS.includes(tail.charAt(last))) last--;
  if (last < tail.length - 1 || TERMINAL.includes(tail.charAt(last))) return false;
  const isHeading = label !== null && head.length <= HEADING_MAX && !SENTENCE_END.test(head);
  return !isHeading;
}

/** A row of a table: its cells keep the tabs between them, or stand between bars. */
export function isRow(text: string): boolean {
  return text.includes('\t') || /^[|｜].*[|｜]$/u.test(text);
}

/**
 * Whether a line without a label is whole though it ends no sentence: a signature, a date, a title in
 * the middle of a text (a notice prints its own signature above the plan it issues).
 */
function standsAlone({ label, head }: Beginning): boolean {
  if (isClosingLine(head) && !isAttachments(head)) return true;
  if (label || head.length > TITLE_MAX || CLAUSE_MARK.test(head)) return false;
  return head.length <= SHORT_LINE || TITLE_END.test(head);
}

function join(source: string, lines: readonly Line[]): Piece {
  return pieceOf(
    source,
    lines.flatMap((line) => keptSpans(line.piece)),
  );
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

/** What number each rank of label may bear next. */
class Sequence {
  private readonly last = new Map<number, number>();

  /** A label may restart at 1 or go on from the last of its rank; a dash always may. */
  expects(label: Label): boolean {
    if (label.kind === 'principle' || label.attachment || label.ordinal === 1) return true;
    return this.last.get(label.rank) === label.ordinal - 1;
  }

  push(label: Label): void {
    this.last.set(label.rank, label.ordinal);
  }
}
