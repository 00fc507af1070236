import type { BracketPair } from '../../text/brackets.ts';
import type { Grammar } from '../rules.ts';
import type { Token } from '../tokens.ts';

/** A stretch between two commas, colons or full stops, in view offsets; where targets are looked for. */
export interface Segment {
  from: number;
  to: number;
  words: readonly Token[];
  /** Segments of one sentence share its number. */
  sentence: number;
  /** Where the segment that a bracket hangs on begins; null outside brackets and behind a stop. */
  hangsOn: number | null;
}

/** Brackets longer than this are entered; shorter ones only where they have something to say. */
const ROUND_MAX = 12;
const QUOTE_MAX = 40;
const SPEAKS = 'DUN/COMMA/SEMI/COLON/STOP/NUM/EACH/COMPARE/NEVER';

/**
 * Cut a view text into segments. Brackets with something to say are segments of their own; short ones
 * that belong to a name (县(市)区, 15个街道(乡)) cut nothing; nothing is cut inside a short quotation.
 * @param pairs the brackets of the text, as `matchBrackets` pairs them.
 */
export function segmentsOf(
  grammar: Grammar,
  text: string,
  words: readonly Token[],
  pairs: readonly BracketPair[],
): Segment[] {
  const marks = bracketMarks(grammar, text, words, pairs);
  const segments: Segment[] = [];
  const outer: (number | null)[] = [];
  let sentence = 0;
  let begin = 0;
  const close = (at: number): number | null => {
    const own = trimmed(grammar, words, begin, at);
    const [first, last] = [own[0], own.at(-1)];
    begin = at + 1;
    if (!first || !last) return null;
    const hangsOn = outer.at(-1) ?? null;
    segments.push({ from: first.from, to: last.to, words: own, sentence, hangsOn });
    return first.from;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Token;
    const mark = marks.get(word.from);
    if (typeof mark === 'number') {
      while ((words[at + 1]?.from ?? text.length) <= mark && at < words.length) at++;
    } else if (mark === 'open') {
      outer.push(close(at));
    } else if (mark === 'close' && outer.length > 0) {
      close(at);
      outer.pop();
    } else if (separates(grammar, words, at)) {
      close(at);
      if (outer.length === 0 && ends(grammar, word)) sentence++;
    }
  }
  close(words.length);
  return segments;
}

/** Brackets to enter, round ones and long square ones, and quotations to leap over (the offset of their end). */
function bracketMarks(
  grammar: Grammar,
  text: string,
  words: readonly Token[],
  pairs: readonly BracketPair[],
): Map<number, 'open' | 'close' | number> {
  const marks = new Map<number, 'open' | 'close' | number>();
  const indexAt = new Map(pairs.length > 0 ? words.map(({ from }, index) => [from, index]) : []);
  for (const { open, close } of pairs) {
    const long = close - open - 1 > ROUND_MAX;
    const round = '(（'.includes(text.charAt(open));
    if (round || (long && '【〔［['.includes(text.charAt(open)))) {
      const inner = long ? [] : words.slice((indexAt.get(open) ?? 0) + 1, indexAt.get(close) ?? 0);
      if (long || speaks(grammar, inner)) {
        marks.set(open, 'open');
        marks.set(close, 'close');
      }
    } else if (close - open - 1 <= QUOTE_MAX) marks.set(open, close);
  }
  return marks;
}

/** (每年讲两次) has something to say; levels belong to a name: 各县（市、区）. */
function speaks(grammar: Grammar, inner: readonly Token[]): boolean {
  const isLevel = (word: Token) => grammar.is(word, 'PLACE_LEVEL/DUN/COMMA');
  return !inner.every(isLevel) && inner.some((word) => grammar.is(word, SPEAKS));
}

function ends(grammar: Grammar, word: Token): boolean {
  // Cells of a table part like sentences; so do lines.
  return grammar.is(word, 'STOP/SEMI/BAR/SPACE.break');
}

function separates(grammar: Grammar, words: readonly Token[], at: number): boolean {
  const word = words[at];
  const { is } = grammar;
  if (is(word, 'STOP/SEMI/BAR/SPACE.break/COMMA/COLON')) return true;
  if (!is(word, 'DUN')) return false;
  const [before, next, behind] = [words[at - 1], words[at + 1], words[at + 2]];
  // A new promise behind 、: 不发生系统性风险、不发生重特大安全事故 (鹤城 一/（三）).
  if (is(next, 'NEVER/PLEDGE.verb/NOUGHT')) return true;
  if (is(next, 'AVOID') && !is(next, 'AVOID.fangfan/AVOID.bimian')) return true;
  if (is(next, 'QUOTE') && is(behind, 'NOUGHT')) return true;
  // 应立尽立、应改尽改 are two.
  if (is(next, '=应') && is(words[at + 3], '=尽/=必')) return true;
  if (is(before, 'GAP')) return true;
  // The end of a value parts, but 分别下降15%、20% is one statement.
  return is(before, 'MEASURE.share/LIMIT') && !is(next, 'NUM');
}

/** The words without blanks at the ends and without what only numbers them: 一是, ①. */
function trimmed(grammar: Grammar, words: readonly Token[], from: number, to: number): Token[] {
  let [a, b] = [from, to];
  const blank = (at: number) => grammar.is(words[at], 'SPACE');
  while (a < b && blank(a)) a++;
  while (b > a && blank(b - 1)) b--;
  if (grammar.is(words[a], 'NUM.han') && grammar.is(words[a + 1], 'ORDER')) a += 2;
  else if (grammar.is(words[a], 'OTHER') && b - a > 1) a++;
  return words.slice(a, b);
}
