import { onPlanChosen } from './plan-chosen.ts';

/**
 * The controls of the task matrix: choose and order plans, filter rows by group, unit and role, keep only
 * rows where the plans differ or that one plan lacks, fold groups. The choice lives in the URL; what is
 * folded does not. Where there are more plans than the page shows, it takes in those that the URL names and
 * those chosen from the list.
 */
class TaskMatrix extends HTMLElement {
  private readonly table = document.querySelector<HTMLTableElement>('.matrix table');
  private readonly form = this.querySelector('form');

  connectedCallback(): void {
    const { form, table } = this;
    if (!form || !table) return;
    void this.follow(form, table);
    form.addEventListener('change', () => this.changed(form, table));
    form.addEventListener('click', (event) => {
      const button =
        event.target instanceof Element ? event.target.closest('button[data-move]') : null;
      if (!(button instanceof HTMLButtonElement)) return;
      move(button);
      this.changed(form, table);
      button.focus();
    });
    table.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('.group button') : null;
      if (!button) return;
      const open = button.getAttribute('aria-expanded') !== 'true';
      button.setAttribute('aria-expanded', String(open));
      this.apply(form, table);
    });
    addEventListener('popstate', () => void this.follow(form, table));
    if (!this.many) return;
    onPlanChosen((id) => this.choose(id, form, table));
  }

  /** Show what the URL asks for; at once, unless plans must be fetched for it. */
  private async follow(form: HTMLFormElement, table: HTMLTableElement): Promise<void> {
    const missing = named().filter((id) => !this.known.includes(id));
    if (this.many && missing.length > 0) await this.takeIn(missing, form, table);
    this.fromAddress(form);
    this.apply(form, table);
  }

  /** @returns whether the plan has a column now. */
  private async choose(
    id: string,
    form: HTMLFormElement,
    table: HTMLTableElement,
  ): Promise<boolean> {
    if (!this.known.includes(id)) await this.takeIn([id], form, table);
    const box = form.querySelector<HTMLInputElement>(`input[value="${CSS.escape(id)}"]`);
    if (!box) return false;
    box.checked = true;
    this.changed(form, table);
    return true;
  }

  private async takeIn(
    ids: readonly string[],
    form: HTMLFormElement,
    table: HTMLTableElement,
  ): Promise<void> {
    const { takeIn } = await import('./matrix-column.ts');
    this.known.push(...(await takeIn(ids, table, form)));
  }

  private changed(form: HTMLFormElement, table: HTMLTableElement): void {
    const query = new URLSearchParams();
    const order = [...form.querySelectorAll<HTMLInputElement>('input[name="plans"]')];
    const chosen = order.filter((box) => box.checked).map((box) => box.value);
    const isDefault =
      chosen.length === this.opening.length &&
      chosen.every((id, at) => id === this.columns(table)[at]?.dataset.plan) &&
      !new URLSearchParams(location.search).has('plans') &&
      this.isOpening(chosen);
    if (!isDefault && chosen.length > 0) query.set('plans', chosen.join(','));
    for (const [name, value] of new FormData(form)) {
      if (name !== 'plans' && value) query.set(name, String(value));
    }
    const search = query.toString();
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}`);
    this.unknown = '';
    this.apply(form, table);
  }

  /** The plans that the page opens with, in site order. */
  private readonly opening = [
    ...this.querySelectorAll<HTMLInputElement>('input[name="plans"]'),
  ].map((box) => box.value);

  /** Those, and the ones taken in. */
  private readonly known = [...this.opening];

  /** Whether there are more plans than the page opens with. */
  private readonly many = this.dataset.many === 'true';

  private isOpening(ids: readonly string[]): boolean {
    return ids.join() === this.opening.join();
  }

  private columns(table: HTMLTableElement): HTMLElement[] {
    return [...table.querySelectorAll<HTMLElement>('thead th[data-plan]')];
  }

  /** Set the form as the URL says; what it names and the page does not have is said, not obeyed. */
  private fromAddress(form: HTMLFormElement): void {
    const wanted = new URLSearchParams(location.search);
    const unknown: string[] = [];
    const list = form.querySelector('.plan-order');
    const items = new Map(
      this.known.map((id) => [id, form.querySelector<HTMLElement>(`li[data-plan="${id}"]`)]),
    );
    const listed = wanted.get('plans') || this.opening.join();
    const asked = listed.split(',').filter(Boolean);
    if (asked.length === 0) unknown.push(listed);
    const found = [...new Set(asked.filter((id) => items.has(id)))];
    unknown.push(...asked.filter((id) => !items.has(id)));
    const chosen = found.length > 0 ? found : this.opening;
    for (const id of [...chosen, ...this.known.filter((it) => !chosen.includes(it))]) {
      const item = items.get(id);
      if (!item) continue;
      list?.append(item);
      const box = item.querySelector('input');
      if (box) box.checked = chosen.includes(id);
    }
    for (const select of form.querySelectorAll('select')) {
      const value = wanted.get(select.name) ?? '';
      select.value = value;
      if (select.selectedIndex === -1) {
        unknown.push(value);
        select.value = '';
      }
    }
    const differ = form.querySelector<HTMLInputElement>('input[name="differ"]');
    const differs = wanted.get('differ');
    if (differ) differ.checked = differs === '1';
    if (differs && differs !== '1') unknown.push(differs);
    const lacking = this.many ? '没有取到' : '本页没有';
    this.unknown = unknown.length > 0 ? `网址中的“${unknown.join('”“')}”${lacking}，已略去。` : '';
  }

  private unknown = '';

  private apply(form: HTMLFormElement, table: HTMLTableElement): void {
    const data = new FormData(form);
    const chosen = data.getAll('plans').map(String);
    const plans = chosen.length > 0 ? chosen : this.opening;
    arrange(table, [...plans, ...this.known.filter((id) => !plans.includes(id))], plans);
    const charge = chargeFilter(String(data.get('unit') ?? ''), String(data.get('role') ?? ''));
    const group = String(data.get('group') ?? '');
    const lacks = String(data.get('lacks') ?? '');
    let shown = 0;
    for (const body of table.tBodies) {
      const open = body.querySelector('.group button')?.getAttribute('aria-expanded') !== 'false';
      let inGroup = 0;
      for (const row of body.querySelectorAll<HTMLTableRowElement>('tr.topic')) {
        const cells = plans.map((id) => row.querySelector<HTMLElement>(`td[data-plan="${id}"]`));
        const hit = markCharges(row, cells, charge);
        const wanted =
          (!group || body.dataset.group === group) &&
          (!charge || hit) &&
          (!data.has('differ') || new Set(cells.map(signature)).size > 1) &&
          (!lacks || row.querySelector(`td[data-plan="${lacks}"] .none`) !== null);
        if (wanted) inGroup++;
        row.hidden = !wanted || !open;
      }
      body.hidden = inGroup === 0;
      shown += inGroup;
    }
    const status = this.querySelector('[role="status"]');
    if (status) {
      const none = chosen.length === 0 ? '至少要留一份方案，已全部显示。' : '';
      status.textContent = `${this.unknown}${none}${shown > 0 ? `${shown} 个主题。` : '没有合乎条件的主题，请放宽筛选。'}`;
    }
  }
}

/** The plans that the URL names. */
function named(): string[] {
  return (new URLSearchParams(location.search).get('plans') ?? '').split(',').filter(Boolean);
}

/** Put the columns of every row in order, and hide those not chosen. */
function arrange(
  table: HTMLTableElement,
  order: readonly string[],
  chosen: readonly string[],
): void {
  for (const row of table.rows) {
    const cells = new Map(
      [...row.querySelectorAll<HTMLElement>(':scope > [data-plan]')].map((it) => [
        it.dataset.plan ?? '',
        it,
      ]),
    );
    for (const id of order) {
      const cell = cells.get(id);
      if (!cell) continue;
      cell.hidden = !chosen.includes(id);
      row.append(cell);
    }
  }
}

type ChargeTest = (charge: string) => boolean;

/** Whether a `function:role` is what the reader asks for; null where she asks for none. */
function chargeFilter(unit: string, role: string): ChargeTest | null {
  if (!unit && !role) return null;
  return (charge) => {
    const [fn, as] = charge.split(':');
    return (!unit || fn === unit) && (!role || as === role);
  };
}

/** Dim the tasks that do not answer. Returns whether any in the chosen cells does. */
function markCharges(
  row: HTMLTableRowElement,
  cells: readonly (HTMLElement | null)[],
  test: ChargeTest | null,
): boolean {
  let any = false;
  for (const task of row.querySelectorAll<HTMLElement>('.task')) {
    const hit = test === null || (task.dataset.charges ?? '').split(' ').some(test);
    task.classList.toggle('dim', !hit);
    if (hit && cells.some((cell) => cell?.contains(task))) any = true;
  }
  return any;
}

/** What a cell comes to: whether it has tasks, which functions lead them, what they promise. */
function signature(cell: HTMLElement | null): string {
  if (!cell || cell.querySelector('.none')) return '';
  const leads = [...cell.querySelectorAll<HTMLElement>('.task')]
    .flatMap((task) => (task.dataset.charges ?? '').split(' '))
    .filter((charge) => /:(?:co)?lead$/u.test(charge));
  const targets = [...cell.querySelectorAll('.target')].map((it) => it.textContent?.trim());
  return `tasks|${[...new Set(leads)].sort().join()}|${targets.sort().join()}`;
}

/** Move the item of a plan one place to the left or right. */
function move(button: HTMLButtonElement): void {
  const item = button.closest('li');
  if (button.dataset.move === '-1') item?.previousElementSibling?.before(item);
  else item?.nextElementSibling?.after(item);
}

customElements.define('task-matrix', TaskMatrix);
