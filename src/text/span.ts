/**
 * A half-open stretch of the untouched source: `source.slice(start, end)`.
 * Offsets are 0-based UTF-16 code units, as JavaScript strings count them.
 */
export interface Span {
  start: number;
  end: number;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
