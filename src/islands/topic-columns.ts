import './printing.ts';

/**
 * The controls of a topic page: which plans to show, and which one to hold the others against word by
 * word. The choice lives in the URL: `?plans=hecheng,yuanjiang&base=hecheng`.
 */
class TopicColumns extends HTMLElement {
  private readonly table = document.querySelector<HTMLTableElement>('.side table');
  private readonly form = this.querySelector('form');
  /** The sentences as the page was built, to return to when nothing is compared. */
  private readonly original = new Map<Element, Node[]>();

  connectedCallback(): void {
    const { form, table } = this;
    if (!form || !table) return;
    for (const sentence of table.querySelectorAll('.sentence')) {
      this.original.set(sentence, [...sentence.childNodes]);
    }
    void this.show(form, table, this.fromAddress(form));
    form.addEventListener('change', () => {
      this.toAddress(form);
      void this.show(form, table, '');
    });
    addEventListener('popstate', () => void this.show(form, table, this.fromAddress(form)));
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
    if (listed && named.length === 0) unknown.push(listed);
    const base = form.querySelector('select');
    const value = wanted.get('base') ?? '';
    if (base) base.value = ids.has(value) ? value : '';
    if (value && !ids.has(value)) unknown.push(value);
    return unknown.length > 0 ? `网址中的“${unknown.join('”“')}”本页没有，已略去。` : '';
  }

  private toAddress(form: HTMLFormElement): void {
    const data = new FormData(form);
    const plans = data.getAll('plans').map(String);
    const query = new URLSearchParams();
    if (plans.length < form.querySelectorAll('input[name="plans"]').length) {
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

customElements.define('topic-columns', TopicColumns);
