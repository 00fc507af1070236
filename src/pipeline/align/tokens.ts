import { type Piece, sourceSpan } from '../../text/piece.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Task } from './task.ts';

/**
 * A unit of wording: a Chinese character, a whole number with its percent sign (`92%`, never `9`), or a
 * word of Latin letters. Punctuation and blanks are none: 鹤城 sets them in half width, 沅江 in full.
 */
export interface Token {
  /** How it compares: half width, lower case, the level folded. */
  word: string;
  /** UTF-16 offsets into the source. */
  start: number;
  end: number;
  /** Length as printed, without cuts. */
  length: number;
  /** Index of its piece in the task, and of its sentence; both only grow. */
  piece: number;
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

/** The tokens of a task, in order. */
export function tokensOf({ pieces, clauses }: Pick<Task, 'pieces' | 'clauses'>): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  pieces.forEach((piece, at) => {
    for (const { start, end } of splitSentences(piece.text)) {
      for (const found of wordsIn(piece, start, end)) {
        const clause = clauses.some((one) => one.start <= found.start && found.end <= one.end);
        tokens.push({ ...found, piece: at, sentence, clause });
      }
      sentence++;
    }
  });
  return tokens;
}

function* wordsIn(piece: Piece, from: number, to: number) {
  for (const match of fold(piece.text.slice(from, to)).matchAll(WORD)) {
    const [word] = match;
    const at = from + match.index;
    yield { word, ...sourceSpan(piece, at, at + word.length), length: word.length };
  }
}

/** Whether a token is a number: `2024`, `92%`. */
export function isNumber({ word }: Pick<Token, 'word'>): boolean {
  return /^\d/u.test(word);
}
