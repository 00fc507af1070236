import type { Finding } from '../../model/diagnostic.ts';
import type { Span } from '../../text/span.ts';

/** A row whose cells nobody can tell apart: said rather than guessed. */
export function rowNotRead({ start, end }: Span): Finding {
  return {
    rule: 'residue/table-row',
    severity: 'warning',
    message: '表格的这一行与表头的栏数对不上，没有读；请与原件核对',
    start,
    end,
  };
}

/** Titles of columns, doers among them, below which no row was found. */
export function headerWithoutRows({ start, end }: Span): Finding {
  return {
    rule: 'residue/table-header',
    severity: 'warning',
    message: '这里像是表头，有责任单位一类的栏题，但下面没有读出表格的行；请与原件核对',
    start,
    end,
  };
}
