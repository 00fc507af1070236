import { type Piece, sourceSpan } from '../../text/piece.ts';
import { splitSentences } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Task } from './task.ts';

/**
 * A unit of wording: a Chinese character, a whole number with its percent sign (`92%`, never `9`), or a
 * word of Latin letters. Punctuation and blanks are none: 鹤城 sets them in half width, 沅江 in full.
 */
export interface Token {
  /** How it compares: half width, lower case, the level folded. */
  word: string;
  /** Index of its piece in the task. */
  piece: number;
  /** UTF-16 offset into the piece's text, and length there. */
  at: number;
  length: number;
  /** Index of its sentence in the task. */
  sentence: number;
  /** Within a clause: names who does the task, not what it is. */
  clause: boolean;
}

const WORD = /\d+(?:\.\d+)?%?|[a-z]+|\p{Script=Han}/gu;

/**
 * Fold what is no difference of wording: full width to half, case, and the level of the government
 * (全区/全市/全县). Keeps every offset: one UTF-16 unit stays one.
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5eA-Z区县×]/gu, (character) => {
    if (character === '区' || character === '县') return '市';
    if (character === '×') return 'x';
    const code = character.charCodeAt(0);
    return String.fromCharCode(code > 0xff00 ? code - 0xfee0 : code).toLowerCase();
  });
}

/** A sentence of a task, as a range of its piece's text. */
export interface TaskSentence {
  piece: number;
  start: number;
  end: number;
  tokens: Token[];
}

/** The sentences of a task with their tokens, in order. A heading is a sentence of its own. */
export function sentencesOf({ pieces, clauses }: Pick<Task, 'pieces' | 'clauses'>): TaskSentence[] {
  const sentences: TaskSentence[] = [];
  pieces.forEach((piece, index) => {
    for (const { start, end } of splitSentences(piece.text)) {
      const tokens: Token[] = [];
      for (const match of fold(piece.text.slice(start, end)).matchAll(WORD)) {
        const [word] = match;
        const at = start + match.index;
        const clause = isWithin(clauses, sourceSpan(piece, at, at + word.length));
        const sentence = sentences.length;
        tokens.push({ word, piece: index, at, length: word.length, sentence, clause });
      }
      sentences.push({ piece: index, start, end, tokens });
    }
  });
  return sentences;
}

/** The tokens of a task, in order. */
export function tokensOf(task: Pick<Task, 'pieces' | 'clauses'>): Token[] {
  return sentencesOf(task).flatMap(({ tokens }) => tokens);
}

function isWithin(spans: readonly Span[], inner: Span): boolean {
  return spans.some((span) => contains(span, inner));
}

/** The text from one token to another of the same piece, both included, as printed. */
export function textBetween(piece: Piece, first: Token, last: Token): string {
  return piece.text.slice(first.at, last.at + last.length);
}

/** Whether a token is a number: `2024`, `92%`. */
export function isNumber({ word }: Pick<Token, 'word'>): boolean {
  return /^\d/u.test(word);
}
