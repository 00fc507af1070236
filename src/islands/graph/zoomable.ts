import { select, type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3';
import type { Picture } from './picture.ts';

const STEP = 1.4;
const PAN = 60;

/**
 * Zoom and pan of a picture: wheel (with Ctrl, or once the picture has the focus, so that a page can be
 * scrolled past it), drag, two fingers, keys and buttons.
 */
export class Zoomable {
  private readonly behaviour: ZoomBehavior<SVGSVGElement, unknown>;
  private readonly svg: SVGSVGElement;

  private readonly picture: Picture;
  private readonly box: HTMLElement;

  constructor(picture: Picture, box: HTMLElement) {
    this.picture = picture;
    this.box = box;
    this.svg = picture.svg;
    const [width, height] = ['width', 'height'].map((name) =>
      Number(this.svg.getAttribute(name)),
    ) as [number, number];
    this.behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, 6])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .filter((event: Event) => this.wants(event))
      .on('zoom', (event: { transform: { toString(): string } }) =>
        picture.transform(event.transform.toString()),
      );
    select(this.svg).call(this.behaviour).on('dblclick.zoom', null);
    box.addEventListener('keydown', (event) => this.key(event));
  }

  private get scale(): number {
    return zoomTransform(this.svg).k;
  }

  private wants(event: Event): boolean {
    if (event instanceof WheelEvent) {
      return event.ctrlKey || event.metaKey || this.box.contains(document.activeElement);
    }
    // One finger scrolls the page or the box; two zoom.
    if ('touches' in event) return (event as TouchEvent).touches.length > 1 || this.scale > 1;
    return event instanceof MouseEvent && event.button === 0 && this.scale > 1;
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.do('in');
    else if (event.key === '-') this.do('out');
    else if (event.key === '0') this.do('reset');
    else if (!this.pan(event)) return;
    event.preventDefault();
  }

  /** Arrows on the box itself; on a node they walk. Unzoomed, the box scrolls by itself. */
  private pan(event: KeyboardEvent): boolean {
    const step = PAN / this.scale;
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [step, 0],
      ArrowRight: [-step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const way = ways[event.key];
    if (!way || event.target !== this.box || this.scale === 1) return false;
    this.behaviour.translateBy(select(this.svg), ...way);
    return true;
  }

  /** What a button or a key asks for. */
  do(what: string): void {
    const target = select(this.svg);
    if (what === 'in') this.behaviour.scaleBy(target, STEP);
    else if (what === 'out') this.behaviour.scaleBy(target, 1 / STEP);
    else this.behaviour.transform(target, zoomIdentity);
  }

  /** Bring a node into the zoomed view. */
  reveal(node: SVGGraphicsElement): void {
    if (this.scale === 1) return;
    const [inner, outer] = [node.getBoundingClientRect(), this.svg.getBoundingClientRect()];
    const isIn =
      inner.left >= outer.left &&
      inner.right <= outer.right &&
      inner.top >= outer.top &&
      inner.bottom <= outer.bottom;
    if (isIn) return;
    const { x, y, width, height } = node.getBBox();
    this.behaviour.translateTo(select(this.svg), x + width / 2, y + height / 2);
    this.picture.transform(zoomTransform(this.svg).toString());
  }
}
