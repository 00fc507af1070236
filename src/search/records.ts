import type { Assignment } from '../model/clause.ts';
import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import { toView } from '../text/piece.ts';
import { splitSentences } from '../text/sentences.ts';
import { pageAddress, planAddress } from '../views/addresses.ts';
import { citedName } from '../views/citation.ts';
import { headingOf } from '../views/heading.ts';
import { pageOfNode, readingPages } from '../views/reading-pages.ts';
import { CHARGE, chargeOf, RANK, rankOf } from './facets.ts';
import { type RecordText, spread } from './spread.ts';

/** A record of the search index: one node's own heading and text. */
export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * The search records of all plans: one a node, so that a quoted search reports every task (Pagefind
 * reports the first occurrence on a page only).
 * @param plans in site order, which is the order of results.
 * @param topicsOf ids of the topics that a task stands on.
 */
export function searchRecords(
  plans: readonly Plan[],
  topicsOf: (plan: string, node: string) => readonly string[],
): SearchRecord[] {
  return plans.flatMap((plan, at) => {
    const home = pageOfNode(readingPages(plan.nodes));
    const byId = new Map(plan.nodes.map((node) => [node.id, node]));
    return plan.nodes.map((node, order): SearchRecord => {
      const page = home.get(node.id);
      const address = page === undefined ? planAddress(plan.id) : pageAddress(plan.id, page);
      const { content, marks } = spread(recordText(plan, node));
      return {
        url: `${address}#${node.id}`,
        content,
        meta: {
          plan: plan.id,
          place: plan.meta.short,
          document: citedName(plan.meta),
          node: node.id,
          path: node.path,
          heading: headingOf(node, byId),
          marks,
        },
        filters: {
          ...facetsOf(plan, node, partName(byId, node)),
          topic: [...topicsOf(plan.id, node.id)],
          [RANK]: [rankOf(at, plan.id)],
        },
        sort: { order: String((at + 1) * 100_000 + order) },
      };
    });
  });
}

/** What a node says, and the sentences of its errata as they should read. */
export function recordText(plan: Pick<Plan, 'errata'>, node: OutlineNode): RecordText {
  const pieces = node.heading ? [node.heading, ...node.paragraphs] : node.paragraphs;
  const readings = plan.errata
    .filter((erratum) => erratum.node === node.id)
    .flatMap((erratum) => {
      const piece = pieces.find((it) => it.start <= erratum.start && erratum.end <= it.end);
      if (!piece) return [];
      const from = toView(piece, erratum.start);
      const to = toView(piece, erratum.end);
      const sentence = splitSentences(piece.text).find((it) => it.start <= from && to <= it.end);
      const { start, end } = sentence ?? { start: 0, end: piece.text.length };
      return [piece.text.slice(start, from) + erratum.reads + piece.text.slice(to, end)];
    });
  return { text: pieces.map((piece) => piece.text).join('\n'), readings };
}

function facetsOf(plan: Plan, node: OutlineNode, part: string): Record<string, string[]> {
  const charges = plan.assignments.filter((it) => it.node === node.id);
  const units = (it: Assignment) => it.functions ?? [];
  return {
    plan: [plan.id],
    part: [part],
    unit: distinct(charges.flatMap(units)),
    role: distinct(charges.map((it) => it.role)),
    [CHARGE]: distinct(charges.flatMap((it) => units(it).map((unit) => chargeOf(unit, it.role)))),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** The title of the part a node stands in: what the search filters by. */
function partName(byId: ReadonlyMap<string, OutlineNode>, node: OutlineNode): string {
  let top = node;
  while (top.parent !== null) top = byId.get(top.parent) ?? { ...top, parent: null };
  return top.title || top.path;
}
