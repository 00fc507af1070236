import type { Draft } from './draft.ts';
import { type Frequency, frequenciesOf, unitOf } from './frequencies.ts';
import type { Reading } from './reading.ts';

/** The frequencies of a segment, without those that are part of a date (每年12月底前). */
export function frequenciesIn({ text, terms }: Reading): Frequency[] {
  return frequenciesOf(text).filter(({ from, to }) =>
    terms.every((term) => term.to <= from || to <= term.from),
  );
}

/** The recurring targets of a segment; several in one (一月一调度、一季一通报) have a quote each. */
export function readFrequencies(reading: Reading, found: readonly Frequency[]): Draft[] {
  const { text, begin, end, lead, segment, whole, deadline } = reading;
  return found.map((frequency, index): Draft => {
    const first = index === 0;
    const phrase = text.slice(frequency.from, frequency.to);
    const next = found[index + 1];
    const closing = '）)'.includes(whole.charAt(segment.to)) && segment.hangsOn !== null ? 1 : 0;
    const hangs = first && segment.hangsOn !== null && isClause(frequency);
    const from = hangs ? (segment.hangsOn ?? lead) : first ? lead : begin + frequency.from;
    return {
      from,
      to: next ? begin + next.from - joiner(text, next.from) : end + (hangs ? closing : 0),
      name: hangs
        ? whole.slice(from, segment.from - 1)
        : nameOf(reading, frequency, next?.from ?? text.length),
      ...(frequency.due
        ? {
            class: 'deadline',
            comparator: null,
            value: null,
            unit: null,
            deadline: { date: null, words: phrase },
          }
        : {
            class: 'quantitative',
            comparator: frequency.bound,
            value: frequency.value,
            unit: unitOf(frequency),
            deadline,
          }),
      phrase,
      recurring: frequency.recurring,
    };
  });

  /** A bracket that begins with its frequency tells of what stands before it: (每年讲两次). */
  function isClause({ from }: Frequency): boolean {
    return from === 0;
  }
}

function joiner(text: string, at: number): number {
  return '、和及'.includes(text.charAt(at - 1)) ? 1 : 0;
}

/** What recurs: the words round its period. */
function nameOf({ text, opening }: Reading, { from, to, head }: Frequency, end: number): string {
  if (head === to && head < text.length && '、和'.includes(text.charAt(head)))
    return text.slice(from, to);
  const until = end - joiner(text, end);
  if ('、和'.includes(text.charAt(from - 1))) return text.slice(from, until);
  const before = text.slice(Math.min(opening, from), from);
  const name = before.replace(/[“"]$/u, '') + text.slice(head, until).replace(/^[”"、和]/u, '');
  return name.length > 3 ? name : text.slice(0, until);
}
