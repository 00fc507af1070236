import type { OutlineGrammar } from './grammar.ts';
import { type LineKind, readLineForms } from './line-forms.ts';
import type { Paragraph } from './paragraphs.ts';

/** A signature has at most this many lines: plans are issued by two or three bodies. */
const SIGNATURES = 4;

/**
 * Index of the first closing paragraph; the number of paragraphs where there is none.
 * From the end backwards: attachments, date and notes, the bodies that sign, attachments
 * (the standard sets 附件 above the signature, web pages often below the date).
 */
export function closingStart(paragraphs: readonly Paragraph[], grammar: OutlineGrammar): number {
  const is = (at: number): LineKind | null => {
    const paragraph = paragraphs[at];
    return paragraph ? readLineForms(paragraph.piece.text, grammar).is : null;
  };
  const attachmentsBefore = (end: number): number => {
    let at = end - 1;
    while (at >= 0 && isEntry(paragraphs[at])) at--;
    return is(at) === 'attachments' ? at : end;
  };
  const dated = attachmentsBefore(paragraphs.length);
  let at = dated;
  for (let kind = is(at - 1); kind === 'date' || kind === 'note'; kind = is(at - 1)) at--;
  if (at < dated) {
    const last = at - SIGNATURES;
    while (at > last && isSignature(paragraphs[at - 1])) at--;
  }
  return attachmentsBefore(at);
}

function isEntry(paragraph: Paragraph | undefined): boolean {
  return paragraph?.label?.kind === 'item' && !/[。；;]/u.test(paragraph.piece.text);
}

function isSignature(paragraph: Paragraph | undefined): boolean {
  if (paragraph?.role !== 'body' || paragraph.label) return false;
  return paragraph.piece.text.length <= 40 && !/[。；，：]/u.test(paragraph.piece.text);
}
