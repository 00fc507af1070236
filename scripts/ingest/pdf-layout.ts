import type { ExtractionDoubt } from './extraction.ts';

/** A stretch of text at its place; `y` grows upwards, lengths in points. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
}

export interface PageText {
  number: number;
  width: number;
  height: number;
  items: Placed[];
}

interface PrintedLine {
  page: number;
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Cells of a row, where wide gaps part it. */
  cells: number;
}

/** Share of the page's height in which heads and feet stand. */
const MARGIN = 0.12;
/** A gap this wide, in characters, parts the cells of a row. */
const CELL_GAP = 1.8;
const PAGE_NUMBER =
  /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·\s]*$/u;

/**
 * Put the text of pages together as paragraphs: a line goes on in the next where it reaches the right edge of
 * the text and the next does not begin further in (GB/T 9704-2012 7.3.3 sets paragraphs in by two characters).
 * Lines that come again on most pages at the same height, and page numbers, are heads and feet.
 */
export function layOut(pages: readonly PageText[]): { lines: string[]; doubts: ExtractionDoubt[] } {
  const printed = pages.flatMap(readLines);
  const { body, dropped } = withoutMargins(printed, pages);
  const size = median(body.map((line) => line.size)) || 12;
  const left = quantile(
    body.map((line) => line.left),
    0.1,
  );
  const right = quantile(
    body.map((line) => line.right),
    0.9,
  );
  const lines: string[] = [];
  const doubts: ExtractionDoubt[] = [];
  let before: PrintedLine | undefined;
  for (const line of body) {
    const full = before !== undefined && before.right >= right - 1.5 * size && before.cells === 1;
    const indented = line.left > left + 1.2 * size;
    const sameType = before !== undefined && Math.abs(before.size - line.size) < 1;
    if (full && !indented && sameType && line.cells === 1) {
      lines[lines.length - 1] = joinText(lines.at(-1) ?? '', line.text);
    } else {
      lines.push(line.text);
      if (line.cells > 2 && (before?.cells ?? 0) <= 2) {
        doubts.push({
          rule: 'pdf/table',
          message: `第 ${line.page} 页像是表格，PDF 里没有行列，按空档拆成了几栏；请与原件核对`,
          line: lines.length,
        });
      }
    }
    before = line;
  }
  if (dropped.length > 0) {
    const shown = [...new Set(dropped)].slice(0, 3).map((text) => `“${text}”`);
    doubts.unshift({
      rule: 'pdf/heads-and-feet',
      message: `略去页眉、页脚、页码 ${dropped.length} 处（${shown.join('、')}…）；若有正文被略去，请补上`,
    });
  }
  return { lines, doubts };
}

/** The items of a page as lines from top to bottom, each from left to right. */
function readLines({ number, items }: PageText): PrintedLine[] {
  const rows: Placed[][] = [];
  for (const item of items
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - item.y) <= Math.max(first.size, item.size) * 0.45)
      row.push(item);
    else rows.push([item]);
  }
  const shown = rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
  return shown.map((row) => {
    const sorted = row.sort((a, b) => a.x - b.x);
    const seen = sorted.filter(({ text }) => text.trim() !== '');
    const size = median(seen.map((it) => it.size));
    let text = '';
    let end = sorted[0]?.x ?? 0;
    let cells = 1;
    for (const item of sorted) {
      // A wide gap comes as a wide blank.
      if (item.text.trim() === '' && item.width > size) continue;
      const gap = item.x - end;
      if (text !== '' && gap > CELL_GAP * size) {
        text = `${text.trimEnd()}\t`;
        cells++;
      } else if (text !== '' && gap > 0.25 * size && !text.endsWith(' ')) text += ' ';
      text += item.text;
      end = item.x + item.width;
    }
    const [{ x: left, y } = { x: 0, y: 0 }] = seen;
    const last = seen.at(-1);
    const right = last ? last.x + last.width : end;
    return { page: number, text: text.trim(), left, right, y, size, cells };
  });
}

function withoutMargins(lines: readonly PrintedLine[], pages: readonly PageText[]) {
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const inMargin = ({ page, y }: PrintedLine) => {
    const share = y / (heights.get(page) ?? 1);
    return share < MARGIN || share > 1 - MARGIN;
  };
  // Digits count as the same: 第 3 页 and 第 4 页.
  const key = ({ text, y }: PrintedLine) => `${text.replaceAll(/\d+/gu, '#')} ${Math.round(y / 6)}`;
  const pagesOf = Map.groupBy(lines.filter(inMargin), key);
  const repeats = (line: PrintedLine) => {
    const on = new Set(pagesOf.get(key(line))?.map(({ page }) => page)).size;
    return pages.length >= 3 && on >= Math.max(3, pages.length / 2);
  };
  const isMargin = (line: PrintedLine) =>
    inMargin(line) && (PAGE_NUMBER.test(line.text) || repeats(line));
  return {
    body: lines.filter((line) => !isMargin(line)),
    dropped: lines.filter(isMargin).map(({ text }) => text),
  };
}

/** Chinese is set without a space where a line breaks; two words are not. */
function joinText(before: string, next: string): string {
  const words = /[A-Za-z0-9]$/u.test(before) && /^[A-Za-z]/u.test(next);
  return before + (words ? ' ' : '') + next;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
