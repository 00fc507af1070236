import { isFurniture } from './furniture.ts';
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';

/** A line longer than this is no title: GB/T 9704-2012 sets a title in 二号, some 22 characters a line. */
const TITLE_MAX = 60;
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
 */
export function readFront(lines: readonly Line[]): FrontRole[] {
  const texts = lines.map((line) => line.piece.text);
  let bodyFrom = texts.findIndex((text) => !isFurniture(text) && !isFrontLine(text));
  if (bodyFrom === -1) bodyFrom = texts.length;
  const roles: FrontRole[] = texts.map((text, at) => {
    if (at >= bodyFrom) return 'body';
    return isFurniture(text) ? 'furniture' : 'front';
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

/** Whether a line may stand above the preamble: short, no label, and no sentence. */
function isFrontLine(text: string): boolean {
  return text.length <= TITLE_MAX && !SENTENCE_END.test(text) && !readLabel(text);
}
