import type { Finding } from '../../model/diagnostic.ts';
import type { Target } from '../../model/target.ts';
import { locator } from '../../text/locator.ts';
import type { Piece } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import type { PieceReading } from './read-piece.ts';

/** How a stretch of the source reads in its piece: without page breaks and other cuts. */
export function quoteOf(source: string, { start, end }: Span, cuts: readonly Span[]): string {
  const inside = cuts.filter((cut) => cut.end > start && cut.start < end);
  const begins = [start, ...inside.map((cut) => cut.end)];
  const ends = [...inside.map((cut) => cut.start), end];
  return begins.map((begin, at) => source.slice(begin, ends[at])).join('');
}

/** A number that no indicator claims cannot be compared; somebody may want to file it. */
export function findingsOf(targets: readonly Target[]): Finding[] {
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

export function cellLeft(source: string, { start, end }: Span): Finding {
  return {
    rule: 'residue/value-cell',
    severity: 'info',
    message: `指标表的数值栏“${source.slice(start, end)}”没有读成目标`,
    start,
    end,
  };
}

const RESIDUE = { number: '数字', date: '日期', commitment: '承诺用语' } as const;

export function residueFindings(
  source: string,
  piece: Piece,
  { residue }: PieceReading,
): Finding[] {
  if (residue.length === 0) return [];
  const place = locator(piece);
  return residue.map(({ what, from, to }) => {
    const span = place.span(from, to);
    const words = quoteOf(source, span, piece.cuts);
    return {
      rule: `residue/${what}`,
      severity: 'info' as const,
      message: `${RESIDUE[what]}“${words}”没有读成目标，也没有规则说明它不是`,
      ...span,
    };
  });
}
