import type { Picture } from './picture.ts';

const WAYS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * One stop of the Tab key for a whole picture; from there the arrows go to the next node in their
 * direction, Home and End to the first and the last in the order of the list.
 */
export function walk({ svg, nodes }: Picture): void {
  const list = [...nodes.values()];
  list.forEach((node, at) => {
    node.setAttribute('tabindex', at === 0 ? '0' : '-1');
    node.setAttribute('role', 'button');
    node.setAttribute('aria-pressed', 'false');
  });
  svg.addEventListener('focusin', ({ target }) => {
    const node = target instanceof Element ? target.closest<SVGAElement>('a.node') : null;
    if (!node) return;
    for (const other of list) if (other !== node) other.setAttribute('tabindex', '-1');
    node.setAttribute('tabindex', '0');
  });
  svg.addEventListener('keydown', (event) => {
    const node = event.target instanceof Element ? event.target.closest('a.node') : null;
    if (!(node instanceof SVGAElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const next =
      event.key === 'Home' ? list[0] : event.key === 'End' ? list.at(-1) : ahead(node, list, event);
    if (event.key === ' ') node.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    else if (!next) return;
    event.preventDefault();
    next?.focus();
  });
}

/** The node next in the direction of an arrow: near, and rather straight ahead than aside. */
function ahead(from: SVGAElement, list: readonly SVGAElement[], { key }: KeyboardEvent) {
  const way = WAYS[key];
  if (!way) return undefined;
  const start = middle(from);
  let best: SVGAElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of list) {
    const end = middle(node);
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (along <= 1 || along + 2 * aside >= least) continue;
    least = along + 2 * aside;
    best = node;
  }
  return best;
}

/** Where the dot of a node stands; its label may be long. */
function middle(node: SVGAElement): { x: number; y: number } {
  const dot = node.querySelector<SVGGraphicsElement>('circle:not(.hit), .mark') ?? node;
  const { x, y, width, height } = dot.getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}
