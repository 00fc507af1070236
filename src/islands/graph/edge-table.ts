import { OPEN_ROWS } from '../../graph/open-rows.ts';

export interface EdgeRow {
  row: HTMLTableRowElement;
  key: string;
  a: string;
  b: string;
  section: string;
  /** By plan: places of the roles in the list of roles, one digit each; empty where a row has one role. */
  roles: string[];
  /** Numbers of the cells, by column; NaN where a cell holds words. */
  counts: number[];
}

/**
 * The table with all edges of a picture: sorts by a click on a head, filters, stays folded. The first rows
 * stand in one body, the rest in a second one, which is put in order only when somebody unfolds or prints it.
 */
export class EdgeTable {
  readonly rows: EdgeRow[];
  readonly table: HTMLTableElement;
  private readonly details: HTMLDetailsElement | null;
  private readonly first: HTMLTableSectionElement;
  private readonly rest = document.createElement('tbody');
  private passing: EdgeRow[];
  private isStale = true;

  constructor(table: HTMLTableElement) {
    this.table = table;
    const fold = table.closest<HTMLElement>('.fold');
    this.details = fold?.querySelector('details') ?? null;
    this.first = table.tBodies[0] ?? table.createTBody();
    this.rows = [...this.first.rows].map((row) => {
      const [a = '', b = ''] = (row.dataset.e ?? '').split('-');
      return {
        row,
        key: `${row.dataset.e} ${row.dataset.r ?? ''}`,
        a,
        b,
        section: row.dataset.s ?? '',
        roles: row.dataset.roles?.split('.') ?? [],
        counts: [...row.cells].map((cell) => Number(cell.textContent?.replace('—', '0'))),
      };
    });
    this.passing = this.rows;
    this.rest.className = 'rest';
    this.rest.append(...this.rows.slice(OPEN_ROWS).map(({ row }) => row));
    this.isStale = false;
    table.append(this.rest);
    fold?.classList.add('live');
    this.details?.addEventListener('toggle', () => this.fill());
    addEventListener('beforeprint', () => this.fill());
    // A file of the rows in view is wanted: islands/file-downloads.ts.
    addEventListener('rows-wanted', () => this.fill());
    for (const head of table.querySelectorAll<HTMLTableCellElement>('thead th')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => this.sort(head));
    }
  }

  filter(passes: (row: EdgeRow) => boolean): void {
    this.passing = this.rows.filter(passes);
    this.show();
  }

  /** Unfold. */
  open(): void {
    if (this.details) this.details.open = true;
  }

  private sort(head: HTMLTableCellElement): void {
    const up = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of this.table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const column = head.cellIndex;
    const collator = new Intl.Collator('zh-CN', { numeric: true });
    const sign = up ? 1 : -1;
    const compare = (x: EdgeRow, y: EdgeRow) => {
      const [left = 0, right = 0] = [x.counts[column], y.counts[column]];
      if (!Number.isNaN(left) && !Number.isNaN(right)) return sign * (left - right);
      return sign * collator.compare(textOf(x, column), textOf(y, column));
    };
    this.rows.sort(compare);
    const passing = new Set(this.passing);
    this.filter((row) => passing.has(row));
  }

  private show(): void {
    this.first.replaceChildren(...this.passing.slice(0, OPEN_ROWS).map(({ row }) => row));
    this.isStale = true;
    const summary = this.details?.querySelector('summary');
    if (this.details && summary) {
      const { length } = this.passing;
      this.details.hidden = length <= OPEN_ROWS;
      summary.textContent = `其余 ${length - OPEN_ROWS} 行（${summary.dataset.name}，共 ${length} 行）`;
      if (this.details.open) this.fill();
    }
  }

  /** Put the rows behind the fold in order. */
  private fill(): void {
    if (!this.isStale) return;
    this.isStale = false;
    this.rest.replaceChildren(...this.passing.slice(OPEN_ROWS).map(({ row }) => row));
  }
}

function textOf({ row }: EdgeRow, column: number): string {
  return row.cells[column]?.textContent?.trim() ?? '';
}
