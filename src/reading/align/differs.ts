import { diffTokens, type Hunk } from './diff.ts';
import type { Match, Worded } from './matches.ts';
import { hasMeasure } from './measures.ts';
import { type Token, textBetween } from './tokens.ts';

/** What lies between two shared stretches is compared word by word up to this many tokens. */
const LONGEST_GAP = 40;
/** A difference longer than this is wording of its own, not another number in the same wording. */
const LONGEST_HUNK = 16;
/** What only one side has is a change of measure up to this length. */
const LONGEST_ADDITION = 4;
/** Next to one shared stretch only, no more of the sentence than this is compared. */
const LONGEST_REST = 24;
/** What is left of a match beside a longer one still counts from this many tokens. */
const SHORTEST_REST = 4;
/** This short a rest of the sentence needs no more in common. */
const SHORT_REST = 8;
/** A longer one needs this share of its tokens in common. */
const COMMON_REST = 0.3;

/**
 * Where two tasks of a row say another number, degree or commitment inside wording they share:
 * 同比下降`50%` against 同比下降`5%左右`. One side may be empty: `力争`完成 against 完成.
 * @param matches of these two tasks.
 */
export function differencesOf(a: Worded, b: Worded, matches: readonly Match[]): Hunk[] {
  const chain = chainOf(matches);
  const hunks = gapsOf(a.tokens, b.tokens, chain).flatMap(({ gap, between }) => {
    const { hunks: found, common } = diffTokens(a.tokens, b.tokens, gap);
    const longest = Math.max(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom);
    const bound = between || longest <= SHORT_REST || common >= longest * COMMON_REST;
    return bound ? found : [];
  });
  return hunks.filter((hunk) => isMeasured(a, b, hunk));
}

/** Matches in an order that both texts keep: the longest first, then what is left of others beside it. */
function chainOf(matches: readonly Match[]): Match[] {
  const chain: Match[] = [];
  const byLength = [...matches].sort(
    (x, y) => y.length - x.length || x.aFrom - y.aFrom || x.bFrom - y.bFrom,
  );
  for (const match of byLength) {
    let left: Match | null = match;
    for (const one of chain) left &&= besides(left, one);
    if (left) chain.push(left);
  }
  return chain.sort((x, y) => x.aFrom - y.aFrom);
}

/**
 * What of a match lies before or after another in both texts: 确保 may end one match and begin the next.
 * Null where they cross.
 */
function besides(match: Match, other: Match): Match | null {
  const later = match.aFrom > other.aFrom && match.bFrom > other.bFrom;
  const earlier = match.aFrom < other.aFrom && match.bFrom < other.bFrom;
  if (!later && !earlier) return null;
  const [first, second] = later ? [other, match] : [match, other];
  const common = Math.max(
    0,
    first.aFrom + first.count - second.aFrom,
    first.bFrom + first.count - second.bFrom,
  );
  const count = match.count - common;
  if (count < SHORTEST_REST) return null;
  const shift = later ? common : 0;
  return { ...match, aFrom: match.aFrom + shift, bFrom: match.bFrom + shift, count };
}

/** What is not shared: between two matches, or from a match to its sentence's end. */
function gapsOf(a: readonly Token[], b: readonly Token[], chain: readonly Match[]) {
  const gaps: { gap: Hunk; between: boolean }[] = [];
  const add = (gap: Hunk, between: boolean) => {
    const [x, y] = [gap.aTo - gap.aFrom, gap.bTo - gap.bFrom];
    const fits = x <= LONGEST_GAP && y <= LONGEST_GAP;
    if (fits && (between ? x + y > 0 : x > 0 && y > 0)) gaps.push({ gap, between });
    return fits;
  };
  for (let at = 0; at <= chain.length; at++) {
    const [left, right] = [chain[at - 1], chain[at]];
    const gap = {
      aFrom: left ? left.aFrom + left.count : 0,
      aTo: right ? right.aFrom : a.length,
      bFrom: left ? left.bFrom + left.count : 0,
      bTo: right ? right.bFrom : b.length,
    };
    if (left && right && add(gap, true)) continue;
    if (left)
      add(
        { ...gap, aTo: restEnd(a, gap.aFrom, gap.aTo), bTo: restEnd(b, gap.bFrom, gap.bTo) },
        false,
      );
    if (right) {
      add(
        {
          ...gap,
          aFrom: restStart(a, gap.aFrom, gap.aTo),
          bFrom: restStart(b, gap.bFrom, gap.bTo),
        },
        false,
      );
    }
  }
  return gaps;
}

/** How far the sentence of the token before `from` goes, up to `to`. */
function restEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (
    end < to &&
    end - from < LONGEST_REST &&
    tokens[end]?.sentence === tokens[from - 1]?.sentence
  )
    end++;
  return end;
}

/** Where the sentence of the token at `to` begins, not before `from`. */
function restStart(tokens: readonly Token[], from: number, to: number): number {
  let start = to;
  while (
    start > from &&
    to - start < LONGEST_REST &&
    tokens[start - 1]?.sentence === tokens[to]?.sentence
  )
    start--;
  return start;
}

/** Whether a difference lies in a measure; a mere addition must be little else: 力争完成, 完成. */
function isMeasured(a: Worded, b: Worded, { aFrom, aTo, bFrom, bTo }: Hunk): boolean {
  const [x, y] = [textOf(a, aFrom, aTo), textOf(b, bFrom, bTo)];
  const isAddition = aFrom === aTo || bFrom === bTo;
  const longest = isAddition ? LONGEST_ADDITION : LONGEST_HUNK;
  if (aTo - aFrom > longest || bTo - bFrom > longest) return false;
  // Empty though it has tokens: it reaches over a piece or into a clause.
  if ((x === '' && aFrom < aTo) || (y === '' && bFrom < bTo)) return false;
  return hasMeasure(x) || hasMeasure(y);
}

/** The text of a token range as printed; empty where it is empty or reaches over a piece or a clause. */
export function textOf({ task, tokens }: Worded, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const piece = first && task.pieces[first.piece];
  if (!first || !last || !piece || to <= from) return '';
  if (last.piece !== first.piece || first.clause || last.clause) return '';
  return textBetween(piece, first, last);
}
