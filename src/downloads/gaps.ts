import { dutyLedger } from '../duties.ts';
import { type GapPassage, gapsSheet } from '../files/sheets/gaps.ts';
import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import { nodeFinder, plansById } from '../plans.ts';
import { absolute } from '../site.ts';
import { placingsOf, placingsOn, TOPICS } from '../topics.ts';
import { gapsAddress } from '../views/addresses.ts';
import { citedPath } from '../views/citation.ts';
import { isMany, NEIGHBOURS } from '../views/front.ts';
import { GAP_LISTS, gapsOf } from '../views/gaps.ts';
import { headingOf } from '../views/heading.ts';
import { quoteOf } from '../views/quote.ts';
import { originOf } from './origin.ts';
import { type SiteFile, sheetFiles } from './site-file.ts';

/** The files of /gaps/<plan>/. */
export async function gapFiles(plan: Plan): Promise<SiteFile[]> {
  const { plans, addressOf } = await dutyLedger();
  const nodeOf = await nodeFinder();
  const named = await plansById();
  const gaps = gapsOf(plan, TOPICS, placingsOf(plan.id), placingsOn);
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  const open = new Set(plan.assignments.filter((it) => it.open).map((it) => it.clause));
  const clausesOf = (node: OutlineNode, openOnly: boolean) =>
    plan.clauses
      .filter((it) => it.node === node.id && (!openOnly || open.has(it.id)))
      .map((it) => quoteOf(node, it));
  const missing = gaps.missing.flatMap(({ topic }) => {
    const all = placingsOn(topic.id);
    return (isMany(plans) ? all.slice(0, NEIGHBOURS) : all).flatMap((it): GapPassage[] => {
      const node = nodeOf(it.plan, it.node);
      if (!node) return [];
      return [
        {
          kind: '邻居写了、本文未见',
          topic: topic.name,
          plan: named.get(it.plan)?.meta.short ?? it.plan,
          place: citedPath(it.path),
          title: node.title,
          quote: node.paragraphs.map((piece) => quoteOf(node, piece)).join('\n'),
          url: absolute(addressOf(it.plan, it.node)),
        },
      ];
    });
  });
  const lists = GAP_LISTS.flatMap(({ of, name }) =>
    gaps[of].map(
      (node): GapPassage => ({
        kind: name,
        topic: null,
        plan: plan.meta.short,
        place: citedPath(node.path),
        title: headingOf(node, byId),
        quote: clausesOf(node, of === 'openList').join('\n'),
        url: absolute(addressOf(plan.id, node.id)),
      }),
    ),
  );
  const about = originOf(`${plan.meta.short}：查漏`, gapsAddress(plan.id));
  return sheetFiles('gaps', gapsSheet([...missing, ...lists], about));
}
