import type { OutlineNode } from '../model/outline.ts';

/** One page to read or print: a preamble, a part, or a section that holds items. */
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
    (parent === null && kind !== 'front' && kind !== 'closing');
  const heads = nodes.filter(isPage);
  const hasInner = new Set(heads.map((node) => node.parent));
  // Reading order leaves out a part whose sections are read one by one, unless it has text of its own.
  const sequence = heads.filter((node) => !hasInner.has(node.id));
  return heads.map((node) => {
    const at = sequence.indexOf(node);
    const own = below(nodes, node);
    const ids = new Set(own.map((it) => it.id));
    const first = at === -1 ? sequence.findIndex((it) => ids.has(it.id)) : at;
    const last = at === -1 ? sequence.findLastIndex((it) => ids.has(it.id)) : at;
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
