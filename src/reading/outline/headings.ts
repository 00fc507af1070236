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
  const firsts = siblings.map(({ piece, label }) => firstSentence(piece.text, label?.length ?? 0));
  const lengths = siblings.map(({ label }, at) => (firsts[at] as First).end - (label?.length ?? 0));
  const runIn = median(lengths.filter((_, at) => (firsts[at] as First).more));
  const isArticles = siblings.some(({ label }) => label?.article);
  const headed = isArticles
    ? siblings.every((paragraph, at) => hasArticleHeading(paragraph, firsts[at] as First))
    : runIn !== null && runIn <= MEDIAN_MAX;
  return siblings.map((paragraph, at) => {
    const { piece, label } = paragraph;
    const labelLength = label?.length ?? 0;
    const first = firsts[at] as First;
    const bracketed = label?.article
      ? BRACKETED.exec(piece.text.slice(labelLength))?.[0]
      : undefined;
    if (bracketed) {
      const title = bracketed.slice(1, -1);
      const end = labelLength + bracketed.length;
      if (end >= piece.text.length) return { heading: piece, rest: null, title };
      return { ...cut(source, piece, end), title };
    }
    const short = (lengths[at] as number) <= LONGEST;
    const isHeading =
      short && (headed || (!first.more && (!first.stopped || (hasChildren(at) && !isArticles))));
    if (isHeading && (lengths[at] as number) > 0) {
      const title = piece.text.slice(labelLength, first.titleEnd);
      return first.more
        ? { ...cut(source, piece, first.end), title }
        : { heading: piece, rest: null, title };
    }
    if (labelLength >= piece.text.length) return { heading: piece, rest: null, title: '' };
    return { ...cut(source, piece, labelLength), title: '' };
  });
}

function hasArticleHeading({ piece, label }: Paragraph, { more, titleEnd }: First): boolean {
  const words = piece.text.slice(label?.length ?? 0, titleEnd);
  return more && words.length <= ARTICLE_HEADING_MAX && !/[，,]/u.test(words);
}

function cut(source: string, piece: Piece, at: number): Pick<Headed, 'heading' | 'rest'> {
  const [heading, rest] = splitPiece(source, piece, at);
  return { heading, rest };
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
