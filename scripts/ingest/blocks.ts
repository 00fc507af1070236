import type { ExtractionDoubt } from './extraction.ts';
import { mergedRow, type OpenCells } from './merged-cells.ts';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const MERGED = 'html/merged-cells';
/** Elements whose text nobody sees. */
const UNSEEN = new Set(
  'script style noscript template head title iframe object svg math select button textarea input video audio canvas'.split(
    ' ',
  ),
);

/** The text of a piece of a page as its reader sees it. */
export interface Blocks {
  /** A paragraph, or a row of a table with a tab between its cells; not empty. */
  lines: string[];
  doubts: ExtractionDoubt[];
}

/**
 * Read the lines of an element: one a block, one a row of a table. A merged cell shows its text once, then 〃 in
 * the rows below and nothing to its right. The numbers of an ordered list, which are
 * no text in HTML, are written out as a browser shows them, and said to be doubtful.
 */
export function readBlocks(root: Element): Blocks {
  const lines: string[] = [];
  const doubts: ExtractionDoubt[] = [];
  let open = '';
  let spanning: OpenCells = [];
  const close = () => {
    const line = tidy(open);
    if (line !== '') lines.push(line);
    open = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE)
      open += (node.nodeValue ?? '').replaceAll(/[ \t\r\n\f]+/gu, ' ');
    if (!isElement(node)) return;
    const name = node.localName;
    if (UNSEEN.has(name) || isHidden(node)) return;
    if (name === 'br') {
      close();
      return;
    }
    if (name === 'tr') {
      close();
      const cells = [...node.children].filter((it) => /^t[dh]$/u.test(it.localName));
      const [only, second] = cells;
      if (only && !second && !spanning.some(Boolean) && !only.hasAttribute('colspan')) {
        // One cell a row is a frame round text, not a table.
        lines.push(...readBlocks(only).lines);
        return;
      }
      const row = mergedRow(cells, spanning, (cell) =>
        readBlocks(cell).lines.reduce(joinLines, ''),
      );
      spanning = row.open;
      const line = row.cells.join('\t');
      if (line.trim() === '') return;
      lines.push(line.replace(/^ +| +$/gu, ''));
      if (row.isMerged && !doubts.some(({ rule }) => rule === MERGED)) {
        doubts.push({
          rule: MERGED,
          message:
            '表格里有合并的单元格：文字只写一次，下面各行写“〃”，右面各格留空；“〃”不是原文的字',
          line: lines.length,
        });
      }
      return;
    }
    if (name === 'table') spanning = [];
    const isBlock = BLOCKS.has(name);
    if (isBlock) close();
    const number = name === 'li' ? listNumber(node) : null;
    if (number !== null) {
      open = number;
      doubts.push({
        rule: 'html/list-number',
        message: `编号“${number}”是网页自动编的，不是原文的字；请与原件核对`,
        line: lines.length + 1,
      });
    }
    for (const child of node.childNodes) {
      // A block inside an item goes on in the item's first line.
      if (number !== null && open === number && isElement(child) && BLOCKS.has(child.localName)) {
        for (const inner of child.childNodes) visit(inner);
        close();
      } else visit(child);
    }
    if (isBlock) close();
  };
  visit(root);
  close();
  return { lines, doubts };
}

/**
 * The lines of a cell as one: nothing between two Chinese characters, else a space. Behind what may end the name
 * of a body a space too: cells list bodies a line each, without a mark between (`县应急局`, `县住建局`).
 */
function joinLines(before: string, next: string): string {
  const words = /[A-Za-z0-9]$/u.test(before) && /^[A-Za-z0-9]/u.test(next);
  const names =
    /[局委办队会府院所处厅部站司团室）)]$/u.test(before) && /^\p{Script=Han}{2}/u.test(next);
  return before + (words || names ? ' ' : '') + next;
}

function tidy(line: string): string {
  return line
    .replaceAll(/ {2,}/gu, ' ')
    .replace(/^ +| +$/gu, '')
    .replace(/^[\s\u00a0]+$/u, '');
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
  );
}

/** The number that a browser sets before an item; null in a list that has none. */
function listNumber(item: Element): string | null {
  const list = item.parentElement;
  if (
    list?.localName !== 'ol' ||
    /list-style(?:-type)?\s*:\s*none/iu.test(list.getAttribute('style') ?? '')
  ) {
    return null;
  }
  const items = [...list.children].filter((it) => it.localName === 'li');
  const start = Number(list.getAttribute('start') ?? 1) || 1;
  return `${start + items.indexOf(item)}.`;
}
