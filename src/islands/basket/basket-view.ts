import type { BasketPassage } from '../../views/basket.ts';
import { drawExcerpt, noteOf, part, printNote } from './excerpt-view.ts';
import { type BasketEntry, cleanNote, keyOf } from './list.ts';

/** The page of 摘编 as it is seen and heard: what the list is, and what is said of it. */
export class BasketView {
  private readonly items = new Map<string, HTMLElement>();
  private readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  /** Draw a list, as far as its texts are there. The focus stays where it was. */
  draw(list: readonly BasketEntry[], passages: ReadonlyMap<string, BasketPassage>): void {
    const focused = document.activeElement;
    const items = list.flatMap((entry) => {
      const passage = passages.get(keyOf(entry));
      return passage ? [this.item(entry, passage)] : [];
    });
    items.forEach((item, at) => {
      part(item, '[data-move="-1"]', HTMLElement).ariaDisabled = String(at === 0);
      part(item, '[data-move="1"]', HTMLElement).ariaDisabled = String(at === items.length - 1);
    });
    this.part('.excerpts').replaceChildren(...items);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    this.part('.basket-tools').hidden = list.length === 0;
    this.part('.basket-empty').hidden = list.length > 0;
  }

  /** A passage is drawn once; its note follows the list. */
  private item(entry: BasketEntry, passage: BasketPassage): HTMLElement {
    const key = keyOf(entry);
    const template = part(this.root, '#excerpt', HTMLTemplateElement);
    const item = this.items.get(key) ?? drawExcerpt(template, passage);
    item.dataset.key = key;
    this.items.set(key, item);
    if (cleanNote(noteOf(item).value) !== entry.note) noteOf(item).value = entry.note;
    printNote(item);
    return item;
  }

  /**
   * What stands over a list that is not the reader's own.
   * @param own how many passages hers has.
   */
  drawShared(isShared: boolean, length: number, own: number): void {
    this.part('.basket-shared').hidden = !isShared;
    this.part('.basket-shared p').textContent =
      own > 0
        ? `这是网址里带来的摘编，共 ${length} 段。您自己的摘编有 ${own} 段，没有动。`
        : `这是网址里带来的摘编，共 ${length} 段，还没有存进您的浏览器。`;
    this.part('[data-shared="replace"]').textContent = own > 0 ? '替换我的' : '存为我的';
    this.part('[data-shared="merge"]').hidden = own === 0;
    this.part('[data-shared="own"]').hidden = own === 0;
  }

  say(words: string): void {
    this.part('[role="status"]').textContent = words;
  }

  offerUndo(isOffered: boolean): void {
    this.part('[data-undo]').hidden = !isOffered;
  }

  offerRetry(isOffered: boolean): void {
    this.part('[data-retry]').hidden = !isOffered;
  }

  hideShare(): void {
    this.part('[data-share]').hidden = true;
  }

  focusList(): void {
    this.part('.excerpts').focus({ preventScroll: true });
  }

  /** On to the button that takes a passage out; where there is no passage any more, to the one that undoes. */
  focusAfterRemoval(next: BasketEntry | undefined): void {
    const item = next && this.items.get(keyOf(next));
    (item ? part(item, '[data-remove]', HTMLElement) : this.part('[data-undo]')).focus();
  }

  private part(selector: string): HTMLElement {
    return part(this.root, selector, HTMLElement);
  }
}
