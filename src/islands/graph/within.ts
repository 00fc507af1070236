interface Sides {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether a box stands whole in another. */
export function isWithin(inner: Sides, outer: Sides): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
