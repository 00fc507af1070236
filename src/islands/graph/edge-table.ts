/** How many rows stand open when folded; the same as in Fold.astro. */
const OPEN = 6;

export interface EdgeRow {
  row: HTMLTableRowElement;
  key: string;
  a: string;
  b: string;
  section: string;
  /** Numbers of the cells, by column; NaN where a cell holds words. */
  counts: number[];
}

/** The table with all edges of a picture: sorts by a click on a head, filters, stays folded. */
export class EdgeTable {
  readonly rows: EdgeRow[];
  private readonly fold: HTMLElement | null;

  readonly table: HTMLTableElement;

  constructor(table: HTMLTableElement) {
    this.table = table;
    this.fold = table.closest<HTMLElement>('.fold');
    this.rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => {
      const [a = '', b = ''] = (row.dataset.e ?? '').split('-');
      return {
        row,
        key: `${row.dataset.e} ${row.dataset.r ?? ''}`,
        a,
        b,
        section: row.dataset.s ?? '',
        counts: [...row.cells].map((cell) => Number(cell.textContent?.replace('—', '0'))),
      };
    });
    this.foldRows();
    this.fold?.classList.add('live');
    for (const head of table.querySelectorAll<HTMLTableCellElement>('thead th')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => this.sort(head));
    }
  }

  filter(passes: (row: EdgeRow) => boolean): number {
    let shown = 0;
    for (const row of this.rows) {
      const hidden = !passes(row);
      if (row.row.hidden !== hidden) row.row.hidden = hidden;
      if (!hidden) shown++;
    }
    this.foldRows();
    return shown;
  }

  /** Unfold or fold. */
  open(open: boolean): void {
    const details = this.fold?.querySelector('details');
    if (details) details.open = open;
  }

  private sort(head: HTMLTableCellElement): void {
    const up = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of this.table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const column = head.cellIndex;
    const collator = new Intl.Collator('zh-CN', { numeric: true });
    const sign = up ? 1 : -1;
    this.rows.sort((x, y) => {
      const [left = 0, right = 0] = [x.counts[column], y.counts[column]];
      if (!Number.isNaN(left) && !Number.isNaN(right)) return sign * (left - right);
      return sign * collator.compare(textOf(x, column), textOf(y, column));
    });
    this.table.tBodies[0]?.append(...this.rows.map(({ row }) => row));
    this.foldRows();
  }

  private foldRows(): void {
    let place = 0;
    for (const { row } of this.rows) {
      if (row.hidden) continue;
      const rest = ++place > OPEN;
      if (row.classList.contains('rest') !== rest) row.classList.toggle('rest', rest);
    }
  }
}

function textOf({ row }: EdgeRow, column: number): string {
  return row.cells[column]?.textContent?.trim() ?? '';
}
