import type { Excerpt } from '../views/basket.ts';
import { leftOut, readAddress } from './basket/address.ts';
import { BasketView } from './basket/basket-view.ts';
import { noteOf, printNote } from './basket/excerpt-view.ts';
import { CHANGED } from './basket/kept.ts';
import { type BasketEntry, cleanNote, encodeList, keyOf, merged, moved } from './basket/list.ts';
import { type Collected, collect } from './basket/passages.ts';
import { copyExcerpts, copyLink, saveExcerpts } from './basket/send.ts';
import { keep, readKept } from './basket/store.ts';
import './printing.ts';

/** How long after the last key a note is kept. */
const PAUSE = 400;
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
  private readonly view = new BasketView(this);
  private list: BasketEntry[] = [];
  private isOwn = true;
  private lastState: State | null = null;
  private collected: Collected = { passages: new Map(), missing: [], failed: [] };
  private typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) void this.press(button);
    });
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('input', ({ target }) => this.onTyped(target));
    this.addEventListener('change', () => this.flush());
    addEventListener('pagehide', () => this.flush());
    // What was collected meanwhile: from the search box, in another tab, or before the reader came back.
    for (const change of [CHANGED, 'storage']) addEventListener(change, () => this.reread());
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.reread();
    });
    // A path on somebody's disk leads nobody anywhere.
    if (location.protocol === 'file:') this.view.hideShare();
    this.open();
  }

  /** Show what the address says, or the reader's own list where it names none, or just that. */
  private open(): void {
    const plans = new Set((this.dataset.plans ?? '').split(' '));
    const { list, words } = readAddress(location.search, plans);
    const kept = readKept();
    this.isOwn =
      list.length === 0 || history.state?.[OWN] === true || encodeList(list) === encodeList(kept);
    void this.show(this.isOwn ? kept : list, words);
  }

  private reread(): void {
    const kept = readKept();
    if (!this.isOwn) this.drawShared();
    else if (encodeList(kept) !== encodeList(this.list)) void this.show(kept, '');
  }

  /** Take a list over, fetch what it needs and draw it. What the site does not have is left out, and said. */
  private async show(list: BasketEntry[], words: string): Promise<void> {
    this.list = list;
    const waiting = setTimeout(() => this.view.say('正在取原文……'), 300);
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
    const lost = failed > 0 ? `有 ${failed} 段的原文取不到，请检查网络后再试。` : '';
    this.view.say(words + leftOut(collected.missing) + lost);
    this.view.offerRetry(failed > 0);
  }

  /**
   * Change the list, keep it, draw it and say so.
   * @param before given for a change that takes something away: it can be undone until the next one.
   */
  private change(list: BasketEntry[], words: string, before: State | null = null): void {
    this.list = list;
    this.canUndo(before);
    this.view.say(words);
    this.keep();
    this.draw();
  }

  private canUndo(before: State | null): void {
    this.lastState = before;
    this.view.offerUndo(before !== null);
  }

  private state(): State {
    return { list: this.list, isOwn: this.isOwn, kept: readKept() };
  }

  /** Write the list down: in the browser, if it is the reader's own, and in the address. */
  private keep(): void {
    if (this.isOwn && !keep(this.list)) this.view.say('浏览器不允许保存，关掉这一页就没有了。');
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

  private draw(): void {
    this.view.draw(this.list, this.collected.passages);
    this.drawShared();
  }

  private drawShared(): void {
    this.view.drawShared(!this.isOwn, this.list.length, readKept().length);
  }

  private async press(button: HTMLButtonElement): Promise<void> {
    const { move, shared } = button.dataset;
    const at = this.placeOf(button);
    if (move) this.move(at, move === '1' ? 1 : -1);
    else if (shared) this.takeOver(shared);
    else if ('remove' in button.dataset) this.takeOut(at);
    else if ('clear' in button.dataset) this.clear();
    else if ('undo' in button.dataset) this.undo();
    else if ('retry' in button.dataset) await this.show(this.list, '');
    else await this.send(button, at);
  }

  private async send({ dataset }: HTMLButtonElement, at: number): Promise<void> {
    this.flush();
    const excerpts = at === -1 ? this.excerpts() : this.excerpts(this.list.slice(at, at + 1));
    if ('share' in dataset) return this.view.say(await copyLink(this.list.length));
    if (excerpts.length === 0) return this.view.say('原文还没有取到，请稍后再试。');
    const lost = at === -1 ? this.list.length - excerpts.length : 0;
    const without = lost > 0 ? `有 ${lost} 段的原文没有取到，不在其中。` : '';
    if ('copy' in dataset) this.view.say((await copyExcerpts(excerpts)) + without);
    else if ('docx' in dataset) this.view.say((await saveExcerpts(excerpts)) + without);
  }

  /** Alt with ↑ or ↓ moves the passage in which the focus is. */
  private onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const { target } = event;
    // In a note the arrows are the note's own.
    if (!step || !event.altKey || target instanceof HTMLTextAreaElement) return;
    const at = this.placeOf(target);
    if (at === -1) return;
    event.preventDefault();
    this.move(at, step);
  }

  /** At which place of the list the passage stands in which something happened; -1 for none. */
  private placeOf(target: EventTarget | null): number {
    const item = target instanceof Element ? target.closest<HTMLElement>('.excerpt') : null;
    return this.list.findIndex((entry) => keyOf(entry) === item?.dataset.key);
  }

  private move(at: number, step: 1 | -1): void {
    const { length } = this.list;
    const to = at + step;
    if (to < 0) this.view.say('已经是第一段。');
    else if (to >= length) this.view.say('已经是最后一段。');
    else {
      const words = `${this.citation(at)}移到第 ${to + 1} 段，共 ${length} 段。`;
      this.change(moved(this.list, at, step), words);
    }
  }

  private takeOut(at: number): void {
    const words = `已取出${this.citation(at)}，还有 ${this.list.length - 1} 段。`;
    this.change(this.list.toSpliced(at, 1), words, this.state());
    this.view.focusAfterRemoval(this.list[Math.min(at, this.list.length - 1)]);
  }

  private clear(): void {
    this.change([], `已清空，共取出 ${this.list.length} 段。`, this.state());
    this.view.focusAfterRemoval(undefined);
  }

  private undo(): void {
    const before = this.lastState;
    if (!before) return;
    this.canUndo(null);
    this.isOwn = before.isOwn;
    void this.show(before.list, `已恢复，共 ${before.list.length} 段。`);
    keep(before.kept);
    this.view.focusList();
  }

  /** Make the list of the address the reader's own, by itself or with hers, or go back to hers. */
  private takeOver(how: string): void {
    const before = this.state();
    this.isOwn = true;
    if (how === 'own') void this.show(before.kept, '');
    else {
      const list = how === 'merge' ? merged(before.kept, this.list) : this.list;
      this.canUndo(before);
      void this.show(list, `已存为您的摘编，共 ${list.length} 段。`);
      keep(list);
    }
    this.view.focusList();
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

  /** Passages of the list with their notes, as far as their texts are there. */
  private excerpts(list = this.list): Excerpt[] {
    return list.flatMap((entry) => {
      const passage = this.collected.passages.get(keyOf(entry));
      return passage ? [{ ...passage, note: entry.note }] : [];
    });
  }

  private citation(at: number): string {
    return this.excerpts(this.list.slice(at, at + 1))[0]?.citation ?? '';
  }
}

const STEPS: Record<string, 1 | -1 | undefined> = { ArrowUp: -1, ArrowDown: 1 };

customElements.define('passage-basket', PassageBasket);
