import { isNumber, type Token } from './tokens.ts';

/** Token ranges of two texts that stand in each other's place; one may be empty. */
export interface Hunk {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

/** One common character between two differences is chance: 较[大]以上 and 重特[大]. */
const CHANCE = 1;

/**
 * Where two short token ranges differ: a longest common subsequence, then neighbouring differences joined
 * over a chance character, and a difference that only adds words to a number (92%, 92%以上) widened to it.
 * Quadratic, so for ranges of a sentence at most.
 */
export function diffTokens(
  a: readonly Token[],
  b: readonly Token[],
  { aFrom, aTo, bFrom, bTo }: Hunk,
): { hunks: Hunk[]; common: number } {
  const lengths = commonLengths(a.slice(aFrom, aTo), b.slice(bFrom, bTo));
  const hunks: Hunk[] = [];
  let [x, y] = [aFrom, bFrom];
  let open: Hunk | null = null;
  while (x < aTo || y < bTo) {
    if (x < aTo && y < bTo && a[x]?.word === b[y]?.word) {
      open = null;
      x++;
      y++;
      continue;
    }
    if (!open) {
      open = { aFrom: x, aTo: x, bFrom: y, bTo: y };
      hunks.push(open);
    }
    const skipA = lengths[x + 1 - aFrom]?.[y - bFrom] ?? -1;
    const skipB = lengths[x - aFrom]?.[y + 1 - bFrom] ?? -1;
    if (x < aTo && (y >= bTo || skipA >= skipB)) x++;
    else y++;
    open.aTo = x;
    open.bTo = y;
  }
  const common = lengths[0]?.[0] ?? 0;
  return { hunks: join(hunks).map((hunk) => widen(a, b, hunk)), common };
}

/** `lengths[x][y]`: length of the longest common subsequence of `a` from x and `b` from y. */
function commonLengths(a: readonly Token[], b: readonly Token[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let x = a.length - 1; x >= 0; x--) {
    const row = lengths[x] as number[];
    const below = lengths[x + 1] as number[];
    for (let y = b.length - 1; y >= 0; y--) {
      row[y] =
        a[x]?.word === b[y]?.word
          ? (below[y + 1] as number) + 1
          : Math.max(below[y] as number, row[y + 1] as number);
    }
  }
  return lengths;
}

function join(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && hunk.aFrom - last.aTo <= CHANCE) {
      last.aTo = hunk.aTo;
      last.bTo = hunk.bTo;
    } else joined.push({ ...hunk });
  }
  return joined;
}

/**
 * A number and the word set right behind it are one measure (92%以上), so the number before an addition belongs
 * to it, even where it ends the shared wording before the range. Behind a mark begins something else.
 */
function widen(a: readonly Token[], b: readonly Token[], hunk: Hunk): Hunk {
  const { aFrom, aTo, bFrom, bTo } = hunk;
  const added = aFrom === aTo ? b[bFrom] : bFrom === bTo ? a[aFrom] : undefined;
  const before = added && (aFrom === aTo ? b[bFrom - 1] : a[aFrom - 1]);
  if (!before || !isNumber(before) || a[aFrom - 1]?.word !== b[bFrom - 1]?.word) return hunk;
  const isNext = before.piece === added.piece && before.at + before.length === added.at;
  return isNext ? { ...hunk, aFrom: aFrom - 1, bFrom: bFrom - 1 } : hunk;
}
