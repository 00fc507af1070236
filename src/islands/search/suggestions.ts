import type { Query } from '../../search/query.ts';
import type { UnitEntry } from '../../search/units.ts';
import { href } from '../../site.ts';
import { functionAddress } from '../../views/addresses.ts';
import type { Group } from './engine.ts';
import { element, hitAddress, hitExcerpts, hitName } from './hit-view.ts';

const MOST_HITS = 7;

/**
 * The panel below a search box: units above, passages below, one list for keyboard and screen reader.
 * Options are numbered as they stand; the caller keeps `aria-activedescendant` by `move`.
 */
export class Suggestions {
  readonly root = element('div', 'suggestions');
  private readonly list = group('listbox', '搜索建议');
  private readonly units = group('group', '单位');
  private readonly hits = group('group', '原文');
  private readonly status = element('p', 'status');
  private active: HTMLAnchorElement | null = null;

  constructor(id: string) {
    this.root.id = id;
    this.root.hidden = true;
    this.status.setAttribute('role', 'status');
    this.list.append(this.units, this.hits);
    this.root.append(this.list, this.status);
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** The option that Enter would open. */
  get chosen(): HTMLAnchorElement | null {
    return this.active?.isConnected ? this.active : null;
  }

  /** Put the chosen passage into 摘编, or take it out; a unit has no such button. */
  collect(): void {
    this.active?.parentElement?.querySelector('button')?.click();
  }

  close(): void {
    this.root.hidden = true;
    this.choose(null);
  }

  /** Functions that the typed word may mean. */
  showUnits(entries: readonly UnitEntry[]): void {
    this.units.replaceChildren(
      ...entries.map(({ id, title, tasks }) =>
        this.option(href(functionAddress(id)), [
          element(
            'span',
            'hit-head',
            element('strong', '', title),
            element('span', 'hit-where', `单位职责清单　${tasks} 条`),
          ),
        ]),
      ),
    );
    this.changed();
  }

  /** Passages; each stands as soon as its text is there, in the place that is its own. */
  async showHits(query: Query, groups: readonly Group[], more: HTMLElement | null): Promise<void> {
    const places = fairShare(groups.map(({ hits }) => hits)).map((pending) => {
      const place = document.createComment('');
      return { pending, place };
    });
    this.hits.replaceChildren(...places.map(({ place }) => place));
    this.say(more ?? '原文里没有找到。换个说法，或少输入几个字试试。');
    await Promise.all(
      places.map(async ({ pending, place }) => {
        const hit = await pending.load();
        if (!this.isOpen || !place.isConnected) return;
        const head = element('span', 'hit-head', element('strong', '', hitName(hit)));
        head.append(element('span', 'hit-where', hit.place));
        place.replaceWith(
          collectible(this.option(hitAddress(hit, query), [head, ...hitExcerpts(hit, query, 1)])),
        );
        this.changed();
      }),
    );
  }

  /** A word instead of passages. */
  clearHits(words: string): void {
    this.hits.replaceChildren();
    this.say(words);
  }

  /** Choose the next option (1) or the one before (-1), round and round. */
  move(step: 1 | -1): HTMLAnchorElement | null {
    const options = [...this.root.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
    const at = this.active ? options.indexOf(this.active) : -1;
    const next = at === -1 ? (step === 1 ? 0 : options.length - 1) : at + step;
    this.choose(options[(next + options.length) % options.length] ?? null);
    this.active?.scrollIntoView({ block: 'nearest' });
    return this.active;
  }

  private choose(option: HTMLAnchorElement | null): void {
    this.active?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    this.active = option;
  }

  private say(words: string | HTMLElement): void {
    this.status.replaceChildren(words);
    this.changed();
  }

  /**
   * Number the options; a list without any is no list. What the reader had chosen stays chosen when the
   * list is drawn anew below her finger: Enter must open what ↓ has marked.
   */
  private changed(): void {
    const options = [...this.root.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
    if (this.active && !this.active.isConnected) {
      const { href: chosen } = this.active;
      this.choose(options.find((option) => option.href === chosen) ?? null);
    }
    options.forEach((option, at) => {
      option.id = `${this.root.id}-${at}`;
    });
    this.list.hidden = options.length === 0;
    this.units.hidden = this.units.childElementCount === 0;
    this.hits.hidden = this.hits.childElementCount === 0;
    this.root.hidden = false;
  }

  private option(address: string, children: Node[]): HTMLAnchorElement {
    const link = element('a', '', ...children);
    link.href = address;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    return link;
  }
}

function group(role: string, label: string): HTMLElement {
  const made = element('div', '');
  made.setAttribute('role', role);
  made.setAttribute('aria-label', label);
  return made;
}

/** An option with a button for the pointer; the keyboard, which stays in the box, has `collect`. */
function collectible(option: HTMLAnchorElement): HTMLElement {
  const add = document.createElement('add-passage');
  add.ariaHidden = 'true';
  // The focus stays in the box, or the list would close.
  add.addEventListener('mousedown', (event) => event.preventDefault());
  const place = element('div', 'suggestion', option, add);
  place.setAttribute('role', 'presentation');
  return place;
}

/** The first hits of every plan in turn, so that the first plan does not fill the list. */
function fairShare<T>(lists: readonly (readonly T[])[]): T[] {
  const share = Math.max(1, Math.floor(MOST_HITS / Math.max(1, lists.length)));
  return lists.flatMap((list) => list.slice(0, share)).slice(0, MOST_HITS);
}
