import { onPlanChosen } from './plan-chosen.ts';

/**
 * Filters and sorts the list of all targets; the choice lives in the URL. Where there are more plans than the
 * page shows, the targets of one that the URL names or the reader picks are taken in.
 */
class TargetList extends HTMLElement {
  private readonly rows = [
    ...document.querySelectorAll<HTMLTableRowElement>('.all-targets tbody tr'),
  ];

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    void this.follow(form);
    form.addEventListener('change', () => this.changed(form));
    addEventListener('popstate', () => void this.follow(form));
    if (!this.many) return;
    onPlanChosen((id) => this.choose(id, form));
  }

  /** Whether there are more plans than the page shows. */
  private get many(): boolean {
    return document.querySelector('other-plans') !== null;
  }

  private changed(form: HTMLFormElement): void {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.set(name, String(value));
    const search = query.toString();
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}`);
    this.show(form, '');
  }

  /** Show what the URL asks for; at once, unless a plan must be fetched for it. */
  private async follow(form: HTMLFormElement): Promise<void> {
    const plan = new URLSearchParams(location.search).get('plan');
    if (plan && this.many) await this.takeIn(plan, form);
    this.show(form, fromAddress(form));
  }

  /** @returns whether the targets of the plan are listed now. */
  private async choose(id: string, form: HTMLFormElement): Promise<boolean> {
    const select = form.querySelector<HTMLSelectElement>('select[name="plan"]');
    if (!select || !(await this.takeIn(id, form))) return false;
    select.value = id;
    this.changed(form);
    this.scrollIntoView();
    return true;
  }

  private async takeIn(id: string, form: HTMLFormElement): Promise<boolean> {
    const select = form.querySelector<HTMLSelectElement>('select[name="plan"]');
    if (!select || [...select.options].some(({ value }) => value === id)) return select !== null;
    const { loadTargets } = await import('./load-targets.ts');
    const loaded = await loadTargets(id).catch(() => null);
    if (!loaded) return false;
    this.rows.push(...loaded.rows);
    select.append(new Option(loaded.short, id));
    return true;
  }

  private show(form: HTMLFormElement, note: string): void {
    const wanted = new Map([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    let shown = 0;
    for (const row of this.rows) {
      row.hidden = !FILTERS.every((name) => {
        const value = wanted.get(name);
        return !value || (row.dataset[name] ?? '').split(' ').includes(value);
      });
      if (!row.hidden) shown++;
    }
    const key = wanted.get('sort') ?? '';
    const sorted = key ? this.rows.toSorted((a, b) => compare(a, b, key)) : this.rows;
    this.rows[0]?.parentElement?.append(...sorted);
    const status = this.querySelector('[role="status"]');
    if (status)
      status.textContent = `${note}${shown > 0 ? `${shown} 项。` : '没有合乎条件的目标。'}`;
  }
}

const FILTERS = ['plan', 'class', 'topic', 'unit'] as const;

/** @returns a word on values that the form does not offer. */
function fromAddress(form: HTMLFormElement): string {
  const query = new URLSearchParams(location.search);
  const unknown: string[] = [];
  for (const select of form.querySelectorAll('select')) {
    const value = query.get(select.name) ?? '';
    select.value = value;
    if (select.selectedIndex !== -1) continue;
    unknown.push(value);
    select.value = '';
  }
  return unknown.length > 0 ? `网址中的“${unknown.join('”“')}”本页没有，已略去。` : '';
}

/** Rows without a value come last. */
function compare(a: HTMLElement, b: HTMLElement, key: string): number {
  const one = a.dataset[key] ?? '';
  const other = b.dataset[key] ?? '';
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return key === 'value' ? Number(one) - Number(other) : one < other ? -1 : Number(one > other);
}

customElements.define('target-list', TargetList);
