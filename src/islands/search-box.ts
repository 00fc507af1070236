import { href } from '../site.ts';
import type { Hit } from './search/engine.ts';
import { element, hitAddress, hitExcerpts, hitName } from './search/hit-view.ts';
import { createSession, type Outcome, onTyped, warmUp } from './search/session.ts';

const PAUSE = 80;
const MOST = 7;

/**
 * A search box that answers as one types. Without script it is a plain form that leads to the search
 * page; with it, a combobox: ↑ ↓ choose, Enter opens, Esc closes. `/` anywhere on the page focuses it.
 */
class SearchBox extends HTMLElement {
  private input!: HTMLInputElement;
  private panel!: HTMLElement;
  private active = -1;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    this.input = input;
    this.panel = element('div', 'suggestions');
    this.panel.id = `${input.id}-panel`;
    this.panel.hidden = true;
    this.append(this.panel);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.panel.id);
    input.setAttribute('aria-autocomplete', 'list');

    const search = createSession((outcome) => void this.show(outcome));
    input.addEventListener('focus', () => void warmUp().catch(() => undefined), { once: true });
    onTyped(input, PAUSE, () => void search(input.value, { plans: [], parts: [] }));
    input.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget)))
        this.close();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || isEditing(event.target) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  private async show(outcome: Outcome): Promise<void> {
    if (outcome.state === 'idle') return this.close();
    if (outcome.state !== 'found') return this.say(STATUS[outcome.state]);
    const { query, groups } = outcome;
    const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
    if (total === 0) return this.say('没有找到。换个说法，或少输入几个字试试。');
    const list = element('div', '');
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', '搜索建议');
    const all = element('a', '', `查看全部 ${total} 条`);
    all.href = `${href('/search/')}?q=${encodeURIComponent(this.input.value.trim())}`;
    this.open(list, element('p', 'status', all));
    // Each stands as soon as its text is there, in the place that is its own.
    const places = fairShare(groups.map((it) => it.hits)).map((pending) => {
      const place = element('div', '');
      place.setAttribute('role', 'presentation');
      list.append(place);
      return { pending, place };
    });
    await Promise.all(
      places.map(async ({ pending, place }, at) => {
        const hit = await pending.load();
        place.replaceWith(this.option(hit, hitAddress(hit, query), at, hitExcerpts(hit, query, 1)));
      }),
    );
  }

  private option(hit: Hit, address: string, at: number, excerpts: Node[]): HTMLElement {
    const link = element(
      'a',
      '',
      element(
        'span',
        'hit-head',
        element('strong', '', hitName(hit)),
        element('span', 'hit-where', hit.place),
      ),
      ...excerpts,
    );
    link.href = address;
    link.id = `${this.panel.id}-${at}`;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    return link;
  }

  private say(words: string): void {
    const status = element('p', 'status', words);
    status.setAttribute('role', 'status');
    this.open(status);
  }

  private open(...children: Node[]): void {
    this.active = -1;
    this.panel.replaceChildren(...children);
    this.panel.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.input.removeAttribute('aria-activedescendant');
  }

  private close(): void {
    this.panel.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = [...this.panel.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
    if (event.key === 'Escape' && !this.panel.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && !this.panel.hidden && options[this.active]) {
      event.preventDefault();
      options[this.active]?.click();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active =
        (this.active + step + options.length + (this.active < 0 && step < 0 ? 1 : 0)) %
        options.length;
      options.forEach((option, at) => {
        option.setAttribute('aria-selected', String(at === this.active));
      });
      const chosen = options[this.active];
      if (!chosen) return;
      chosen.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', chosen.id);
    }
  }
}

const STATUS = {
  short: '请再输入一个字。',
  loading: '正在搜索……',
  failed: '搜索没有成功：索引取不到，请检查网络后再试。',
} as const;

/** The first hits of every plan in turn, so that the first plan does not fill the list. */
function fairShare<T>(lists: readonly T[][]): T[] {
  const share = Math.max(1, Math.floor(MOST / Math.max(1, lists.length)));
  return lists.flatMap((list) => list.slice(0, share)).slice(0, MOST);
}

function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

customElements.define('search-box', SearchBox);
