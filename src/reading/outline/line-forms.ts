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
/** A line that is told by its end is shorter. */
const ENDING_MAX = 120;
const SENTENCE_END = /[。；，、：！？;,:!?]$/u;
/** Passes that know a line by its first word. */
const BEGINNINGS = [PASS.webPage, PASS.closing] as const;
/** 第一章 总体要求………5   一、目标..........(3) */
const LEADER = /(?:[.．·]{4,}|…{2,})\s*[(（—-]?\d{1,3}[)）—-]?$/u;

/** Read a line by its form. No line costs more than `WHOLE_MAX` characters, and few more than their head. */
export function readLineForms(text: string, grammar: OutlineGrammar): LineForms {
  const head = lexLine(grammar, text, LABEL_MAX);
  const form = kindOf(head, grammar);
  return {
    label: labelAt(head, grammar),
    attachment: attachmentAt(head, grammar),
    is: form?.is ?? null,
    rule: form?.rule ?? null,
  };
}

function kindOf(head: Lexed, grammar: OutlineGrammar): Pick<LineForms, 'is' | 'rule'> | null {
  const { text, tokens } = head;
  if (LEADER.test(text.slice(-LABEL_MAX))) return { is: 'contents', rule: null };
  const closes = text.length <= ENDING_MAX && !SENTENCE_END.test(text);
  const passes = [
    ...(head.whole ? [PASS.short] : []),
    ...BEGINNINGS.filter((pass) => grammar.mayBegin(pass, tokens[0])),
    ...(closes ? [PASS.whole] : []),
  ];
  if (passes.length === 0) return null;
  const line = head.whole ? head : lexLine(grammar, text, WHOLE_MAX);
  for (const pass of passes) {
    const row = lineForm(grammar, pass, line)?.row;
    // Of a longer line the end was not seen; a list of attachments is known by how it begins.
    if (row && (line.whole || row.means.is === 'attachments')) {
      return { is: row.means.is as LineKind, rule: row.id };
    }
  }
  return null;
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
