import type { Span } from '../../text/span.ts';

/** How a stretch of the source reads in its piece: without page breaks and other cuts. */
export function quoteOf(source: string, { start, end }: Span, cuts: readonly Span[]): string {
  let text = '';
  let at = start;
  for (const cut of cuts) {
    if (cut.end <= start || cut.start >= end) continue;
    text += source.slice(at, cut.start);
    at = cut.end;
  }
  return text + source.slice(at, end);
}
