import type { BracketPair } from '../../text/brackets.ts';

/** A stretch between two commas, colons or full stops, in view offsets; where targets are looked for. */
export interface Segment {
  from: number;
  to: number;
  /** Segments of one sentence share its number; a deadline reaches no further than its sentence. */
  sentence: number;
  /** Where the segment that a bracket hangs on begins; null outside brackets and behind a stop. */
  hangsOn: number | null;
}

/** Cells of a table part like sentences. */
const STOPS = '。！!？?；;\n\t|｜';
const COMMAS = '，,：:';
/** What makes a new promise behind 、: 不发生系统性风险、不发生重特大安全事故 (鹤城 一/（三）). */
const ANEW = /(?:不发生|不出现|坚决|杜绝|遏制|严防|防止|确保|力争)/uy;
/** What ends a value: 达标率100%、处置率98%以上、… */
const VALUE_END = /[%％]|以[上下内]|左右/u;
/** 一是, 二是, ①: they number a promise and are no part of it. */
const ORDINAL = /^(?:[一二三四五六七八九十]是|[①-⑳])/u;
const ROUND_MAX = 12;
const QUOTE_MAX = 40;
/** A short bracket with a word of its own to say: (每年讲两次). */
/** Levels in a bracket belong to a name: 各县（市、区）. */
const LEVELS = /^[省市县区州旗盟乡镇街道中心园村社、，,和及]+$/u;
const SPEAKS = /[，,、；;：:。\d０-９每]|不少于|至少|不发生/u;

/**
 * Cut a view text into segments. Brackets with something to say are segments of their own; short ones
 * that belong to a name (县(市)区, 15个街道(乡)) cut nothing; nothing is cut inside a short quotation.
 * @param pairs the brackets of the text, as `matchBrackets` pairs them.
 */
export function segmentsOf(text: string, from: number, pairs: readonly BracketPair[]): Segment[] {
  const marks = bracketMarks(text, pairs);
  const segments: Segment[] = [];
  const outer: (number | null)[] = [];
  let sentence = 0;
  let begin = from;
  const close = (end: number) => {
    const [a, b] = trimmed(text, begin, end);
    const at = a + (ORDINAL.exec(text.slice(a, Math.min(b, a + 4)))?.[0].length ?? 0);
    if (at < b) segments.push({ from: at, to: b, sentence, hangsOn: outer.at(-1) ?? null });
  };
  for (let at = from; at < text.length; at++) {
    const mark = marks.get(at);
    if (typeof mark === 'number') {
      at = Math.max(at, mark);
    } else if (mark === 'open') {
      const start = trimmed(text, begin, at)[0];
      close(at);
      outer.push(start < at ? start : null);
      begin = at + 1;
    } else if (mark === 'close' && outer.length > 0) {
      close(at);
      outer.pop();
      begin = at + 1;
    } else if (separates(text, at)) {
      close(at);
      begin = at + 1;
      if (outer.length === 0 && STOPS.includes(text.charAt(at))) sentence++;
    }
  }
  close(text.length);
  return segments;
}

/** Brackets to enter, round ones and long square ones (`open`, `close`), and quotations to leap over (the offset of their end). */
function bracketMarks(
  text: string,
  pairs: readonly BracketPair[],
): Map<number, 'open' | 'close' | number> {
  const marks = new Map<number, 'open' | 'close' | number>();
  for (const { open, close } of pairs) {
    const length = close - open - 1;
    const isSquare = '【〔［['.includes(text.charAt(open));
    if ('(（'.includes(text.charAt(open)) || (isSquare && length > ROUND_MAX)) {
      const inner = length > ROUND_MAX ? '' : text.slice(open + 1, close);
      if (length > ROUND_MAX || (SPEAKS.test(inner) && !LEVELS.test(inner))) {
        marks.set(open, 'open');
        marks.set(close, 'close');
      }
    } else if (length <= QUOTE_MAX) marks.set(open, close);
  }
  return marks;
}

function separates(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '、') {
    ANEW.lastIndex = at + 1;
    // 分别下降15%、20% is one statement.
    const ends = VALUE_END.test(text.slice(Math.max(0, at - 2), at)) && !isDigit(text, at + 1);
    return ANEW.test(text) || ends;
  }
  if (STOPS.includes(character)) return true;
  if (!COMMAS.includes(character)) return false;
  // 1,200 is one number.
  return !(isDigit(text, at - 1) && /^\d{3}(?!\d)/u.test(text.slice(at + 1, at + 5)));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [a, b] = [from, to];
  while (a < b && isBlank(text.charCodeAt(a))) a++;
  while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
  return [a, b];
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x0a || code === 0x09;
}

/** View offsets inside “…” and 《…》: what stands there is a name. */
export function quotations(text: string, pairs: readonly BracketPair[]): [number, number][] {
  return pairs
    .filter(
      ({ open, close }) => '“‘《〈「『'.includes(text.charAt(open)) && close - open <= QUOTE_MAX,
    )
    .map(({ open, close }) => [open, close]);
}
