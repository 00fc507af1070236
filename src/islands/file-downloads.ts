import { filtersOf } from './downloads/filters.ts';
import type { FileFormat, Wanted } from './downloads/make.ts';

/** Between the last change of the page and the words on what is in view, in ms: they are read, not watched. */
const SETTLE = 150;

/**
 * The download links of a table. While all of it is in view they lead to the files of the build; while it is
 * filtered, sorted or some of its columns are hidden, a click makes the file here, of what is in view.
 * What makes files is loaded with the first such click.
 */
class FileDownloads extends HTMLElement {
  private readonly rows = this.dataset.rows ?? '';
  private readonly columns = this.dataset.columns ?? '';

  connectedCallback(): void {
    if (!this.dataset.twin) return;
    this.addEventListener('click', (event) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-format]') : null;
      // A table that keeps rows out of the page while they are folded puts them there.
      dispatchEvent(new Event('rows-wanted'));
      const wanted = this.wanted();
      if (!link || !wanted) return;
      event.preventDefault();
      void this.make(link.dataset.format as FileFormat, wanted);
    });
    const main = document.querySelector('main');
    if (!main) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // Filters hide rows and heads; a sort moves rows.
    new MutationObserver((changes) => {
      if (changes.every(({ target }) => this.contains(target))) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => this.say(), SETTLE);
    }).observe(main, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['hidden'],
    });
    this.say();
  }

  private get form(): HTMLFormElement | null {
    const { controls } = this.dataset;
    return controls ? document.querySelector<HTMLFormElement>(controls) : null;
  }

  /** What is in view; null while that is all of it, as it was built. */
  private wanted(): Wanted | null {
    const { rowKey, columnKey, whole, order = '' } = this.dataset;
    const rows = this.keys(this.rows, rowKey);
    const columns = this.keys(this.columns, columnKey);
    const isSorted =
      this.rows &&
      [...document.querySelectorAll('[aria-sort]')].some((head) =>
        head.closest('table')?.querySelector(this.rows),
      );
    const isWhole =
      rows.length === Number(whole ?? 0) &&
      columns.join(' ') === order &&
      !isSorted &&
      filtersOf(this.form).length === 0;
    return isWhole ? null : { rows, columns, all: this.keys(this.columns, columnKey, true) };
  }

  /** Keys of the elements in view, or of all, in the order of the page. */
  private keys(select: string, key = '', all = false): string[] {
    if (!select) return [];
    return [...document.querySelectorAll<HTMLElement>(select)]
      .filter((it) => all || !it.closest('[hidden]'))
      .map((it) =>
        key
          .split(' ')
          .map((name) => it.dataset[name] ?? '')
          .join(' ')
          .trim(),
      );
  }

  private say(words = this.counted()): void {
    const status = this.querySelector('[role="status"]');
    if (status && status.textContent !== words) status.textContent = words;
  }

  private counted(): string {
    const wanted = this.wanted();
    if (!wanted) return '';
    const { counted } = this.dataset;
    if (!counted) return '（按当前筛选）';
    return `（当前筛选 ${this.count(wanted)} ${counted}）`;
  }

  private count({ rows, columns }: Wanted): number {
    return this.rows ? rows.length : columns.length;
  }

  private async make(format: FileFormat, wanted: Wanted): Promise<void> {
    const { twin = '', files = '', name = '' } = this.dataset;
    this.say('（正在生成……）');
    try {
      const { makeFile } = await import('./downloads/make.ts');
      await makeFile({
        twin,
        address: `${files}.json`,
        name,
        format,
        wanted,
        filters: filtersOf(this.form),
        counted: `当前筛选 ${this.count(wanted)} ${this.dataset.counted ?? '行'}`,
      });
      this.say();
    } catch {
      this.say('（没有做成：数据取不到，请检查网络后再试）');
    }
  }
}

customElements.define('file-downloads', FileDownloads);
