import { href } from '../site.ts';
import { type Excerpt, excerptsAsText } from '../views/basket.ts';
import { leftOut, type NamedList, readAddress } from './basket/address.ts';
import { drawExcerpt, noteOf, part, printNote } from './basket/excerpt-view.ts';
import { type BasketEntry, cleanNote, encodeList, keyOf, merged, moved } from './basket/list.ts';
import { type Collected, collect } from './basket/passages.ts';
import { keep, readKept } from './basket/store.ts';
import './printing.ts';

/** How long after the last key a note is kept. */
const PAUSE = 400;
/** Servers commonly take addresses of 8 KB. */
const LONGEST = 8000;
/** What marks an entry of the tab's history that shows the reader's own list. */
const OWN = 'duizhao:basket';

/** All that a change may have to be taken back to. */
interface State {
  list: BasketEntry[];
  isOwn: boolean;
  kept: BasketEntry[];
}

/**
 * 摘编. What is shown lives in the address (`?p=…&n=…`), so that it can be sent on. A page that shows the
 * reader's own list keeps every change in this browser; one that shows another list leaves hers alone
 * until she says otherwise.
 */
class PassageBasket extends HTMLElement {
  private list: BasketEntry[] = [];
  private isOwn = true;
  private lastState: State | null = null;
  private collected: Collected = { passages: new Map(), missing: [], failed: [] };
  private readonly items = new Map<string, HTMLElement>();
  private typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const plans = new Set((this.dataset.plans ?? '').split(' '));
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) void this.press(button);
    });
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('input', ({ target }) => this.onTyped(target));
    this.addEventListener('change', () => this.flush());
    addEventListener('pagehide', () => this.flush());
    // What was collected meanwhile: in another tab, or elsewhere before the reader came back.
    addEventListener('storage', () => this.reread());
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.reread();
    });
    this.open(readAddress(location.search, plans));
  }

  /** Show what the address says, or the reader's own list where it names none, or just that. */
  private open({ list, words }: NamedList): void {
    const kept = readKept();
    this.isOwn =
      list.length === 0 || history.state?.[OWN] === true || encodeList(list) === encodeList(kept);
    void this.show(this.isOwn ? kept : list, words);
  }

  private reread(): void {
    const kept = readKept();
    if (this.isOwn && encodeList(kept) !== encodeList(this.list)) void this.show(kept, '');
  }

  /** Take a list over, fetch what it needs and draw it. What the site does not have is left out, and said. */
  private async show(list: BasketEntry[], words: string): Promise<void> {
    this.list = list;
    const waiting = setTimeout(() => this.say('正在取原文……'), 300);
    const collected = await collect(list);
    clearTimeout(waiting);
    // While it came, the list may have become another.
    if (this.list !== list) return;
    const missing = new Set(collected.missing);
    this.collected = collected;
    this.list = list.filter((entry) => !missing.has(keyOf(entry)));
    this.writeAddress();
    this.draw();
    const { length: failed } = collected.failed;
    this.say(
      words +
        leftOut(collected.missing) +
        (failed > 0 ? `有 ${failed} 段的原文取不到，请检查网络后再试。` : ''),
    );
    part(this, '[data-retry]', HTMLElement).hidden = failed === 0;
  }

  /** Change the list, keep it, draw it and say so. */
  private change(list: BasketEntry[], words: string, before: State | null = null): void {
    this.list = list;
    this.canUndo(before);
    this.say(words);
    this.keep();
    this.draw();
  }

  /** What a change took away, until the next one, can be had again. */
  private canUndo(before: State | null): void {
    this.lastState = before;
    this.undoButton().hidden = before === null;
  }

  private state(): State {
    return { list: this.list, isOwn: this.isOwn, kept: readKept() };
  }

  /** Write the list down: in the browser, if it is the reader's own, and in the address. */
  private keep(): void {
    if (this.isOwn && !keep(this.list)) this.say('浏览器不允许保存，关掉这一页就没有了。');
    this.writeAddress();
  }

  private writeAddress(): void {
    const query = encodeList(this.list);
    history.replaceState(
      this.isOwn ? { [OWN]: true } : null,
      '',
      location.pathname + (query && `?${query}`),
    );
  }

  /** Bring the page to what the list is. The focus stays where it was. */
  private draw(): void {
    const focused = document.activeElement;
    const template = part(this, '#excerpt', HTMLTemplateElement);
    const items = this.list.flatMap((entry) => {
      const key = keyOf(entry);
      const passage = this.collected.passages.get(key);
      if (!passage) return [];
      const item = this.items.get(key) ?? drawExcerpt(template, passage);
      item.dataset.key = key;
      this.items.set(key, item);
      if (cleanNote(noteOf(item).value) !== entry.note) noteOf(item).value = entry.note;
      printNote(item);
      return [item];
    });
    items.forEach((item, at) => {
      part(item, '[data-move="-1"]', HTMLElement).ariaDisabled = String(at === 0);
      part(item, '[data-move="1"]', HTMLElement).ariaDisabled = String(at === items.length - 1);
    });
    part(this, '.excerpts', HTMLElement).replaceChildren(...items);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    part(this, '.basket-tools', HTMLElement).hidden = this.list.length === 0;
    part(this, '.basket-empty', HTMLElement).hidden = this.list.length > 0;
    this.drawShared();
  }

  /** What is said over a list that is not the reader's own. */
  private drawShared(): void {
    const { length: own } = this.isOwn ? [] : readKept();
    part(this, '.basket-shared', HTMLElement).hidden = this.isOwn;
    part(this, '.basket-shared p', HTMLElement).textContent =
      own > 0
        ? `这是网址里带来的摘编，共 ${this.list.length} 段。您自己的摘编有 ${own} 段，没有动。`
        : `这是网址里带来的摘编，共 ${this.list.length} 段，还没有存进您的浏览器。`;
    part(this, '[data-shared="replace"]', HTMLElement).textContent =
      own > 0 ? '替换我的' : '存为我的';
    part(this, '[data-shared="merge"]', HTMLElement).hidden = own === 0;
    part(this, '[data-shared="own"]', HTMLElement).hidden = own === 0;
  }

  private async press(button: HTMLButtonElement): Promise<void> {
    const { move, shared } = button.dataset;
    const item = button.closest<HTMLElement>('.excerpt');
    const at = this.list.findIndex((entry) => keyOf(entry) === item?.dataset.key);
    if (move) this.move(at, move === '1' ? 1 : -1);
    else if (shared) this.takeOver(shared);
    else if ('remove' in button.dataset) this.takeOut(at);
    else if ('clear' in button.dataset) this.clear();
    else if ('undo' in button.dataset) this.undo();
    else if ('retry' in button.dataset) await this.show(this.list, '');
    else if ('copyOne' in button.dataset) await this.copyText(this.excerpts().slice(at, at + 1));
    else if ('copy' in button.dataset) await this.copyText(this.excerpts());
    else if ('share' in button.dataset) await this.share();
    else if ('docx' in button.dataset) await this.saveDocx();
  }

  /** Alt with ↑ or ↓ moves the passage in which the focus is. */
  private onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const { target } = event;
    if (!step || !event.altKey || !(target instanceof Element) || target.matches('textarea'))
      return;
    const key = target.closest<HTMLElement>('.excerpt')?.dataset.key;
    if (key === undefined) return;
    event.preventDefault();
    this.move(
      this.list.findIndex((entry) => keyOf(entry) === key),
      step,
    );
  }

  private move(at: number, step: 1 | -1): void {
    const list = moved(this.list, at, step);
    const { length } = list;
    const to = at + step;
    if (to < 0) this.say('已经是第一段。');
    else if (to >= length) this.say('已经是最后一段。');
    else this.change(list, `${this.citation(at)}移到第 ${to + 1} 段，共 ${length} 段。`);
  }

  private takeOut(at: number): void {
    const words = `已取出${this.citation(at)}，还有 ${this.list.length - 1} 段。`;
    this.change(this.list.toSpliced(at, 1), words, this.state());
    // The focus goes on to what has taken the place.
    const next = this.list[Math.min(at, this.list.length - 1)];
    const item = next && this.items.get(keyOf(next));
    (item ? part(item, '[data-remove]', HTMLElement) : this.undoButton()).focus();
  }

  private clear(): void {
    this.change([], `已清空，共取出 ${this.list.length} 段。`, this.state());
    this.undoButton().focus();
  }

  private undo(): void {
    const before = this.lastState;
    if (!before) return;
    this.canUndo(null);
    this.isOwn = before.isOwn;
    keep(before.kept);
    void this.show(before.list, `已恢复，共 ${before.list.length} 段。`);
    part(this, '.excerpts', HTMLElement).focus({ preventScroll: true });
  }

  private undoButton(): HTMLElement {
    return part(this, '[data-undo]', HTMLElement);
  }

  /** Make the list of the address the reader's own, by itself or with hers, or go back to hers. */
  private takeOver(how: string): void {
    const before = this.state();
    this.isOwn = true;
    if (how === 'own') void this.show(before.kept, '');
    else {
      const list = how === 'merge' ? merged(before.kept, this.list) : this.list;
      this.canUndo(before);
      keep(list);
      void this.show(list, `已存为您的摘编，共 ${list.length} 段。`);
    }
    part(this, '.excerpts', HTMLElement).focus({ preventScroll: true });
  }

  private onTyped(target: EventTarget | null): void {
    const item = target instanceof Element ? target.closest<HTMLElement>('.excerpt') : null;
    if (!item) return;
    const note = cleanNote(noteOf(item).value);
    this.list = this.list.map((entry) =>
      keyOf(entry) === item.dataset.key ? { ...entry, note } : entry,
    );
    printNote(item);
    this.canUndo(null);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.flush(), PAUSE);
  }

  /** Keep what has been typed. */
  private flush(): void {
    if (this.typing === undefined) return;
    clearTimeout(this.typing);
    this.typing = undefined;
    this.keep();
  }

  /** What is shown, with its notes. */
  private excerpts(): Excerpt[] {
    return this.list.flatMap((entry) => {
      const passage = this.collected.passages.get(keyOf(entry));
      return passage ? [{ ...passage, note: entry.note }] : [];
    });
  }

  private citation(at: number): string {
    const entry = this.list[at];
    return (entry && this.collected.passages.get(keyOf(entry))?.citation) ?? '';
  }

  private async copyText(excerpts: Excerpt[]): Promise<void> {
    await this.copy(excerptsAsText(excerpts, whole), `已复制 ${excerpts.length} 段，连同出处。`);
  }

  private async share(): Promise<void> {
    this.flush();
    const { href: address } = location;
    const long =
      address.length > LONGEST ? '网址很长，有的地方可能打不开；可以改发 Word 文档。' : '';
    await this.copy(address, `已复制链接，打开就是这 ${this.list.length} 段和批注。${long}`);
  }

  private async saveDocx(): Promise<void> {
    this.flush();
    try {
      const { saveDocx } = await import('./basket/save.ts');
      await saveDocx(this.excerpts(), location.href);
      this.say('已存为“摘编.docx”。');
    } catch {
      this.say('没有存成，请检查网络后再试。');
    }
  }

  private async copy(text: string, words: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.say(words);
    } catch {
      this.say('浏览器不允许复制。');
    }
  }

  private say(words: string): void {
    part(this, '[role="status"]', HTMLElement).textContent = words;
  }
}

const STEPS: Record<string, 1 | -1 | undefined> = { ArrowUp: -1, ArrowDown: 1 };

/** An address of the site as one can send it. */
function whole(address: string): string {
  return new URL(href(address), location.href).href;
}

customElements.define('passage-basket', PassageBasket);
