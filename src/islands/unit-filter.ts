import { matchUnits } from '../search/units.ts';
import { onTyped } from './search/typing.ts';
import { unitList } from './unit-list.ts';

/** Filters the table of units as one types; rows stay in their order, groups without rows go. */
class UnitFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('focus', () => void unitList().catch(() => undefined), { once: true });
    onTyped(input, 60, () => void this.filter(input.value));
  }

  private async filter(typed: string): Promise<void> {
    const status = this.querySelector('[role="status"]');
    try {
      const all = typed.trim() === '';
      const found = new Set(
        matchUnits(await unitList(), typed, Number.POSITIVE_INFINITY).map(({ id }) => id),
      );
      const rows = document.querySelectorAll<HTMLElement>('.units tr[data-id]');
      for (const row of rows) row.hidden = !all && !found.has(row.dataset.id ?? '');
      for (const group of document.querySelectorAll<HTMLElement>('.units tbody')) {
        group.hidden = !group.querySelector('tr[data-id]:not([hidden])');
      }
      if (status) {
        status.textContent = all ? '' : found.size > 0 ? `${found.size} 个` : '没有这样的单位';
      }
    } catch {
      if (status) status.textContent = '名称表取不到，请检查网络后再试。';
    }
  }
}

customElements.define('unit-filter', UnitFilter);
