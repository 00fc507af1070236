import type { Clause } from '../../model/clause.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Cell } from '../../model/table.ts';
import type { Locator } from '../../text/locator.ts';
import type { Span } from '../../text/span.ts';

/** A bracket of doers that nothing closes. */
export function unclosed({ start, end, assignments }: Clause): Finding {
  const last = assignments.at(-1)?.mention ?? '';
  return {
    rule: 'clause/unclosed-bracket',
    severity: 'warning',
    message: `写责任单位的括号没有合上，名单读到“${last}”为止，请核对原文`,
    start,
    end,
  };
}

/** A body in a doer's place by position alone: after 由, or before a deed at the head of a sentence. */
export function unreadSeat(text: string, { start, end }: Span, place: Locator): Finding {
  return {
    rule: 'residue/seat',
    severity: 'info',
    message: `“${text.slice(start, end)}”占着承担者的位置，没有读出它承担什么`,
    ...place.span(start, end),
  };
}

/** A cell of doers with text in it that names nobody the reader knows. */
export function unreadCell({ start, end, text }: Cell): Finding {
  return {
    rule: 'residue/cell',
    severity: 'info',
    message: `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”在责任单位一栏，没有认出是哪一家`,
    start,
    end,
  };
}

/** A name of fewer than three characters is likely a slip. */
export function shortNames(clauses: readonly Clause[]): Finding[] {
  return clauses.flatMap(({ assignments }) =>
    assignments
      .filter(({ kind, mention }) => kind === 'unit' && mention.length < 3)
      .map(({ mention, start, end }) => ({
        rule: 'clause/short-name',
        severity: 'info' as const,
        message: `“${mention}”作为单位名称过短，请核对原文`,
        start,
        end,
      })),
  );
}
