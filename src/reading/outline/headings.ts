import { matchBrackets } from '../../text/brackets.ts';
import { type Piece, splitPiece } from '../../text/piece.ts';
import type { Paragraph } from './paragraphs.ts';

/** Headings are short: 鹤城's have a median of 14 characters, 岳阳楼's of 13; running text starts past 50. */
const MEDIAN_MAX = 36;
/** Articles have no headings, or each has one of a word or two (第五条 责任分工。区安委办…). */
const ARTICLE_HEADING_MAX = 12;
/** 第一条【目的】为了…   第一条（目的和依据）   Refused: 第五条（一）… */
const BRACKETED =
  /^(?:【[^】]{1,20}】|〔[^〕]{1,20}〕|\[[^\]]{1,20}\]|[（(](?![一二三四五六七八九十]+[）)])[^（()）]{2,20}[）)])/u;
/** One heading of a list may be long (岳阳楼 1. has 53) where its siblings show that it is one. */
const LONGEST = 80;

/** A labelled paragraph parted into heading and running text. */
export interface Headed {
  /** Label and heading with its closing mark; null where the paragraph has no label. */
  heading: Piece | null;
  /** Without label and closing mark; empty where there is none. */
  title: string;
  rest: Piece | null;
}

/**
 * Part the run-in headings of a list of siblings (`1.深入落实“八项机制”。将安全…`).
 * Whether a first sentence is a heading is a property of the list: in 沅江 二/（三）/2 the sub-items are
 * plain sentences of up to 90 characters, and the one short first sentence among them is no heading.
 * @param siblings labelled paragraphs with the same parent and kind.
 * @param hasChildren whether further nodes or paragraphs stand below the sibling.
 */
export function splitHeadings(
  source: string,
  siblings: readonly Paragraph[],
  hasChildren: (at: number) => boolean,
): Headed[] {
  const list = siblings.map(({ piece: { text }, label }): Sibling => {
    const from = label?.length ?? 0;
    const first = firstSentence(text, from);
    return { text, from, first, length: first.end - from, isArticle: label?.article === true };
  });
  const areHeaded = haveHeadings(list);
  return siblings.map(({ piece }, at) => {
    const one = list[at] as Sibling;
    const bracketed = one.isArticle ? BRACKETED.exec(one.text.slice(one.from))?.[0] : undefined;
    if (bracketed) return part(source, piece, one.from + bracketed.length, bracketed.slice(1, -1));
    const isHeading =
      one.length > 0 && one.length <= LONGEST && (areHeaded || isWhole(one, hasChildren(at)));
    return isHeading
      ? part(source, piece, one.first.end, one.text.slice(one.from, one.first.titleEnd))
      : part(source, piece, one.from, '');
  });
}

/** A labelled paragraph as it is weighed: where its words begin, and its first sentence. */
interface Sibling {
  text: string;
  from: number;
  first: First;
  /** Of the first sentence. */
  length: number;
  isArticle: boolean;
}

/** Whether the first sentences of a list are headings. */
function haveHeadings(list: readonly Sibling[]): boolean {
  if (list.some(({ isArticle }) => isArticle)) return list.every(hasArticleHeading);
  const runIn = median(list.filter(({ first }) => first.more).map(({ length }) => length));
  return runIn !== null && runIn <= MEDIAN_MAX;
}

function hasArticleHeading({ text, from, first: { more, titleEnd } }: Sibling): boolean {
  const words = text.slice(from, titleEnd);
  return more && words.length <= ARTICLE_HEADING_MAX && !/[，,]/u.test(words);
}

/** Whether a paragraph is its heading: one without a stop, or one sentence that others stand below. */
function isWhole({ first: { more, stopped }, isArticle }: Sibling, hasChildren: boolean): boolean {
  return !more && (!stopped || (hasChildren && !isArticle));
}

/** Part a paragraph behind its label or heading; what is nothing but that has no rest. */
function part(source: string, piece: Piece, at: number, title: string): Headed {
  if (at >= piece.text.length) return { heading: piece, rest: null, title };
  const [heading, rest] = splitPiece(source, piece, at);
  return { heading, rest, title };
}

interface First {
  /** Where the first sentence ends, its mark included. */
  end: number;
  /** Where its words end. */
  titleEnd: number;
  /** Whether a mark ends it. */
  stopped: boolean;
  /** Whether text follows it. */
  more: boolean;
}

/** The first sentence after the label: to a 。 outside brackets, or to an early colon (指导思想：…). */
function firstSentence(text: string, from: number): First {
  const { pairs } = matchBrackets(text);
  let next = 0;
  for (let at = from; at < text.length; at++) {
    while (next < pairs.length && (pairs[next] as { open: number }).open < at) next++;
    const pair = pairs[next];
    if (pair?.open === at) {
      at = pair.close;
      continue;
    }
    const character = text.charAt(at);
    const colon = (character === '：' || character === ':') && at - from <= 15;
    if ('。！？!?'.includes(character) || colon) {
      return { end: at + 1, titleEnd: at, stopped: true, more: at + 1 < text.length };
    }
  }
  // An entry of a list inside a sentence (①…下降10%；) ends it no less than a full stop.
  const stopped = /[；;，,]$/u.test(text);
  return { end: text.length, titleEnd: text.length, stopped, more: false };
}

/** The upper median: of two first sentences, one of them long, neither passes for a heading. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}
