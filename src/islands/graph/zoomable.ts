import {
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
  zoomTransform,
} from 'd3';
import type { Picture } from './picture.ts';
import { isWithin } from './within.ts';

const STEP = 1.4;
const PAN = 60;
/** After the last movement, in ms: then the picture is drawn sharp at its new size. */
const SETTLE = 200;

/**
 * Zoom and pan of a picture: wheel (with Ctrl, or once the picture has the focus, so that a page can be
 * scrolled past it), drag, two fingers, keys and buttons. The picture stands on a plane that the browser
 * moves as a whole behind a stage, without drawing it anew.
 */
export class Zoomable {
  private readonly behaviour: ZoomBehavior<HTMLElement, unknown>;
  private readonly stage: HTMLElement = document.createElement('div');
  private readonly plane = document.createElement('div');
  private readonly box: HTMLElement;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor({ svg, sheets }: Picture, box: HTMLElement) {
    this.box = box;
    const [width = 0, height = 0] = ['width', 'height'].map((name) =>
      Number(svg.getAttribute(name)),
    );
    this.stage.className = 'graph-stage';
    this.plane.className = 'graph-plane';
    svg.replaceWith(this.stage);
    this.stage.append(this.plane);
    this.plane.append(...sheets);
    this.behaviour = zoom<HTMLElement, unknown>()
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
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => this.move(transform));
    select(this.stage).call(this.behaviour).on('dblclick.zoom', null);
    box.addEventListener('keydown', (event) => this.key(event));
  }

  private get transform(): ZoomTransform {
    return zoomTransform(this.stage);
  }

  private move({ x, y, k }: ZoomTransform): void {
    const isHome = k === 1 && x === 0 && y === 0;
    this.plane.style.transform = isHome ? '' : `translate(${x}px, ${y}px) scale(${k})`;
    this.plane.classList.toggle('zoomed', !isHome);
    this.plane.classList.add('moving');
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.plane.classList.remove('moving'), SETTLE);
  }

  private wants(event: Event): boolean {
    const isZoomed = this.transform.k > 1;
    if (event instanceof WheelEvent) {
      return event.ctrlKey || event.metaKey || this.box.contains(document.activeElement);
    }
    // One finger scrolls the page or the box; two zoom.
    if ('touches' in event) return (event as TouchEvent).touches.length > 1 || isZoomed;
    return event instanceof MouseEvent && event.button === 0 && isZoomed;
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
    const step = PAN / this.transform.k;
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [step, 0],
      ArrowRight: [-step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const way = ways[event.key];
    if (!way || event.target !== this.box || this.transform.k === 1) return false;
    this.behaviour.translateBy(select(this.stage), ...way);
    return true;
  }

  /** What a button or a key asks for. */
  do(what: string): void {
    const target = select(this.stage);
    if (what === 'in') this.behaviour.scaleBy(target, STEP);
    else if (what === 'out') this.behaviour.scaleBy(target, 1 / STEP);
    else this.behaviour.transform(target, zoomIdentity);
  }

  /** Bring a node into the zoomed view. */
  reveal(node: SVGGraphicsElement): void {
    if (this.transform.k === 1) return;
    const [inner, outer] = [node.getBoundingClientRect(), this.stage.getBoundingClientRect()];
    if (isWithin(inner, outer)) return;
    const { x, y, width, height } = node.getBBox();
    this.behaviour.translateTo(select(this.stage), x + width / 2, y + height / 2);
  }
}
