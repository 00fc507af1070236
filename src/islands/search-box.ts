import { matchUnits } from '../search/units.ts';
import { href } from '../site.ts';
import { element } from './search/hit-view.ts';
import { createSession, type Outcome, warmUp } from './search/session.ts';
import { Suggestions } from './search/suggestions.ts';
import { onTyped } from './search/typing.ts';
import { unitList } from './unit-list.ts';

const PAUSE = 60;
const MOST_UNITS = 3;

/**
 * A search box that answers as one types. Without script it is a plain form that leads to the search
 * page; with it, a combobox: ↑ ↓ choose, Enter opens, Esc closes. `/` anywhere on the page focuses it.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    const panel = new Suggestions(`${input.id}-panel`);
    this.append(panel.root);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-controls', panel.root.id);
    input.setAttribute('aria-autocomplete', 'list');
    const tell = () => {
      input.setAttribute('aria-expanded', String(panel.isOpen));
      if (panel.chosen) input.setAttribute('aria-activedescendant', panel.chosen.id);
      else input.removeAttribute('aria-activedescendant');
    };
    tell();

    const search = createSession((outcome) => {
      this.show(panel, outcome, input.value);
      tell();
    });
    input.addEventListener('focus', fetchAll, { once: true });
    onTyped(input, PAUSE, () => {
      void this.showUnits(panel, input).then(tell);
      void search(input.value, {});
    });
    input.addEventListener('keydown', (event) => {
      onKey(event, panel);
      tell();
    });
    this.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
      panel.close();
      tell();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || isEditing(event.target) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  private async showUnits(panel: Suggestions, input: HTMLInputElement): Promise<void> {
    const typed = input.value;
    const units = await unitList().catch(() => []);
    if (typed !== input.value) return;
    const found = matchUnits(units, typed, MOST_UNITS);
    if (found.length > 0 || panel.isOpen) panel.showUnits(found);
  }

  private show(panel: Suggestions, outcome: Outcome, typed: string): void {
    if (outcome.state === 'idle') panel.close();
    else if (outcome.state !== 'found') panel.clearHits(STATUS[outcome.state]);
    else {
      const { query, groups } = outcome;
      const total = groups.reduce((sum, { hits }) => sum + hits.length, 0);
      const more = element('a', '', `查看全部 ${total} 条`);
      more.href = `${href('/search/')}?q=${encodeURIComponent(typed.trim())}`;
      panel
        .showHits(query, groups, total > 0 ? more : null)
        .catch(() => panel.clearHits(STATUS.failed));
    }
  }
}

const STATUS = {
  short: '请再输入一个字。',
  loading: '正在搜索……',
  failed: '搜索没有成功：索引取不到，请检查网络后再试。',
} as const;

function fetchAll(): void {
  // The engine first: the list of units is small, and comes while one types.
  void warmUp()
    .catch(() => undefined)
    .then(() => unitList())
    .catch(() => undefined);
}

function onKey(event: KeyboardEvent, panel: Suggestions): void {
  if (event.isComposing || !panel.isOpen) return;
  if (event.key === 'Escape') panel.close();
  else if (event.key === 'Enter' && event.altKey) panel.collect();
  else if (event.key === 'Enter' && panel.chosen) panel.chosen.click();
  else if (event.key === 'ArrowDown') panel.move(1);
  else if (event.key === 'ArrowUp') panel.move(-1);
  else return;
  event.preventDefault();
}

function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

customElements.define('search-box', SearchBox);
