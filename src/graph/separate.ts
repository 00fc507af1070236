/** A label with its dot: the middle of the box and its size. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Push boxes apart, along the way in which they overlap less for their size, until none overlaps another and all stand within the frame.
 * Changes them in place; deterministic.
 * @returns whether they are all apart.
 */
export function separate(
  boxes: readonly Box[],
  width: number,
  height: number,
  rounds = 600,
): boolean {
  for (let round = 0; round < rounds; round++) {
    let apart = true;
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        const overX = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
        const overY = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
        if (overX <= 0 || overY <= 0) continue;
        apart = false;
        if (overY / (a.height + b.height) <= overX / (a.width + b.width)) {
          const push = (a.y <= b.y ? 1 : -1) * (overY / 2 + 0.1);
          a.y -= push;
          b.y += push;
        } else {
          const push = (a.x <= b.x ? 1 : -1) * (overX / 2 + 0.1);
          a.x -= push;
          b.x += push;
        }
      }
    }
    for (const box of boxes) {
      box.x = Math.min(Math.max(box.x, box.width / 2), width - box.width / 2);
      box.y = Math.min(Math.max(box.y, box.height / 2), height - box.height / 2);
    }
    if (apart) return true;
  }
  return false;
}
