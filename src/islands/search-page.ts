import { FACETS, type Facet, type Filters } from '../search/facets.ts';
import type { Query } from '../search/query.ts';
import { matchUnits } from '../search/units.ts';
import { href } from '../site.ts';
import { functionAddress } from '../views/addresses.ts';
import { filtersOf } from './downloads/filters.ts';
import type { Group } from './search/engine.ts';
import { element, hitAddress, hitExcerpts, hitName } from './search/hit-view.ts';
import { createSession, type Outcome, warmUp } from './search/session.ts';
import { onTyped } from './search/typing.ts';
import { unitList } from './unit-list.ts';

const PAUSE = 120;
/** Hits of one plan before the reader asks for the rest. */
const FIRST = 6;
/** Plans before the reader asks for the rest: the text of each hit is a request. */
const PLANS = 12;

/**
 * The search page: results grouped by plan, filters by plan and part, everything in the URL
 * (`?q=…&plan=…&part=…`), so that a shared link shows what its sender saw.
 */
class SearchPage extends HTMLElement {
  private readonly run = createSession((outcome) => void this.show(outcome));

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (!form || !input) return;
    this.fromAddress(form, input);
    input.addEventListener('focus', () => void warmUp().catch(() => undefined), { once: true });
    onTyped(input, PAUSE, () => this.search(form, input));
    form.addEventListener('change', (event) => {
      if (event.target !== input) this.search(form, input);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // A search that is sent off is a step of its own; what is merely typed is not.
      history.pushState(null, '', location.href);
      this.search(form, input);
    });
    addEventListener('popstate', () => {
      this.fromAddress(form, input);
      this.search(form, input);
    });
    this.querySelector('.downloads')?.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button) void this.take(form, button.dataset.format === 'csv' ? 'csv' : 'xlsx');
    });
    if (location.search) this.search(form, input);
  }

  /** Set the form as the URL says; what it names and the site does not know is said, not obeyed. */
  private fromAddress(form: HTMLFormElement, input: HTMLInputElement): void {
    const wanted = new URLSearchParams(location.search);
    input.value = wanted.get('q') ?? '';
    const unknown = FACETS.flatMap((facet) => setFacet(form, facet, wanted.getAll(facet)));
    this.note(unknown.length > 0 ? `网址中的“${unknown.join('”“')}”本站没有，已略去。` : '');
  }

  /** Units that the words may mean, above what the texts say. */
  private async showUnits(typed: string): Promise<void> {
    const place = this.querySelector('.found-units');
    const units = matchUnits(await unitList().catch(() => []), typed, 6);
    const links = units.map(({ id, title, tasks }) => {
      const link = element('a', 'button', `${title}　${tasks} 条职责`);
      link.href = href(functionAddress(id));
      return link;
    });
    place?.replaceChildren(...(links.length > 0 ? ['单位：', ...links] : []));
  }

  private search(form: HTMLFormElement, input: HTMLInputElement): void {
    const data = new FormData(form);
    const filters: Filters = {};
    const query = new URLSearchParams();
    if (input.value.trim()) query.set('q', input.value.trim());
    for (const facet of FACETS) {
      const values = data.getAll(facet).map(String).filter(Boolean);
      if (values.length > 0) filters[facet] = values;
      for (const value of values) query.append(facet, value);
    }
    const search = query.toString();
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}`);
    document.title = document.title.replace(
      /^(?:“.*”的)?搜索/u,
      input.value ? `“${input.value}”的搜索` : '搜索',
    );
    void this.showUnits(input.value);
    void this.run(input.value, filters);
  }

  private async show(outcome: Outcome): Promise<void> {
    const results = this.querySelector<HTMLElement>('.results');
    if (!results) return;
    this.found = outcome.state === 'found' ? outcome.groups : [];
    this.querySelector('.downloads')?.toggleAttribute('hidden', this.found.length === 0);
    if (outcome.state !== 'found') {
      this.say(STATUS[outcome.state]);
      if (outcome.state !== 'loading') results.replaceChildren();
      return;
    }
    const { query, groups } = outcome;
    const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
    const words = query.terms.map(({ text }) => `“${text}”`).join('和');
    this.say(
      total > 0
        ? `${words}${words && '：'}${groups.length} 份方案，${total} 条。`
        : this.nothing(query, words),
    );
    const turn = element('div', '');
    results.replaceChildren(turn);
    try {
      await this.list(turn, groups, query);
    } catch {
      if (turn.isConnected) {
        this.say(STATUS.failed);
        turn.remove();
      }
    }
  }

  /** List the first plans, and a button for the next. */
  private async list(turn: HTMLElement, groups: readonly Group[], query: Query): Promise<void> {
    for (const group of groups.slice(0, PLANS)) {
      const section = await this.group(group, query);
      if (!turn.isConnected) return;
      turn.append(section);
    }
    const rest = groups.slice(PLANS);
    if (rest.length === 0) return;
    const more = element(
      'button',
      'button',
      `再列 ${Math.min(PLANS, rest.length)} 份方案（还有 ${rest.length} 份）`,
    );
    more.type = 'button';
    more.addEventListener('click', async () => {
      more.remove();
      const next = turn.children.length;
      await this.list(turn, rest, query).catch(() => this.say(STATUS.failed));
      turn.children[next]?.querySelector('a')?.focus();
    });
    turn.append(more);
  }

  private found: readonly Group[] = [];

  /** What was found, as a file; what makes it is loaded with the first. */
  private async take(form: HTMLFormElement, format: 'csv' | 'xlsx'): Promise<void> {
    const status = this.querySelector('.downloads [role="status"]');
    const say = (words: string) => {
      if (status) status.textContent = words;
    };
    say('正在生成……');
    try {
      const { takeHits } = await import('./search/take-hits.ts');
      const words = new URLSearchParams(location.search).get('q') ?? '';
      await takeHits(this.found, words, filtersOf(form), format);
      say('');
    } catch {
      say('没有做成：条文取不到，请检查网络后再试。');
    }
  }

  private nothing({ terms }: Query, words: string): string {
    if (this.querySelector('.found-units a')) return `原文里没有${words}的字样；请看上面的单位。`;
    const together = terms.length > 1 ? '同时' : '';
    return `没有${words && `${together}含有${words}的`}条文。可以少输入几个字、换个说法，或者放宽上面的筛选。`;
  }

  private async group({ hits }: Group, query: Query): Promise<HTMLElement> {
    const list = element('ol', 'hits');
    const add = async (from: number, to: number) => {
      const loaded = await Promise.all(hits.slice(from, to).map((it) => it.load()));
      for (const hit of loaded) {
        const link = element('a', '', hitName(hit));
        link.href = hitAddress(hit, query);
        const add = document.createElement('add-passage');
        list.append(element('li', '', link, add, ...hitExcerpts(hit, query, 3)));
      }
      return loaded[0];
    };
    const first = await add(0, FIRST);
    const heading = element(
      'h2',
      '',
      first?.document ?? '',
      element('span', 'quiet', `　${hits.length} 条`),
    );
    const section = element('section', '', heading, list);
    if (hits.length > FIRST) {
      const more = element('button', 'button', `显示其余 ${hits.length - FIRST} 条`);
      more.type = 'button';
      more.addEventListener('click', async () => {
        more.remove();
        const next = list.children.length;
        await add(FIRST, hits.length);
        list.children[next]?.querySelector('a')?.focus();
      });
      section.append(more);
    }
    return section;
  }

  private say(words: string): void {
    const status = this.querySelector('.status');
    if (status) status.textContent = words;
  }

  private note(words: string): void {
    const note = this.querySelector<HTMLElement>('.note');
    if (!note) return;
    note.textContent = words;
    note.hidden = words === '';
  }
}

const STATUS = {
  idle: '输入两个字以上，就在全部方案的原文里查找；几个词之间空一格，查同时含有它们的条文。',
  short: '请再输入一个字：只有一个字的词几乎条条都有。',
  loading: '正在搜索……',
  failed: '搜索没有成功：索引取不到，请检查网络后再试。',
} as const;

/**
 * Check the boxes or set the list of a facet.
 * @returns the values that the form does not offer.
 */
function setFacet(form: HTMLFormElement, facet: Facet, values: readonly string[]): string[] {
  const boxes = form.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`);
  for (const box of boxes) {
    box.checked = values.includes(box.value);
    // A list of many plans is folded; what is chosen in it is not to be out of sight.
    if (box.checked) box.closest('details')?.setAttribute('open', '');
  }
  const list = form.querySelector<HTMLSelectElement>(`select[name="${facet}"]`);
  const offered = new Set([
    ...[...boxes].map((box) => box.value),
    ...[...(list?.options ?? [])].map((option) => option.value),
  ]);
  if (list) list.value = values.find((value) => offered.has(value)) ?? '';
  return values.filter((value) => value !== '' && !offered.has(value));
}

customElements.define('search-page', SearchPage);
