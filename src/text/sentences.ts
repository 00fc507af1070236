import { CLOSERS, matchBrackets } from './brackets.ts';
import type { Span } from './span.ts';

const ENDERS = '。！？；!?;';

/**
 * Cut a text into sentences, as offsets into it; nothing is lost between them.
 * A sentence ends at 。！？； (or a half-width twin) outside brackets and quotes, with the closers
 * that follow. Inside a pair a full stop ends nothing: `“各级要落实。”` stays whole.
 */
export function splitSentences(text: string): Span[] {
  const { pairs } = matchBrackets(text);
  const sentences: Span[] = [];
  let from = 0;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const pair = pairs[next];
    if (pair && pair.open === at) {
      at = pair.close;
      while (next < pairs.length && (pairs[next] as { open: number }).open <= at) next++;
      continue;
    }
    if (!ENDERS.includes(text.charAt(at))) continue;
    let end = at + 1;
    while (end < text.length && CLOSERS.includes(text.charAt(end))) end++;
    sentences.push({ start: from, end });
    from = end;
    at = end - 1;
  }
  if (from < text.length) sentences.push({ start: from, end: text.length });
  return sentences;
}
