import type { Draft } from './draft.ts';
import { commitmentVerb } from './prefixes.ts';
import type { Reading } from './reading.ts';
import { tierOf } from './tiers.ts';
import { zeroOf } from './zero.ts';

/** The zero target of a segment. A verb inside a quotation is part of a name and promises nothing. */
export function readZero(reading: Reading): Draft | null {
  const { text, begin, opening, lead, deadline, terms, quotes, whole, segment } = reading;
  const zero = zeroOf(text, opening);
  if (!zero) return null;
  const at = begin + zero.from;
  if (quotes.some(([a, b]) => a < at && begin + zero.to <= b)) return null;
  // A list in brackets says what “三个不发生” are; the list is the target then.
  if (
    zero.reference &&
    '(（'.includes(whole.charAt(segment.to)) &&
    /^.{1,9}不发生/u.test(whole.slice(segment.to))
  ) {
    return null;
  }
  const from = lead < begin ? lead : begin + (terms.length > 0 ? 0 : zero.from);
  const tier = zero.reference ? null : tierOf(zero.name);
  return {
    from,
    to: begin + zero.to,
    name: zero.name,
    class: 'zero',
    comparator: zero.value === 0 ? '=' : null,
    value: zero.value,
    unit: null,
    phrase: zero.phrase,
    deadline,
    verb: zero.commitment === '清零' ? (commitmentVerb(text) ?? zero.verb) : zero.verb,
    commitment: zero.commitment,
    ...(tier ? { tier } : {}),
  };
}
