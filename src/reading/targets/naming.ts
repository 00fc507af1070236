import type { Token } from '../tokens.ts';
import type { Reading } from './reading.ts';

/** The words of a segment between two view offsets. */
export function wordsIn({ segment }: Reading, from: number, to: number): readonly Token[] {
  return segment.words.filter((word) => word.from >= from && word.to <= to);
}

function is({ reader: { grammar } }: Reading, word: Token | undefined, ...kinds: string[]) {
  return kinds.some((kind) => grammar.is(word, kind));
}

/**
 * What is measured, from the words before the comparing words and behind the value. 完成|193个…: a verb alone is no
 * measure; 对 and 全市 say for whom.
 */
export function nameOf(reading: Reading, from: number, to: number, behind: string): string {
  const { text } = reading;
  const words = wordsIn(reading, from, to);
  let start = 0;
  while (is(reading, words[start], 'WHERE')) start++;
  let end = words.length;
  if (end > start && text.slice(words[end - 1]?.from, words[end - 1]?.to) === '的') end--;
  const subject =
    words[start] && end > start ? text.slice(words[start]?.from, words[end - 1]?.to) : '';
  const own = words.slice(start, end);
  const object = behind.replace(/^的/u, '');
  const carries = own.every((word) => is(reading, word, 'CARRY', 'PLACED', 'ACHIEVE'));
  if (subject.length < 2 || carries) return object.length > 1 ? object : text.slice(from, to);
  return is(reading, own.at(-1), 'RATE') || object.length < 2 ? subject : subject + object;
}

/** Whether the words before a value need the segment before them to be understood: 比例不得低于… */
export function isBare(reading: Reading, from: number, to: number): boolean {
  return wordsIn(reading, from, to).every((word) => is(reading, word, 'BARE'));
}

/** A part of a subject that several measures share, in view offsets. */
export interface Shared {
  from: number;
  to: number;
}

/** Two measures with one value: 一般生产安全事故总量和|死亡人数 (平江 一). */
export function sharedMeasures(reading: Reading, from: number, to: number): Shared[] {
  const parts = listed(reading, from, to);
  const whole = [{ from, to }];
  const measures = parts.every((part) => {
    const last = wordsIn(reading, part.from, part.to).at(-1);
    return part.to - part.from > 2 && is(reading, last, 'RATE');
  });
  return parts.length > 1 && measures ? parts : whole;
}

/** The parts of a list joined by 、 and 和. */
export function listed(reading: Reading, from: number, to: number): Shared[] {
  const parts: Shared[] = [];
  let begin = from;
  for (const word of wordsIn(reading, from, to)) {
    if (!is(reading, word, 'DUN', '=和', '=及', '=与')) continue;
    parts.push({ from: begin, to: word.from });
    begin = word.to;
  }
  return [...parts, { from: begin, to }];
}
