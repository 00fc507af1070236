import { onPlanChosen } from './plan-chosen.ts';
import './printing.ts';

/**
 * The controls of a topic page: which plans to show, and which one to hold the others against word by
 * word. The choice lives in the URL: `?plans=hecheng,yuanjiang&base=hecheng`. Where more plans have the topic
 * than the page shows, those that the URL names or the reader picks from the list are laid side by side anew.
 */
class TopicColumns extends HTMLElement {
  private readonly table = document.querySelector<HTMLTableElement>('.side table');
  private readonly form = this.querySelector('form');
  /** The sentences as the page was built, to return to when nothing is compared. */
  private readonly original = new Map<Element, Node[]>();

  connectedCallback(): void {
    const { form, table } = this;
    if (!form || !table) return;
    this.remember(table);
    void this.follow(form, table);
    form.addEventListener('change', () => {
      this.toAddress(form);
      void this.show(form, table, '');
    });
    addEventListener('popstate', () => void this.follow(form, table));
    if (!this.many) return;
    onPlanChosen(async (id) => {
      const shown = new FormData(form).getAll('plans').map(String);
      const ids = await this.lay([...shown.filter((it) => it !== id), id], form, table);
      this.toAddress(form);
      void this.show(form, table, '');
      return ids.includes(id);
    });
  }

  /** Whether more plans have the topic than the page opens with. */
  private readonly many = this.dataset.many === 'true';

  /** The plans in the table, in the order of its columns. */
  private columns = [
    ...(this.form?.querySelectorAll<HTMLInputElement>('[name="plans"]') ?? []),
  ].map((box) => box.value);

  private readonly opening = this.columns.join();

  private remember(table: HTMLTableElement): void {
    this.original.clear();
    for (const sentence of table.querySelectorAll('.sentence')) {
      this.original.set(sentence, [...sentence.childNodes]);
    }
  }

  /** Show what the URL asks for; at once, unless plans must be fetched for it. */
  private async follow(form: HTMLFormElement, table: HTMLTableElement): Promise<void> {
    const listed = new URLSearchParams(location.search).get('plans') ?? '';
    const named = [...new Set((listed || this.opening).split(',').filter(Boolean))];
    if (this.many && named.some((id) => !this.columns.includes(id))) {
      await this.lay(named, form, table);
    }
    await this.show(form, table, this.fromAddress(form));
  }

  /** Put these plans in the table and in the controls. @returns those that are there now. */
  private async lay(
    ids: readonly string[],
    form: HTMLFormElement,
    table: HTMLTableElement,
  ): Promise<readonly string[]> {
    const { laySideBySide } = await import('./side-by-side.ts');
    const laid = await laySideBySide(table, this.dataset.topic ?? '', ids);
    if (laid.length === 0) return [];
    this.columns = laid.map(({ id }) => id);
    this.remember(table);
    const [pattern, ...others] = form.querySelectorAll('fieldset label');
    for (const label of others) label.remove();
    pattern?.replaceWith(...laid.map((plan) => choiceOf(pattern, plan)));
    const base = form.querySelector('select');
    base?.replaceChildren(
      ...[...base.options].slice(0, 1),
      ...laid.map(({ id, short }) => new Option(short, id)),
    );
    return this.columns;
  }

  /** @returns a word on what the URL names and the page does not have. */
  private fromAddress(form: HTMLFormElement): string {
    const wanted = new URLSearchParams(location.search);
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="plans"]')];
    const ids = new Set(boxes.map((box) => box.value));
    const listed = wanted.get('plans') ?? '';
    const named = listed.split(',').filter(Boolean);
    const known = named.filter((id) => ids.has(id));
    for (const box of boxes) box.checked = known.length === 0 || known.includes(box.value);
    const unknown = named.filter((id) => !ids.has(id));
    const lacking = this.many ? '没有取到，或没有写到这件事' : '本页没有';
    if (listed && named.length === 0) unknown.push(listed);
    const base = form.querySelector('select');
    const value = wanted.get('base') ?? '';
    if (base) base.value = ids.has(value) ? value : '';
    if (value && !ids.has(value)) unknown.push(value);
    return unknown.length > 0 ? `网址中的“${unknown.join('”“')}”${lacking}，已略去。` : '';
  }

  private toAddress(form: HTMLFormElement): void {
    const data = new FormData(form);
    const plans = data.getAll('plans').map(String);
    const query = new URLSearchParams();
    if (
      plans.length < form.querySelectorAll('input[name="plans"]').length ||
      this.columns.join() !== this.opening
    ) {
      query.set('plans', plans.join(','));
    }
    if (data.get('base')) query.set('base', String(data.get('base')));
    const search = query.toString();
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}`);
  }

  private async show(form: HTMLFormElement, table: HTMLTableElement, note: string): Promise<void> {
    const data = new FormData(form);
    const plans = new Set(data.getAll('plans').map(String));
    const base = String(data.get('base') ?? '');
    for (const cell of table.querySelectorAll<HTMLElement>('[data-plan]')) {
      cell.hidden = plans.size > 0 && !plans.has(cell.dataset.plan ?? '');
    }
    const shown = plans.size || this.form?.querySelectorAll('input[name="plans"]').length;
    table.closest<HTMLElement>('.side')?.setAttribute('data-columns', String(shown));
    for (const [sentence, nodes] of this.original) sentence.replaceChildren(...nodes);
    const status = this.querySelector('[role="status"]');
    if (status) {
      status.textContent =
        note +
        (plans.size === 0 ? '至少要留一份方案，已全部显示。' : '') +
        (base ? '下划线是底稿没有的字，删除线是底稿有而这里没有的字。' : '');
    }
    if (!base) return;
    const { compareRow } = await import('./word-diff.ts');
    // While it came, the reader may have chosen otherwise.
    if (new FormData(form).get('base') !== base) return;
    for (const row of table.querySelectorAll<HTMLTableRowElement>('tr.aligned')) {
      compareRow(row, base);
    }
  }
}

/** A box like another, for another plan. */
function choiceOf(pattern: Element, { id, short }: { id: string; short: string }): Node {
  const label = pattern.cloneNode(true) as Element;
  const box = label.querySelector('input');
  if (!box) return label;
  box.value = id;
  box.checked = true;
  label.replaceChildren(box, ` ${short}`);
  return label;
}

customElements.define('topic-columns', TopicColumns);
