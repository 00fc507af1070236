import type { Picture } from './picture.ts';
import { isWithin } from './within.ts';

const WAYS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Place {
  node: SVGAElement;
  x: number;
  y: number;
}

/**
 * One stop of the Tab key for a whole picture; from there the arrows go to the next node in their
 * direction, Home and End to the first and the last in the order of the list.
 */
export function walk({ svg, nodes }: Picture): void {
  const places = [...nodes.values()].map(placeOf);
  for (const [at, { node }] of places.entries()) {
    node.setAttribute('tabindex', at === 0 ? '0' : '-1');
    node.setAttribute('role', 'button');
    node.setAttribute('aria-pressed', 'false');
  }
  let stop = places[0]?.node;
  svg.addEventListener('focusin', ({ target }) => {
    const node = target instanceof Element ? target.closest<SVGAElement>('a.node') : null;
    if (!node || node === stop) return;
    stop?.setAttribute('tabindex', '-1');
    node.setAttribute('tabindex', '0');
    stop = node;
  });
  svg.addEventListener('keydown', (event) => {
    const from = places.find(({ node }) => node === event.target);
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const next =
      event.key === 'Home'
        ? places[0]
        : event.key === 'End'
          ? places.at(-1)
          : ahead(from, places, WAYS[event.key]);
    if (event.key === ' ') from.node.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    else if (!next) return;
    event.preventDefault();
    if (next) goTo(next.node);
  });
}

/** Focus without the browser's own scrolling, which lays the page out at once; few steps leave what is in view. */
function goTo(node: SVGAElement): void {
  const box = node.getBoundingClientRect();
  const view = node.closest('.graph-box')?.getBoundingClientRect() ?? box;
  const screen = { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
  node.focus({ preventScroll: true });
  const isIn = isWithin(box, view) && isWithin(box, screen);
  if (!isIn) node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The node next in the direction of an arrow: near, and rather straight ahead than aside. */
function ahead(from: Place, places: readonly Place[], way?: [number, number]): Place | undefined {
  if (!way) return undefined;
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (along <= 1 || along + 2 * aside >= least) continue;
    least = along + 2 * aside;
    best = place;
  }
  return best;
}

/** Where the dot of a node stands, from its drawing: a circle, or a path that begins at its corner. */
function placeOf(node: SVGAElement): Place {
  const circle = node.querySelector('circle');
  const [x = 0, y = 0] = circle
    ? [circle.getAttribute('cx'), circle.getAttribute('cy')].map(Number)
    : (
        node
          .querySelector('.mark')
          ?.getAttribute('d')
          ?.match(/[\d.]+/gu) ?? []
      ).map(Number);
  return { node, x, y };
}
