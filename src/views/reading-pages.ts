import type { OutlineNode } from '../model/outline.ts';

/** One page to read or print: a preamble, a part, a section that holds items, or what closes the document. */
export interface ReadingPage {
  /** Id of the node the page is about, and the last step of its address. */
  id: string;
  /** Ids of the nodes above it, outermost first. */
  above: string[];
  /** Ids of the page's own node and all below it, in document order. */
  nodes: string[];
  /** Pages before and after in reading order; a part that is read by sections has its neighbours' sections. */
  previous: string | null;
  next: string | null;
}

/**
 * The reading pages of a plan, in document order. Every part has one; a section has one of its own
 * where it is divided further, so that 平江 二/（三） with its ten items can be printed by itself, while
 * the short goals of 鹤城 一 stay together.
 */
export function readingPages(nodes: readonly OutlineNode[]): ReadingPage[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const divided = new Set(nodes.map((node) => node.parent));
  const isPage = ({ id, kind, parent }: OutlineNode) =>
    kind === 'part' ||
    (kind === 'section' && (parent === null || divided.has(id))) ||
    (parent === null && kind !== 'front');
  const heads = nodes.filter(isPage);
  // A part is read by its sections where they hold all its text, and whole where some would be left out.
  const whole = new Set(
    heads
      .filter((node) => node.parent === null)
      .filter((node) => {
        const inner = heads.filter((it) => it.parent === node.id).flatMap((it) => below(nodes, it));
        const rest = below(nodes, node).filter((it) => !inner.includes(it));
        return inner.length === 0 || rest.some((it) => it.paragraphs.length > 0);
      })
      .map(({ id }) => id),
  );
  const sequence = heads.filter(({ id, parent }) => whole.has(parent ?? id) === (parent === null));
  return heads.map((node) => {
    const own = below(nodes, node);
    const ids = new Set(own.map((it) => it.id));
    // A section of a part that is read whole goes on where its part does.
    const inPlace = (it: OutlineNode) =>
      ids.has(it.id) || (whole.has(it.id) && it.id === node.parent);
    const first = sequence.findIndex(inPlace);
    const last = sequence.findLastIndex(inPlace);
    return {
      id: node.id,
      above: ancestors(byId, node),
      nodes: [...ids],
      previous: sequence[first - 1]?.id ?? null,
      next: sequence[last + 1]?.id ?? null,
    };
  });
}

/** The reading page on which each node is best read: the smallest that holds it. */
export function pageOfNode(pages: readonly ReadingPage[]): Map<string, string> {
  const home = new Map<string, string>();
  for (const page of [...pages].sort((a, b) => b.nodes.length - a.nodes.length)) {
    for (const node of page.nodes) home.set(node, page.id);
  }
  return home;
}

function below(nodes: readonly OutlineNode[], node: OutlineNode): OutlineNode[] {
  return nodes.filter((it) => it.id === node.id || it.id.startsWith(`${node.id}.`));
}

function ancestors(byId: ReadonlyMap<string, OutlineNode>, node: OutlineNode): string[] {
  const above: string[] = [];
  for (let up = node.parent; up !== null; up = byId.get(up)?.parent ?? null) above.unshift(up);
  return above;
}
