import type { PlanChosen } from './plan-chosen.ts';

/**
 * A list of many plans: narrowed as one types; a link may become a column of the page, and what is checked is
 * never out of sight.
 */
class OtherPlans extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    input?.addEventListener('input', () => this.narrow(input.value.trim()));
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const detail: PlanChosen = { id: link.dataset.id ?? '' };
      const chosen = new CustomEvent('plan-chosen', { bubbles: true, cancelable: true, detail });
      if (!this.dispatchEvent(chosen)) event.preventDefault();
    });
  }

  private narrow(typed: string): void {
    for (const plan of this.querySelectorAll<HTMLElement>('dd > *')) {
      plan.hidden =
        !`${plan.textContent} ${plan.title}`.includes(typed) && !plan.querySelector(':checked');
    }
    for (const group of this.querySelectorAll<HTMLElement>('dl > div')) {
      group.hidden = !group.querySelector('dd > :not([hidden])');
    }
  }
}

customElements.define('other-plans', OtherPlans);
