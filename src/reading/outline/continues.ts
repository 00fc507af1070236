import { CLOSERS } from '../../text/brackets.ts';
import type { OutlineGrammar } from './grammar.ts';
import type { LabelledLine } from './labelled-lines.ts';
import type { Label } from './labels.ts';
import { endingOf, isClosing, type LineForms } from './line-forms.ts';

/** A heading alone on its line is shorter than this; a longer line without a full stop is broken text. */
const HEADING_MAX = 50;
const TERMINAL = '。！？；：!?;:…';
/** A line broken by the page's width is longer: 28 characters of 三号 (GB/T 9704-2012 5.2.2). */
const SHORT_LINE = 20;
const TITLE_MAX = 60;
/** How much of a paragraph tells whether it is short. */
const HEAD_MAX = 200;
const CLAUSE_MARK = /[，。；：、！？,;:!?]/u;
const SENTENCE_END = /[。！？；!?;]/u;
/** No line of Chinese begins with one of these (GB/T 15834-2011 5.1.3): what does, continues. */
const NEVER_FIRST = '，。、；：！？,.;:!?)）”’》〉】〕﹞］％%';

/** What is known of a paragraph while its lines come in. */
export interface Open {
  label: Label | null;
  /** Of its first line. */
  forms: LineForms;
  /** How many lines it has so far. */
  lines: number;
  /** The text so far, no further than tells whether it is short. */
  head: string;
  /** The last line. */
  tail: string;
}

export function openWith({ forms, piece: { text } }: LabelledLine, label: Label | null): Open {
  return { label, forms, lines: 1, head: text, tail: text };
}

export function withLine(open: Open, { piece: { text } }: LabelledLine): Open {
  const head = open.head.length < HEAD_MAX ? open.head + text : open.head;
  return { ...open, lines: open.lines + 1, head, tail: text };
}

/** Whether a paragraph is not finished and a line may be the rest of it. */
export function goesOnIn(open: Open, line: LabelledLine, grammar: OutlineGrammar): boolean {
  const next = line.piece.text;
  if (line.markdown > 0) return false;
  if (NEVER_FIRST.includes(next.charAt(0))) return true;
  const { label, head, tail } = open;
  if (label?.attachment && head.length === label.length) return isAttachmentTitle(next);
  if (isRow(next) || isRow(tail) || line.forms.attachment) return false;
  if (isClosing(line.forms) || standsAlone(open, grammar)) return false;
  if (open.forms.is === 'attachments' && endsAttachments(line, grammar)) return false;
  return !isFinished(open);
}

/** Whether a line below the list of attachments is its next entry, or the body that signs. */
function endsAttachments({ forms, piece: { text } }: LabelledLine, grammar: OutlineGrammar) {
  return forms.label !== null || endingOf(text, grammar) === 'signature';
}

/** Whether a paragraph ends a sentence, or is a heading. */
function isFinished({ label, head, tail }: Open): boolean {
  let last = tail.length - 1;
  while (last >= 0 && CLOSERS.includes(tail.charAt(last))) last--;
  if (last < tail.length - 1 || TERMINAL.includes(tail.charAt(last))) return true;
  return label !== null && head.length <= HEADING_MAX && !SENTENCE_END.test(head);
}

/** Whether a line below the label of an attachment is its title: short, and no sentence. */
function isAttachmentTitle(text: string): boolean {
  return text.length <= TITLE_MAX && !/[，。；：、！？,;:!?\t]/u.test(text);
}

/** A row of a table: its cells keep the tabs between them, or stand between bars. */
function isRow(text: string): boolean {
  return text.includes('\t') || /^[|｜].*[|｜]$/u.test(text);
}

/**
 * Whether a line without a label is whole though it ends no sentence: a signature, a date, a title in
 * the middle of a text (a notice prints its own signature above the plan it issues).
 */
function standsAlone({ label, forms, lines, head }: Open, grammar: OutlineGrammar): boolean {
  if (lines === 1 && isClosing(forms) && forms.is !== 'attachments') return true;
  if (label || head.length > TITLE_MAX || CLAUSE_MARK.test(head)) return false;
  if (head.length <= SHORT_LINE) return true;
  const ending = endingOf(head, grammar);
  return ending === 'title' || ending === 'signature';
}
