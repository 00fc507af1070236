import { type Lexed, lexLine, lineForm, type OutlineGrammar, PASS } from './grammar.ts';
import { attachmentAt, LABEL_MAX, type Label, labelAt } from './labels.ts';

/** What a whole line is by its form. */
export type LineKind =
  /** What a government web page prints round a document. */
  | 'boilerplate'
  /** Of a table of contents, which repeats what the document says itself. */
  | 'contents'
  | 'page'
  /** Lines that end a document. */
  | 'date'
  | 'note'
  /** 附件：1.重点任务清单. Its further entries stand on lines of their own. */
  | 'attachments';

/** A line as its form alone tells it. */
export interface LineForms {
  label: Label | null;
  /** 附件1 on a line of its own. */
  attachment: Label | null;
  is: LineKind | null;
  /** The row that says what it is; null where it is told by its marks. */
  rule: string | null;
}

/** A line that is longer is a sentence. */
const WHOLE_MAX = 240;
/** 第一章 总体要求………5   一、目标..........(3) */
const LEADER = /(?:[.．·]{4,}|…{2,})\s*[(（—-]?\d{1,3}[)）—-]?$/u;

/** Read a line by its form. No line costs more than `WHOLE_MAX` characters. */
export function readLineForms(text: string, grammar: OutlineGrammar): LineForms {
  const isLong = text.length > WHOLE_MAX;
  const line = lexLine(grammar, text, isLong ? LABEL_MAX : WHOLE_MAX);
  const kind = isLong ? longKindOf(line, grammar) : kindOf(line, grammar);
  return {
    label: labelAt(line, grammar),
    attachment: attachmentAt(line, grammar),
    is: kind?.is ?? null,
    rule: kind?.rule ?? null,
  };
}

function kindOf(line: Lexed, grammar: OutlineGrammar): Pick<LineForms, 'is' | 'rule'> | null {
  const page = lineForm(grammar, PASS.page, line)?.row;
  if (page) return { is: page.means.is as LineKind, rule: page.id };
  if (LEADER.test(line.text)) return { is: 'contents', rule: null };
  const web = lineForm(grammar, PASS.webPage, line)?.row;
  if (web) return { is: 'boilerplate', rule: web.id };
  const closing = lineForm(grammar, PASS.closing, line)?.row;
  return closing ? { is: closing.means.is as LineKind, rule: closing.id } : null;
}

/** Of a line that is seen by its head only: it may list attachments. */
function longKindOf(line: Lexed, grammar: OutlineGrammar): Pick<LineForms, 'is' | 'rule'> | null {
  const row = lineForm(grammar, PASS.closing, line)?.row;
  return row?.means.is === 'attachments' ? { is: 'attachments', rule: row.id } : null;
}

/** How a line that is no sentence ends: `announcement` (制定如下方案：), `title`, `signature`; null for any other. */
export function endingOf(text: string, grammar: OutlineGrammar): string | null {
  if (text.length > WHOLE_MAX) return null;
  const row = lineForm(grammar, PASS.ending, lexLine(grammar, text, WHOLE_MAX))?.row;
  return row ? String(row.means.is) : null;
}

/** Whether a line belongs to no part of the document: of the web page, of its contents, a number of a page. */
export function isApart({ is }: Pick<LineForms, 'is'>): boolean {
  return is === 'boilerplate' || is === 'contents' || is === 'page';
}

/** Whether a line is one that ends a document, and so no part of the paragraph before it. */
export function isClosing({ is }: Pick<LineForms, 'is'>): boolean {
  return is === 'date' || is === 'note' || is === 'attachments';
}
