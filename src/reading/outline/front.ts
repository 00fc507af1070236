import { isContents, isFurniture } from './furniture.ts';
import type { Label } from './labels.ts';
import type { Line } from './lines.ts';

/** A line longer than this is no title: GB/T 9704-2012 sets a title in 二号, some 22 characters a line. */
const TITLE_MAX = 60;
const ADDRESSEE_MAX = 120;
const ANNOUNCES = /(?:如下|方案|意见|措施|计划|要求|事项|通知)[：:]$/u;
const SENTENCE_END = /[。！？；;!?]/u;

/** What a line before the first heading is. */
export type FrontRole = 'furniture' | 'front' | 'body';

/**
 * Say of each line before the first heading whether it is page furniture, front matter (title,
 * document number, 征求意见稿, addressee) or already body (the preamble). From the first body line on,
 * everything is body.
 *
 * What a web page prints between two lines of furniture is furniture too, where the document prints it
 * again below: 鞍山's page repeats the title between 您的位置 and 时间.
 * @param labels the label of each line.
 */
export function readFront(lines: readonly Line[], labels: readonly (Label | null)[]): FrontRole[] {
  const texts = lines.map((line) => line.piece.text);
  const apart = (text: string) => isFurniture(text) || isContents(text);
  let bodyFrom = texts.findIndex((text, at) => !apart(text) && (labels[at] || !isFrontLine(text)));
  if (bodyFrom === -1) bodyFrom = texts.length;
  const roles: FrontRole[] = texts.map((text, at) => {
    if (at >= bodyFrom) return 'body';
    return apart(text) ? 'furniture' : 'front';
  });
  const last = roles.lastIndexOf('furniture', bodyFrom);
  const below = texts
    .slice(last + 1, bodyFrom)
    .join('')
    .replaceAll(/\s/gu, '');
  for (let at = roles.indexOf('furniture'); at >= 0 && at < last; at++) {
    if (roles[at] === 'front' && below.includes((texts[at] as string).replaceAll(/\s/gu, ''))) {
      roles[at] = 'furniture';
    }
  }
  return roles;
}

/**
 * Whether a line without a label may stand above the preamble: no sentence, and either a title (short, without
 * a comma: a line with one is a preamble broken by the page's width) or whom the document addresses
 * (`各镇人民政府，区直各单位：`). A line that announces what follows (`制定如下方案：`) is preamble.
 */
function isFrontLine(text: string): boolean {
  if (SENTENCE_END.test(text) || text.includes('\t')) return false;
  if (/[：:]$/u.test(text)) return text.length <= ADDRESSEE_MAX && !ANNOUNCES.test(text);
  return text.length <= TITLE_MAX && !/[，,]/u.test(text);
}
