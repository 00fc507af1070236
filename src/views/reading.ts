import type { NodeKind, OutlineNode } from '../model/outline.ts';
import type { Erratum, Plan } from '../model/plan.ts';
import type { LineIndex } from '../text/line-index.ts';
import { type ChipGroup, chipsByNode } from './chips.ts';
import { type Run, toRuns } from './runs.ts';

/** A node as a page shows it, with what stands below it. */
export interface ReadingNode {
  id: string;
  path: string;
  kind: NodeKind;
  label: string;
  /** Heading as printed, label included; empty where the node has none. */
  heading: Run<Erratum>[];
  /** Whether the heading says something beside its label. */
  titled: boolean;
  paragraphs: Run<Erratum>[][];
  /** Who is charged with it, one list a clause. */
  charges: ChipGroup[][];
  /** 1-based line of the source where the node begins. */
  line: number;
  children: ReadingNode[];
}

/**
 * The nodes of a page as trees. Every character of the nodes' pieces stands in one run.
 * @param ids the nodes to show; one whose parent is not among them becomes a root.
 */
export function readingTree(
  plan: Pick<Plan, 'nodes' | 'errata' | 'assignments'>,
  ids: readonly string[],
  lines: LineIndex,
): ReadingNode[] {
  const wanted = new Set(ids);
  const charges = chipsByNode(plan);
  const made = new Map<string, ReadingNode>();
  const roots: ReadingNode[] = [];
  for (const node of plan.nodes) {
    if (!wanted.has(node.id)) continue;
    const view = readingNode(node, plan.errata, charges.get(node.id) ?? [], lines);
    made.set(node.id, view);
    const parent = node.parent === null ? undefined : made.get(node.parent);
    if (parent) parent.children.push(view);
    else roots.push(view);
  }
  return roots;
}

function readingNode(
  node: OutlineNode,
  errata: readonly Erratum[],
  charges: ChipGroup[][],
  lines: LineIndex,
): ReadingNode {
  const own = errata.filter((erratum) => erratum.node === node.id);
  return {
    id: node.id,
    path: node.path,
    kind: node.kind,
    label: node.label,
    heading: node.heading ? toRuns(node.heading, own) : [],
    titled: node.title !== '',
    paragraphs: node.paragraphs.map((piece) => toRuns(piece, own)),
    charges,
    line: lines.place(node.start).line,
    children: [],
  };
}
