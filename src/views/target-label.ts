import type { Target } from '../model/target.ts';

/** A quotation no longer than this stands for itself. */
const SHORT = 28;

/**
 * A target in a few characters, in the words of the text: `80%`, `同比下降5%左右`, `基本消除`. What must not
 * happen says nothing without its object, so a short quotation stands whole: `坚决杜绝较大以上事故`.
 */
export function targetLabel(target: Target): string {
  const { phrase, quote, deadline, verb, tier } = target;
  if (target.class === 'zero') {
    if (quote.length <= SHORT) return quote;
    return verb && tier && !phrase.includes(tier) ? `${phrase}${tier}……` : `${phrase}……`;
  }
  return deadline && !phrase.includes(deadline.words) ? `${deadline.words}${phrase}` : phrase;
}
