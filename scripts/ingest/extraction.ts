import { isBlank, TEXT_MAX } from '../content/files.ts';

/** What there is to say of a stretch of the text that was taken out of a file. */
export interface ExtractionDoubt {
  rule: string;
  message: string;
  /** Line of the extracted text, from 1; absent where the whole file is meant. */
  line?: number;
}

/** The formats that a plan may come in. */
export type Format = 'text' | 'html' | 'docx' | 'pdf';

/** A file as text: what a reader of it would see, a paragraph or a row of a table a line. */
export interface Extraction {
  format: Format;
  text: string;
  /** Whether `text` is the file itself, byte for byte, in UTF-8. */
  verbatim: boolean;
  /** Words that the file gives for its own title outside the text (a web page's head). */
  title: string | null;
  doubts: ExtractionDoubt[];
}

/** A file that cannot be read as a plan, and why. `line` and `column` from 1. */
export class Unreadable extends Error {
  readonly rule: string;
  readonly line: number;
  readonly column: number;

  constructor(rule: string, message: string, { line = 1, column = 1 } = {}) {
    super(message);
    this.rule = rule;
    this.line = line;
    this.column = column;
  }
}

/** @throws Unreadable for a text that shows nothing, or that no plan could be so long as. */
export function checkText(text: string): void {
  if (isBlank(text)) throw new Unreadable('text/empty', '文件是空的；请检查是否存错了文件');
  if (Buffer.byteLength(text) > TEXT_MAX) {
    throw new Unreadable(
      'file/too-large',
      '文字超过 4 MB；一份方案通常不到 0.1 MB，请只留方案正文',
    );
  }
}
