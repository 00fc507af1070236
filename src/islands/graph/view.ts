import { shownAddress } from '../shown-address.ts';
import { showCard } from './card.ts';
import type { EdgeTable } from './edge-table.ts';
import { HalfMatrix } from './half-matrix.ts';
import { Picture } from './picture.ts';
import { save } from './save.ts';
import { walk } from './walk.ts';
import { Zoomable } from './zoomable.ts';

/** What a view asks of the desk. */
export interface Desk {
  /** A node was clicked: its first key, empty for none. */
  pin(key: string): void;
  /** Another face was asked for. */
  face(figure: string, face: string): void;
  say(words: string): void;
}

/** One figure with its faces and its table: lights up, zooms, saves. */
export class GraphView {
  readonly kind: string;
  readonly picture: Picture | null;
  readonly faces: string[];
  private readonly matrix: HalfMatrix | null = null;
  private readonly card: HTMLElement | null;
  private pinned: string[] = [];

  readonly figure: HTMLElement;
  readonly table: EdgeTable | null;
  private readonly desk: Desk;

  constructor(figure: HTMLElement, table: EdgeTable | null, desk: Desk) {
    this.figure = figure;
    this.table = table;
    this.desk = desk;
    this.kind = figure.dataset.graph ?? '';
    this.card = figure.querySelector<HTMLElement>('.graph-card');
    this.faces = [...figure.querySelectorAll<HTMLElement>('button[data-face]')].map(
      (button) => button.dataset.face ?? '',
    );
    const svg = figure.querySelector<SVGSVGElement>('.bipartite, .network');
    this.picture = svg ? new Picture(svg) : null;
    if (this.picture) this.wake(this.picture);
    const half = figure.querySelector<SVGSVGElement>('.adjacency');
    if (half) this.matrix = new HalfMatrix(half, (pair) => this.sayPair(pair));
    for (const button of figure.querySelectorAll<HTMLElement>('button[data-face]')) {
      button.addEventListener('click', () => desk.face(this.kind, button.dataset.face ?? ''));
    }
    for (const button of figure.querySelectorAll<HTMLElement>('button[data-save]')) {
      button.addEventListener('click', () => void this.save(button.dataset.save === 'png'));
    }
  }

  private wake(picture: Picture): void {
    const { svg } = picture;
    const box = svg.closest<HTMLElement>('.graph-box');
    walk(picture);
    const nodeOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<SVGAElement>('a.node') : null;
    svg.addEventListener('pointerover', (event) => this.hover(nodeOf(event.target)));
    svg.addEventListener('pointerleave', () => this.hover(null));
    svg.addEventListener('focusout', ({ relatedTarget }) => {
      // From node to node, only what comes is drawn.
      if (!nodeOf(relatedTarget)) this.hover(null);
    });
    svg.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const node = nodeOf(event.target);
      event.preventDefault();
      const key = node?.dataset.k?.split(' ')[0] ?? '';
      this.desk.pin(node && this.pinned.includes(node.dataset.i ?? '') ? '' : key);
    });
    svg.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.desk.pin('');
    });
    if (!box) return;
    const zoomable = new Zoomable(picture, box);
    svg.addEventListener('focusin', (event) => {
      const node = nodeOf(event.target);
      this.hover(node);
      if (node) zoomable.reveal(node);
    });
    for (const button of this.figure.querySelectorAll<HTMLElement>('button[data-zoom]')) {
      button.addEventListener('click', () => zoomable.do(button.dataset.zoom ?? ''));
    }
  }

  /** Light what is pointed at; what is pinned when nothing is. */
  private hover(node: SVGAElement | null): void {
    this.picture?.light(node ? [node.dataset.i ?? ''] : this.pinned);
  }

  /** Light the nodes of these functions for a while, as the reader types. */
  hint(keys: readonly string[]): void {
    const found = keys.flatMap((key) => this.picture?.find(key) ?? []);
    this.picture?.light(found.length > 0 ? found : this.pinned);
  }

  /** Hold the nodes of a key lit, and tell of the first. */
  pin(key: string): boolean {
    const { picture, card, table } = this;
    this.matrix?.choose(key);
    if (!picture) return false;
    for (const id of this.pinned) picture.nodes.get(id)?.setAttribute('aria-pressed', 'false');
    this.pinned = key ? picture.find(key) : [];
    for (const id of this.pinned) picture.nodes.get(id)?.setAttribute('aria-pressed', 'true');
    picture.light(this.pinned);
    if (card && table)
      showCard(card, picture, table, this.pinned[0] ?? '', () => this.desk.pin(''));
    return this.pinned.length > 0;
  }

  /** Show one face: a picture, or the table alone. */
  show(face: string): void {
    for (const button of this.figure.querySelectorAll<HTMLElement>('button[data-face]')) {
      button.setAttribute('aria-pressed', String(button.dataset.face === face));
    }
    for (const box of this.figure.querySelectorAll<HTMLElement>('.graph-boxes > [data-face]')) {
      box.hidden = box.dataset.face !== face;
    }
    for (const tool of this.figure.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
      tool.disabled = face !== 'picture';
    }
    for (const tool of this.figure.querySelectorAll<HTMLButtonElement>('[data-save]')) {
      tool.disabled = face === 'table';
    }
    if (face === 'table') this.table?.open();
  }

  private sayPair(pair: [number, number] | null): void {
    const hint = this.figure.querySelector<HTMLElement>('.graph-hint');
    if (!hint) return;
    const [one, other] = (pair ?? []).map((at) => this.matrix?.nameOf(at));
    const found = this.table?.rows.find(({ key }) => key === `${pair?.join('-')} `);
    hint.textContent = pair
      ? `${one} × ${other}：${found ? `${found.counts[2]} 条` : '没有同列'}`
      : (hint.dataset.hint ?? '');
  }

  private async save(asPng: boolean): Promise<void> {
    const pictures = [...this.figure.querySelectorAll<SVGSVGElement>('svg.graph-svg')].filter(
      (svg) => !svg.closest('[hidden]'),
    );
    const name = this.figure.closest('.graph-view')?.querySelector('h2')?.textContent ?? '';
    const page = document.querySelector('h1')?.textContent ?? '';
    try {
      await save(
        pictures,
        { title: `${page} · ${name}`, source: decodeURI(shownAddress()) },
        asPng ? 'png' : 'svg',
      );
    } catch {
      this.desk.say('图太大，浏览器存不下 PNG，请存为 SVG。');
    }
  }
}
