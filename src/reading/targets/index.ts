import type { Finding } from '../../model/diagnostic.ts';
import type { OutlineNode } from '../../model/outline.ts';
import type { Target } from '../../model/target.ts';
import { locator } from '../../text/locator.ts';
import type { Piece } from '../../text/piece.ts';
import type { Draft } from './draft.ts';
import type { IndicatorIndex } from './indicators.ts';
import { quoteOf } from './quote.ts';
import { readPiece } from './read-piece.ts';

export { compileIndicators, type IndicatorIndex } from './indicators.ts';

export interface TargetsResult {
  /** In document order. */
  targets: Target[];
  findings: Finding[];
}

/** What the stage may know of a plan beside its text. */
export interface TargetContext {
  /** The plan's year, which dates 本年度内 and 年底前; null where nobody knows it. */
  year: number | null;
}

/**
 * Read the targets of a plan from the nodes of its outline: what it promises to keep from happening, by
 * how much, how often and by when. Pure; takes any text and never throws.
 * @param source the untouched text that the nodes' offsets point into.
 * @param nodes outline nodes in document order; title block and signature are not read.
 */
export function readTargets(
  source: string,
  nodes: readonly OutlineNode[],
  index: IndicatorIndex,
  { year }: TargetContext = { year: null },
): TargetsResult {
  const targets = nodes.flatMap((node) => {
    if (node.kind === 'front' || node.kind === 'closing') return [];
    const head = node.heading ? draftsOf(node.heading, node.label.length, year) : [];
    const body = node.paragraphs.flatMap((piece) => draftsOf(piece, 0, year));
    const kept = head.filter((one) => !body.some((other) => repeats(one.draft, other.draft)));
    return [...kept, ...body].map(({ draft, piece }, at) =>
      toTarget(source, node, at + 1, draft, piece, index),
    );
  });
  return { targets, findings: findingsOf(targets) };
}

interface Placed {
  draft: Draft;
  piece: Piece;
}

function draftsOf(piece: Piece, from: number, year: number | null): Placed[] {
  const drafts = readPiece(piece.text, from, year);
  drafts.sort((a, b) => a.from - b.from || b.to - a.to);
  return drafts
    .filter(
      (draft, at) =>
        !drafts.slice(Math.max(0, at - NEAR), at).some((other) => isSame(draft, other)),
    )
    .map((draft) => ({ draft, piece }));
}

/** A segment holds a handful of targets; only neighbours can be the same. */
const NEAR = 12;

function isSame(one: Draft, other: Draft): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.name === other.name &&
    one.value === other.value
  );
}

/** A heading that its own text says again is no second promise: 岳阳楼 19, 鹤城 二/（一）/3. */
function repeats(heading: Draft, body: Draft): boolean {
  return (
    heading.class === body.class &&
    heading.commitment === body.commitment &&
    (heading.name.includes(body.name) || body.name.includes(heading.name))
  );
}

function toTarget(
  source: string,
  node: OutlineNode,
  number: number,
  { from, to, ...rest }: Draft,
  piece: Piece,
  index: IndicatorIndex,
): Target {
  const span = locator(piece).span(from, to);
  const quote = quoteOf(source, span, piece.cuts);
  return {
    id: `${node.id}-t${number}`,
    node: node.id,
    path: node.path,
    ...span,
    quote,
    indicator: index.find(quote, sentenceRound(piece.text, from, to), rest.class),
    ...rest,
  };
}

/** The sentence that holds a quote, at most so many characters to each side. */
function sentenceRound(text: string, from: number, to: number): string {
  const REACH = 120;
  const before = text.slice(Math.max(0, from - REACH), from);
  const behind = text.slice(to, to + REACH);
  const begins = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  const ends = behind.search(/[。；]/u);
  return before.slice(begins) + text.slice(from, to) + (ends < 0 ? behind : behind.slice(0, ends));
}

/** A number that no indicator claims cannot be compared; somebody may want to file it. */
function findingsOf(targets: readonly Target[]): Finding[] {
  return targets
    .filter((one) => one.class === 'quantitative' && one.indicator === null)
    .map(({ quote, start, end }) => ({
      rule: 'target/no-indicator',
      severity: 'info' as const,
      message: `“${quote}”未归入任何指标，照原文列出`,
      start,
      end,
    }));
}
