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

/** Most of a text, and no bracket. */
const FIRST_HANZI = 0x4e00;
const LAST_HANZI = 0x9fff;

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
  // How many of a kind are open: a closer that has no partner must not look through all of them.
  const waiting = PAIRS.map(() => 0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_HANZI && code <= LAST_HANZI) continue;
    const bracket = KIND.get(text.charAt(at));
    if (!bracket) continue;
    const { kind, opens } = bracket;
    if (opens) {
      open.push({ kind, at });
      waiting[kind] = (waiting[kind] ?? 0) + 1;
      continue;
    }
    if (!waiting[kind]) {
      unmatched.push(at);
      continue;
    }
    for (let last = open.pop(); last; last = open.pop()) {
      waiting[last.kind] = (waiting[last.kind] ?? 1) - 1;
      if (last.kind === kind) {
        pairs.push({ open: last.at, close: at });
        break;
      }
      unmatched.push(last.at);
    }
  }
  for (const left of open) unmatched.push(left.at);
  pairs.sort((a, b) => a.open - b.open);
  unmatched.sort((a, b) => a - b);
  return { pairs, unmatched };
}

/** Characters that may follow a full stop and still belong to its sentence. */
export const CLOSERS = '”’」』）)】》〉〕］﹞';
