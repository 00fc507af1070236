/**
 * Brackets and quotes of official Chinese text, opening to closing. Half and full width pair with
 * each other, because sources mix them: 平江 writes `（…负责)`, half of 岳阳楼 `(…)`.
 */
const PAIRS: readonly (readonly [opening: string, closing: string])[] = [
  ['(（', ')）'],
  ['[［〔﹝', ']］〕﹞'],
  ['【', '】'],
  ['《〈', '》〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「『', '」』'],
];

const KIND = new Map<string, { kind: number; opens: boolean }>();
PAIRS.forEach(([opening, closing], kind) => {
  for (const character of opening) KIND.set(character, { kind, opens: true });
  for (const character of closing) KIND.set(character, { kind, opens: false });
});

/** A bracket and its partner, as offsets of the two characters. */
export interface BracketPair {
  open: number;
  close: number;
}

/** The pairs of a text, sorted by where they open, and the brackets that have no partner. */
export interface Brackets {
  pairs: BracketPair[];
  unmatched: number[];
}

/**
 * Pair the brackets and quotes of a text. A bracket without a partner is reported and otherwise
 * ignored, so that one slip of a typist does not swallow the rest of the paragraph: 鹤城 opens
 * `“扫黑除恶永远在路上的强烈信号` and never closes it.
 */
export function matchBrackets(text: string): Brackets {
  const pairs: BracketPair[] = [];
  const unmatched: number[] = [];
  const open: { kind: number; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const bracket = KIND.get(text.charAt(at));
    if (!bracket) continue;
    if (bracket.opens) {
      open.push({ kind: bracket.kind, at });
      continue;
    }
    const partner = open.findLastIndex((candidate) => candidate.kind === bracket.kind);
    if (partner === -1) {
      unmatched.push(at);
      continue;
    }
    for (const skipped of open.splice(partner + 1)) unmatched.push(skipped.at);
    pairs.push({ open: (open.pop() as { at: number }).at, close: at });
  }
  for (const left of open) unmatched.push(left.at);
  pairs.sort((a, b) => a.open - b.open);
  unmatched.sort((a, b) => a - b);
  return { pairs, unmatched };
}

/** Characters that may follow a full stop and still belong to its sentence. */
export const CLOSERS = '”’」』）)】》〉〕］﹞';
