import type { OutlineNode } from '../model/outline.ts';
import type { RowSentence, SharedRun, TopicRow } from '../model/topic.ts';
import { slicePiece } from '../text/piece.ts';
import { contains } from '../text/span.ts';
import { type Run, toRuns } from './runs.ts';

/** What a page of a topic reads of a plan. */
export interface SidePlan {
  id: string;
  nodes: readonly SideNode[];
}

export type SideNode = Pick<OutlineNode, 'id' | 'path' | 'title' | 'paragraphs'>;

/** A sentence in a cell, with the wording it shares marked. */
export interface SideSentence {
  node: SideNode;
  /** Whether its task begins with it. */
  opens: boolean;
  runs: Run<SharedRun>[];
}

/** A line of the side-by-side table: what corresponds stands on one line. */
export interface SideLine {
  /** Whether two plans or more correspond here; else each cell holds what that plan says meanwhile. */
  aligned: boolean;
  cells: Map<string, SideSentence[]>;
}

/**
 * The passages of a topic as lines. Sentences that correspond share a line; a line that is not aligned
 * holds what each plan says between two such lines. Every sentence stands in one cell, in the order of
 * its plan.
 */
export function sideBySide(row: TopicRow, plans: readonly SidePlan[]): SideLine[] {
  const nodes = new Map<string, SideNode>(
    plans.flatMap((plan) => plan.nodes.map((node) => [`${plan.id}#${node.id}`, node])),
  );
  const wording = new Map<string, SharedRun[]>(
    row.wording.map((it) => [`${it.plan}#${it.node}`, it.runs]),
  );
  const seen = new Set<string>();
  const sentence = ({ plan, node: id, start, end }: RowSentence): SideSentence | null => {
    const key = `${plan}#${id}`;
    const node = nodes.get(key);
    const piece = node?.paragraphs.find((it) => contains(it, { start, end }));
    if (!node || !piece) return null;
    const opens = !seen.has(key);
    seen.add(key);
    return { node, opens, runs: toRuns(slicePiece(piece, { start, end }), wording.get(key) ?? []) };
  };

  return row.groups.map(({ aligned, sentences }) => {
    const cells = new Map<string, SideSentence[]>();
    for (const it of sentences) {
      const made = sentence(it);
      if (made) cells.set(it.plan, [...(cells.get(it.plan) ?? []), made]);
    }
    return { aligned, cells };
  });
}

/** What a mark says to a reader who asks: `与沅江不同：5%左右`. */
export function differenceNote(run: SharedRun, shortOf: (plan: string) => string): string {
  return run.kind === 'shared'
    ? `同见于${run.plans.map(shortOf).join('、')}`
    : run.against.map(({ plan, text }) => `${shortOf(plan)}作“${text}”`).join('；');
}
