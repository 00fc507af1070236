import { readNumeral } from '../../text/numerals.ts';
import type { Label } from './labels.ts';

/** A line of its own: 附件1  附件 2：  附件二  附件   Refused: 附件：1.重点任务清单 (the list at a document's end), 见附件1 */
const HEAD = /^附件\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[：:]?)?$/u;

/** Above all other labels: an attachment numbers its parts anew. */
const RANK = 0.5;
const TITLE_MAX = 60;

/**
 * The label of an attachment that is printed below the document it belongs to (GB/T 9704-2012 7.3.4: 附件 and its
 * number at the head of its own page); null for any other line.
 */
export function readAttachment(text: string): Label | null {
  const match = HEAD.exec(text);
  if (!match) return null;
  const number = match[1]?.normalize('NFKC') ?? '';
  return {
    kind: 'part',
    rank: RANK,
    attachment: true,
    ordinal: readNumeral(number) ?? (Number(number) || 1),
    name: `附件${number}`,
    length: text.length,
  };
}

/** Whether a line below the label of an attachment is its title: short, and no sentence. */
export function isAttachmentTitle(text: string): boolean {
  return text.length <= TITLE_MAX && !/[，。；：、！？,;:!?\t]/u.test(text);
}
