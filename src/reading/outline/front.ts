import type { OutlineGrammar } from './grammar.ts';
import type { Label } from './labels.ts';
import { endingOf, isApart, type LineForms } from './line-forms.ts';
import type { Line } from './lines.ts';

/** A line longer than this is no title: GB/T 9704-2012 sets a title in 二号, some 22 characters a line. */
const TITLE_MAX = 60;
const ADDRESSEE_MAX = 120;
/** No document has more lines above its text. */
const FRONT_MAX = 40;
const SENTENCE_END = /[。！？；;!?]/u;

/** What a line is of: nothing (of the web page, a number of a page), the front matter, the body. */
export type LineRole = 'apart' | 'front' | 'body';

/**
 * Say of each line whether it stands apart, is front matter (title, document number, 征求意见稿, addressee) or already
 * body (the preamble). From the first body line on, all that does not stand apart is body.
 *
 * What a web page prints between two lines of its own stands apart too, where the document prints it again below:
 * 鞍山's page repeats the title between 您的位置 and 时间.
 */
export function readFront(
  lines: readonly (Line & { forms: LineForms; label: Label | null })[],
  grammar: OutlineGrammar,
): LineRole[] {
  const texts = lines.map((line) => line.piece.text);
  let bodyFrom = lines.findIndex(
    ({ forms, label, piece }) => !isApart(forms) && (label || !isFrontLine(piece.text, grammar)),
  );
  if (bodyFrom === -1) bodyFrom = texts.length;
  const roles = lines.map(({ forms }, at): LineRole => {
    if (isApart(forms)) return 'apart';
    return at >= bodyFrom ? 'body' : 'front';
  });
  const last = roles.slice(0, bodyFrom).lastIndexOf('apart');
  const below = squeeze(texts.slice(last + 1, Math.min(bodyFrom, last + 1 + FRONT_MAX)).join(''));
  for (let at = roles.indexOf('apart'); at >= 0 && at < last; at++) {
    if (roles[at] === 'front' && below.includes(squeeze(texts[at] as string))) roles[at] = 'apart';
  }
  return roles;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/**
 * Whether a line without a label may stand above the preamble: no sentence, and either a title (short, without
 * a comma: a line with one is a preamble broken by the page's width) or whom the document addresses
 * (`各镇人民政府，区直各单位：`). A line that announces what follows (`制定如下方案：`) is preamble.
 */
function isFrontLine(text: string, grammar: OutlineGrammar): boolean {
  if (SENTENCE_END.test(text) || text.includes('\t')) return false;
  if (/[：:]$/u.test(text)) {
    return text.length <= ADDRESSEE_MAX && endingOf(text, grammar) !== 'announcement';
  }
  return text.length <= TITLE_MAX && !/[，,]/u.test(text);
}
