import { matchUnits } from '../search/units.ts';
import { type EdgeRow, EdgeTable } from './graph/edge-table.ts';
import { EgoView } from './graph/ego-view.ts';
import { FrameWork } from './graph/frame-work.ts';
import { GraphView } from './graph/view.ts';
import './printing.ts';
import { onTyped } from './search/typing.ts';
import { unitList } from './unit-list.ts';

/** All graphs of a page: what is chosen, filtered and shown lives in the URL. */
class DutyGraph extends HTMLElement {
  private tables = new Map<string, EdgeTable>();
  private views: GraphView[] = [];
  private ego: EgoView | null = null;
  private state = new URLSearchParams();
  private unknown = '';
  private readonly work = new FrameWork();

  connectedCallback(): void {
    for (const table of this.querySelectorAll<HTMLTableElement>('table[data-edges][class]')) {
      this.tables.set(table.dataset.edges ?? '', new EdgeTable(table));
    }
    this.views = [...this.querySelectorAll<HTMLElement>('figure[data-graph]')].map(
      (figure) =>
        new GraphView(figure, this.tables.get(figure.dataset.graph ?? '') ?? null, {
          pin: (key) => this.change('pin', key),
          face: (view, face) => this.change(view, face === 'picture' ? '' : face),
          say: (words) => this.say(words),
        }),
    );
    const list = this.querySelector<HTMLSelectElement>('select[name="fn"]');
    const pairs = this.tables.get('functions');
    if (list && pairs) this.ego = new EgoView(this, list, pairs);
    for (const select of this.selects) {
      select.addEventListener('change', () => {
        const isDefault = select.value === (select.dataset.default ?? '');
        this.change(select.name, isDefault ? '' : select.value);
      });
    }
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('reset', (event) => {
      event.preventDefault();
      this.reset(form);
    });
    this.searchBox();
    addEventListener('popstate', () => this.fromAddress());
    this.fromAddress();
  }

  private get selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  private change(name: string, value: string): void {
    if (value) this.state.set(name, value);
    else this.state.delete(name);
    this.unknown = '';
    this.apply(name);
    this.work.put('address', () => this.toAddress());
  }

  private toAddress(): void {
    const query = this.state.toString();
    history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}`);
  }

  private reset(form: HTMLFormElement): void {
    for (const { name } of form.querySelectorAll('select')) this.state.delete(name);
    const input = form.querySelector('input');
    if (input) input.value = '';
    this.change('pin', '');
    this.apply();
  }

  /** Take from the address what the page has; the rest is said, not obeyed. */
  private fromAddress(): void {
    const wanted = new URLSearchParams(location.search);
    const unknown: string[] = [];
    this.state = new URLSearchParams();
    const allowed = new Map<string, (value: string) => boolean>([
      ...this.selects.map(
        (select) =>
          [
            select.name,
            (value: string) => [...select.options].some((option) => option.value === value),
          ] as const,
      ),
      ...this.views
        .filter((view) => view.faces.length > 0)
        .map((view) => [view.kind, (value: string) => view.faces.includes(value)] as const),
      ['pin', (value) => this.views.some((view) => (view.picture?.find(value) ?? []).length > 0)],
    ]);
    for (const [name, value] of wanted) {
      const test = allowed.get(name);
      if (!test || value === '') continue;
      if (test(value)) this.state.set(name, value);
      else unknown.push(value);
    }
    this.unknown = unknown.length > 0 ? `网址中的“${unknown.join('”“')}”本页没有，已略去。` : '';
    this.apply();
    this.work.finish();
  }

  /** @param changed only what this part of the state governs; all where none is named. */
  private apply(changed?: string): void {
    const of = (name: string) => this.state.get(name) ?? '';
    for (const select of this.selects) {
      const value = of(select.name) || (select.dataset.default ?? '');
      if (select.value !== value) select.value = value;
    }
    for (const view of this.views) {
      if (view.faces.length > 0 && (!changed || changed === view.kind)) {
        view.show(of(view.kind) || 'picture');
      }
    }
    if (!changed || ['role', 'section', 'kind', 'plan'].includes(changed)) {
      this.filter();
    }
    if (!changed || changed === 'pin') {
      for (const view of this.views) this.work.put(`pin ${view.kind}`, () => view.pin(of('pin')));
    }
    const fn = this.querySelector<HTMLSelectElement>('select[name="fn"]');
    if (fn && (changed === 'fn' || (!changed && of('fn')))) this.ego?.show(fn.value);
    this.work.put('count', () => this.say(''));
  }

  private counted = '';
  /** Keys of the edges that pass the filters, by kind of view. */
  private passing = new Map<string, ReadonlySet<string>>();

  private filter(): void {
    this.work.put('passing', () => this.pass());
    const drawn = this.views.filter(({ picture, table }) => picture && table);
    const passes = (kind: string, key: string) => this.passing.get(kind)?.has(key) ?? false;
    for (const { kind, picture } of drawn) {
      this.work.put(`picture ${kind}`, () => picture?.filter(({ key }) => passes(kind, key)));
    }
    for (const { kind, table } of drawn) {
      this.work.put(`table ${kind}`, () => table?.filter(({ key }) => passes(kind, key)));
    }
    this.work.put('matrix', () => this.filterMatrix());
  }

  /** Work out which edges pass. */
  private pass(): void {
    const [role, section, kind, plan] = ['role', 'section', 'kind', 'plan'].map(
      (name) => this.state.get(name) ?? '',
    );
    const placeIn = (name: string, value = '') =>
      [
        ...(this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.options ?? []),
      ].findIndex((option) => option.value === value) - 1;
    // The first option stands for all: then the place is -1.
    const [planAt, roleAt] = [placeIn('plan', plan), placeIn('role', role)];
    const words: string[] = [];
    for (const { kind: name, picture, table } of this.views) {
      if (!picture || !table) continue;
      const hasKind = (id: string) =>
        picture.nodes.get(id)?.classList.contains(kind ?? '') ?? false;
      const isTasks = name === 'tasks';
      const passes = ({ row, a, b, section: own, roles, counts }: EdgeRow) => {
        const held = planAt < 0 ? roles : roles.slice(planAt, planAt + 1);
        return (
          (!role ||
            (isTasks ? row.dataset.r === role : held.some((it) => it.includes(`${roleAt}`)))) &&
          (!section || !isTasks || own === section) &&
          (!kind || hasKind(a) || hasKind(b)) &&
          (planAt < 0 || isTasks || (counts[3 + planAt] ?? 0) > 0)
        );
      };
      const shown = new Set(table.rows.filter(passes).map(({ key }) => key));
      this.passing.set(name, shown);
      const roleName = role && !isTasks ? '（至少一方以此角色被点名）' : '';
      words.push(`${isTasks ? '单位—任务' : '职能之间'} ${shown.size} 条连线${roleName}`);
    }
    this.counted = role || section || kind || plan ? `${words.join('，')}。` : '';
  }

  /** The responsibility matrix follows section and kind. */
  private filterMatrix(): void {
    const [section = '', kind = ''] = ['section', 'kind'].map((name) => this.state.get(name) ?? '');
    for (const body of this.querySelectorAll<HTMLElement>('.responsibility tbody')) {
      body.hidden = kind !== '' && body.dataset.kind !== kind;
    }
    for (const cell of this.querySelectorAll<HTMLElement>('.responsibility [data-s]')) {
      cell.hidden = section !== '' && cell.dataset.s !== section;
    }
  }

  private searchBox(): void {
    const input = this.querySelector<HTMLInputElement>('input[name="find"]');
    if (!input) return;
    let found: string[] = [];
    input.addEventListener('focus', () => void unitList().catch(() => undefined), { once: true });
    const look = async () => {
      const typed = input.value.trim();
      try {
        const matches = matchUnits(await unitList(), typed, Number.POSITIVE_INFINITY).filter(
          ({ id }) => this.views.some((view) => (view.picture?.find(id) ?? []).length > 0),
        );
        found = matches.map(({ id }) => id);
        for (const view of this.views) {
          this.work.put(`hint ${view.kind}`, () => view.hint(found));
        }
        const names = matches.slice(0, 5).map(({ title }) => title);
        if (typed === '') this.say('');
        else if (found.length === 0) this.say('图里没有这样的单位。');
        else
          this.say(
            `${found.length} 个：${names.join('、')}${found.length > 5 ? '等' : ''}。按回车选中第一个。`,
          );
      } catch {
        this.say('名称表取不到，请检查网络后再试。');
      }
    };
    onTyped(input, 80, () => void look());
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      void look().then(() => {
        if (found[0]) this.change('pin', found[0]);
      });
    });
  }

  private say(words: string): void {
    const status = this.querySelector('form [role="status"]');
    const text = `${this.unknown}${words || this.counted}`;
    if (status && status.textContent !== text) status.textContent = text;
  }
}

customElements.define('duty-graph', DutyGraph);
