import type { NodeKind, OutlineNode } from '../model/outline.ts';

/** A line of a table of contents. */
export interface ContentsEntry {
  id: string;
  kind: NodeKind;
  /** `二、` as printed; empty for the preamble. */
  label: string;
  title: string;
  /** Id of the reading page that shows it best. */
  page: string;
  children: ContentsEntry[];
}

/**
 * The table of contents of a plan: everything with a heading, nested as printed, and the preamble.
 * @param home reading page of each node, from `pageOfNode`.
 */
export function contentsOf(
  nodes: readonly OutlineNode[],
  home: ReadonlyMap<string, string>,
): ContentsEntry[] {
  const made = new Map<string, ContentsEntry>();
  const roots: ContentsEntry[] = [];
  for (const node of nodes) {
    const page = home.get(node.id);
    const title = node.title || (node.kind === 'preamble' ? node.path : '');
    if (page === undefined || title === '') continue;
    const entry: ContentsEntry = {
      id: node.id,
      kind: node.kind,
      label: node.label,
      title,
      page,
      children: [],
    };
    made.set(node.id, entry);
    const parent = node.parent === null ? undefined : made.get(node.parent);
    if (parent) parent.children.push(entry);
    else roots.push(entry);
  }
  return roots;
}
