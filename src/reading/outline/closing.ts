import type { Paragraph } from './paragraphs.ts';

const YEAR = '(?:\\d{4}|[二〇○零一三四五六七八九]{4})';
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** Lines that end a document (GB/T 9704-2012 7.3.5 to 7.4), each the whole line. */
const CLOSING: readonly RegExp[] = [
  new RegExp(`^${YEAR}年${NUMBER}月${NUMBER}日$`, 'u'), // 2024年3月20日  二〇二四年三月二十日
  /^[（(]此件.{0,20}[)）]$/u, // （此件主动公开）
  /^抄送[：:].{1,200}$/u,
  new RegExp(`^.{0,40}${YEAR}年${NUMBER}月${NUMBER}日印发$`, 'u'), // 区政府办公室 2024年3月20日印发
];

/** 附件：1.重点任务清单. Its further entries stand on lines of their own. */
const ATTACHMENTS = /^附件\d{0,2}[：:]/u;

/** A signature has at most this many lines: plans are issued by two or three bodies. */
const SIGNATURES = 4;

/** Whether a line is one that ends a document, and so no part of the paragraph before it. */
export function isClosingLine(text: string): boolean {
  return ATTACHMENTS.test(text) || CLOSING.some((pattern) => pattern.test(text));
}

/** Whether a line begins the list of attachments. */
export function isAttachments(text: string): boolean {
  return ATTACHMENTS.test(text);
}

/**
 * Index of the first closing paragraph; the number of paragraphs where there is none.
 * From the end backwards: attachments, date and notes, the bodies that sign, attachments
 * (the standard sets 附件 above the signature, web pages often below the date).
 */
export function closingStart(paragraphs: readonly Paragraph[]): number {
  const dated = attachmentsStart(paragraphs, paragraphs.length);
  let at = dated;
  while (at > 0 && CLOSING.some((pattern) => pattern.test(textAt(paragraphs, at - 1)))) at--;
  if (at < dated) {
    const last = at - SIGNATURES;
    while (at > last && isSignature(paragraphs[at - 1])) at--;
  }
  return attachmentsStart(paragraphs, at);
}

function attachmentsStart(paragraphs: readonly Paragraph[], end: number): number {
  let at = end - 1;
  while (at >= 0 && isEntry(paragraphs[at])) at--;
  return ATTACHMENTS.test(textAt(paragraphs, at)) ? at : end;
}

function isEntry(paragraph: Paragraph | undefined): boolean {
  return paragraph?.label?.kind === 'item' && !/[。；;]/u.test(paragraph.piece.text);
}

function isSignature(paragraph: Paragraph | undefined): boolean {
  if (paragraph?.role !== 'body' || paragraph.label) return false;
  return paragraph.piece.text.length <= 40 && !/[。；，：]/u.test(paragraph.piece.text);
}

function textAt(paragraphs: readonly Paragraph[], at: number): string {
  return paragraphs[at]?.piece.text ?? '';
}
