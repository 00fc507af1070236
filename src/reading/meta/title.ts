import type { OutlineNode } from '../../model/outline.ts';
import type { Piece } from '../../text/piece.ts';
import { evidenceAt, type Guess } from './guess.ts';

const TITLE_END =
  /(?:方案|意见|通知|规划|计划|要点|办法|规定|细则|预案|措施|决定|清单|制度|条例|规则|指南)$/u;
/** What stands round a title and is none: 附件 7, 湘政发〔2024〕3号, （征求意见稿）, 各县市区人民政府：, …人民政府文件. */
const APART =
  /^(?:附件\s*[\d一二三四五六七八九十]*[:：]?|.{0,20}[〔[﹝（(]\s*\d{4}\s*[〕\]﹞）)]\s*第?\s*\d+\s*号|[（(].{1,12}[)）]|.*[:：]|.{2,30}文件|签发人.*|\d{4}年\d{1,2}月\d{1,2}日)$/u;
/** A title has at most this many lines. */
const LINES = 4;

/** The printed title: the lines of the front matter down to the first that ends as titles do. */
export function guessTitle(source: string, nodes: readonly OutlineNode[]): Guess<string> | null {
  const lines = nodes
    .filter(({ kind }) => kind === 'front')
    .flatMap(({ paragraphs }) => paragraphs);
  const last = lines.findIndex(({ text }) => TITLE_END.test(text) && !APART.test(text));
  if (last === -1) return null;
  let first = last;
  while (first > 0 && last - first < LINES - 1 && !APART.test(textAt(lines, first - 1))) first--;
  const own = lines.slice(first, last + 1);
  const value = own.map(({ text }) => text).reduce(joinTitle);
  const start = own[0]?.start ?? 0;
  const inner = /印发《?([^》]{4,})》?的通知$/u.exec(value)?.[1];
  return {
    ...evidenceAt(source, start, own.at(-1)?.end ?? start),
    value,
    ...(inner
      ? { doubt: `这是印发通知的标题，所印发的是“${inner}”；要用后者请加 --title` }
      : own.length > 1
        ? { doubt: `标题分成 ${own.length} 行，已连成一行` }
        : {}),
  };
}

/** Two bodies that issue a plan together stand apart by a space: 中共某市委办公室 某市人民政府办公室. */
function joinTitle(before: string, next: string): string {
  const bodies = /(?:办公[厅室]|人民政府|委员会|[委局])$/u.test(before) && !/^关于/u.test(next);
  return before + (bodies ? ' ' : '') + next;
}

function textAt(lines: readonly Piece[], at: number): string {
  return lines[at]?.text ?? '';
}
