import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import type { Commitment, Target } from '../model/target.ts';
import type { Placing, TopicRow } from '../model/topic.ts';
import { isSeat } from './duties.ts';
import { quoteOf } from './quote.ts';
import { allTargets, type IndicatorRow, LADDER, ladderOf } from './target-tables.ts';

/** A committee for work safety or its office, by function. */
const SAFETY: ReadonlySet<string> = new Set(['anweiban', 'anweihui']);
const ITEMS: ReadonlySet<OutlineNode['kind']> = new Set(['item', 'subitem', 'enumerated']);

/**
 * What a clerk counts as tasks: items, and sub-items where an item is divided.
 * @param under only those below this node.
 */
export function noteTasks(plan: Pick<Plan, 'nodes'>, under?: string): OutlineNode[] {
  const divided = new Set(plan.nodes.map((node) => node.parent));
  return plan.nodes.filter(
    ({ id, kind }) =>
      ITEMS.has(kind) && !divided.has(id) && (under === undefined || id.startsWith(`${under}.`)),
  );
}

/** How the tasks of a plan say who does them. The first five share out the tasks; the last is a part. */
export interface LeadCount {
  tasks: OutlineNode[];
  /** A clause writes 牵头. */
  written: OutlineNode[];
  /** No 牵头, but 甲会同乙 or 甲同乙: the lead is read from that. */
  together: OutlineNode[];
  /** Bodies or classes of bodies are named, none of them first. */
  named: OutlineNode[];
  nobody: OutlineNode[];
  /** Of those with a lead: a committee for work safety or its office leads, alone or with others. */
  safety: OutlineNode[];
}

/** Count how the tasks of a plan say who does them. */
export function countLeads(plan: Plan, under?: string): LeadCount {
  const tasks = noteTasks(plan, under);
  const charges = Map.groupBy(
    plan.assignments.filter((it) => !isSeat(it)),
    (it) => it.node,
  );
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const leadsOf = ({ id }: OutlineNode) =>
    (charges.get(id) ?? []).filter(({ role }) => role === 'lead' || role === 'colead');
  const isWritten = (node: OutlineNode) =>
    leadsOf(node).some(({ clause }) =>
      clauses
        .get(clause ?? '')
        ?.tokens.some((token) => token.kind === 'role' && quoteOf(node, token).includes('牵头')),
    );
  const led = tasks.filter((node) => leadsOf(node).length > 0);
  return {
    tasks,
    written: led.filter(isWritten),
    together: led.filter((node) => !isWritten(node)),
    named: tasks.filter((node) => charges.has(node.id) && leadsOf(node).length === 0),
    nobody: tasks.filter((node) => !charges.has(node.id)),
    safety: led.filter((node) =>
      leadsOf(node).some((it) => it.functions?.some((id) => SAFETY.has(id))),
    ),
  };
}

/** What a plan says of committees for work safety and their offices, by name and role. */
export interface SafetyCharge {
  mention: string;
  role: Plan['assignments'][number]['role'];
  /** In document order, each once. */
  nodes: { id: string; path: string }[];
}

export function safetyCharges(plan: Plan): SafetyCharge[] {
  const own = plan.assignments.filter(
    (it) =>
      !isSeat(it) &&
      (it.functions?.some((id) => SAFETY.has(id)) || it.mention.includes('安全生产委员会')),
  );
  return [...Map.groupBy(own, ({ mention, role }) => `${mention} ${role}`).values()].flatMap(
    (list) => {
      const [first] = list;
      if (!first) return [];
      const nodes = new Map(list.map(({ node, path }) => [node, { id: node, path }]));
      return [{ mention: first.mention, role: first.role, nodes: [...nodes.values()] }];
    },
  );
}

/** The parts of a plan by which notes compare: sections that are divided into items, else whole parts. */
export function noteSections({ nodes }: Pick<Plan, 'nodes'>): OutlineNode[] {
  const divided = new Set(nodes.map((node) => node.parent));
  const sectionsOf = (part: OutlineNode) =>
    nodes.filter((it) => it.parent === part.id && it.kind === 'section' && divided.has(it.id));
  return nodes
    .filter(({ kind }) => kind === 'part')
    .flatMap((part) => {
      const sections = sectionsOf(part);
      return sections.length > 0 ? sections : [part];
    });
}

/** How much of a plan's wording stands in another plan too. */
export interface Share {
  characters: number;
  shared: number;
}

/**
 * Characters of the paragraphs at and below a node, clauses of responsibility left out, and how many of
 * them stand in a corresponding task of the other plan in stretches of eight and more.
 */
export function sharedWording(
  plan: Plan,
  other: string,
  under: string,
  rows: readonly Pick<TopicRow, 'wording'>[],
): Share {
  const runs = rows
    .flatMap((row) => row.wording)
    .filter((it) => it.plan === plan.id)
    .flatMap((it) => it.runs)
    .filter((run) => run.kind === 'shared' && run.plans.includes(other));
  const share = { characters: 0, shared: 0 };
  for (const { id, paragraphs } of plan.nodes) {
    if (id !== under && !id.startsWith(`${under}.`)) continue;
    for (const { start, end, cuts } of paragraphs) {
      const near = runs.filter((run) => run.start < end && start < run.end);
      const left = [...cuts, ...plan.clauses];
      for (let at = start; at < end; at++) {
        if (left.some((it) => it.start <= at && at < it.end)) continue;
        share.characters++;
        if (near.some((it) => it.start <= at && at < it.end)) share.shared++;
      }
    }
  }
  return share;
}

/** A share as pages print it: 93%. */
export function percent({ characters, shared }: Share): string {
  return characters === 0 ? '—' : `${Math.round((shared / characters) * 100)}%`;
}

/** Topics that every one of some plans covers. */
export function commonTopics(plans: readonly string[], placings: readonly Placing[]): string[] {
  const byTopic = Map.groupBy(placings, (it) => it.topic);
  return [...byTopic]
    .filter(([, list]) => plans.every((id) => list.some((it) => it.plan === id)))
    .map(([topic]) => topic);
}

/** Topics that no plan but one covers. */
export function ownTopics(plan: string, placings: readonly Placing[]): string[] {
  return commonTopics([plan], placings).filter((topic) =>
    placings.every((it) => it.topic !== topic || it.plan === plan),
  );
}

/** Whether the plans of a row word it differently, 全区 and 全市, width and punctuation set aside. */
export function isWordedApart({ cells }: IndicatorRow): boolean {
  const said = [...cells.values()].map((targets) =>
    [...new Set(targets.map(plainQuote))].sort().join('|'),
  );
  return new Set(said).size > 1;
}

function plainQuote({ quote }: Target): string {
  return quote
    .normalize('NFKC')
    .replaceAll('×', 'x')
    .replaceAll(/全[区市县]|[\p{P}\p{Z}\s]/gu, '');
}

/** What plans say of accidents of one tier. */
export interface AccidentTier {
  /** As the ladder of targets groups them: 重特大, 较大以上. */
  tier: string;
  /** By plan id, in document order. */
  cells: Map<string, Target[]>;
}

/** Zero targets on work accidents by tier, gravest first. */
export function accidentTiers(plans: readonly Plan[]): AccidentTier[] {
  const { tiers, rungs } = ladderOf(plans);
  return tiers
    .map((tier) => {
      const stated = rungs
        .flatMap(({ byTier }) => byTier.get(tier) ?? [])
        .filter(({ target }) => target.indicator === 'anquan-shigu');
      const byPlan = Map.groupBy(stated, ({ plan }) => plan.id);
      return {
        tier,
        cells: new Map(
          [...byPlan].map(([id, list]) => [
            id,
            list.map(({ target }) => target).sort((a, b) => a.start - b.start),
          ]),
        ),
      };
    })
    .filter(({ cells }) => cells.size > 0);
}

/** How often each verb of commitment stands in the zero targets of each plan, firm before loose. */
export function verbCounts(
  plans: readonly Plan[],
): { verb: Commitment; counts: Map<string, number> }[] {
  const zero = allTargets(plans).filter(({ target }) => target.class === 'zero');
  return LADDER.map((verb) => ({
    verb,
    counts: new Map(
      [
        ...Map.groupBy(
          zero.filter((it) => it.target.commitment === verb),
          (it) => it.plan.id,
        ),
      ].map(([id, list]) => [id, list.length]),
    ),
  })).filter(({ counts }) => counts.size > 0);
}
