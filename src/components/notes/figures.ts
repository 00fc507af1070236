import { dutyLedger } from '../../duties.ts';
import { INDICATORS } from '../../indicators.ts';
import type { Plan } from '../../model/plan.ts';
import type { TopicRow } from '../../model/topic.ts';
import { tasksOf } from '../../reading/align/index.ts';
import { sharedWording as sharedRuns } from '../../reading/align/side.ts';
import { PLACINGS, placingsOf, placingsOn, TOPICS } from '../../topics.ts';
import {
  accidentTiers,
  commonTopics,
  countLeads,
  isWordedApart,
  ownTopics,
  percent,
  sharedWording,
} from '../../views/notes-figures.ts';
import { occurrences } from '../../views/notes-quote.ts';
import { comparableIndicators } from '../../views/target-tables.ts';

/** The plans of a list as notes write it (`hecheng yuanjiang`), in that order. */
export async function namedPlans(ids: string): Promise<Plan[]> {
  const { plans } = await dutyLedger();
  return ids.split(' ').map((id) => {
    const plan = plans.find((it) => it.id === id);
    if (!plan) throw new Error(`notes: no plan ${id}`);
    return plan;
  });
}

export async function namedPlan(id: string): Promise<Plan> {
  const [plan] = await namedPlans(id);
  if (!plan) throw new Error('notes: no plan named');
  return plan;
}

/** The wording of the plans that a note compares, row by row, whatever other plans there are. */
export function topicRows(plans: readonly Plan[]): Pick<TopicRow, 'wording'>[] {
  const tasks = plans.flatMap((plan) => {
    const placed = new Set(placingsOf(plan.id).map(({ node }) => node));
    return tasksOf(plan, ({ id }) => placed.has(id), { groups: [], topics: [] });
  });
  return TOPICS.map(({ id }) => {
    const row = new Set(placingsOn(id).map(({ plan, node }) => `${plan}#${node}`));
    return { wording: sharedRuns(tasks.filter(({ plan, node }) => row.has(`${plan}#${node}`))) };
  });
}

/** A figure that a note can ask for. */
interface Ask {
  plans: Plan[];
  /** A node: only what is below it. */
  under: string | undefined;
  /** A verb of commitment, a tier of accidents, or words to look for. */
  words: string;
}

const first = ({ plans }: Ask): Plan => plans[0] as Plan;
const zero = ({ plans }: Ask) =>
  plans.flatMap(({ targets }) => targets.filter((it) => it.class === 'zero'));
const ids = ({ plans }: Ask) => plans.map(({ id }) => id);

/** What notes can count, by name; each takes plans, in the order in which the note names them. */
const FIGURES = {
  plans: ({ plans }: Ask) => plans.length,
  tasks: (ask: Ask) => countLeads(first(ask), ask.under).tasks.length,
  subitems: (ask: Ask) =>
    countLeads(first(ask), ask.under).tasks.filter(({ kind }) => kind === 'subitem').length,
  led: (ask: Ask) => {
    const { written, together } = countLeads(first(ask), ask.under);
    return written.length + together.length;
  },
  written: (ask: Ask) => countLeads(first(ask), ask.under).written.length,
  together: (ask: Ask) => countLeads(first(ask), ask.under).together.length,
  named: (ask: Ask) => countLeads(first(ask), ask.under).named.length,
  nobody: (ask: Ask) => countLeads(first(ask), ask.under).nobody.length,
  safety: (ask: Ask) => countLeads(first(ask), ask.under).safety.length,
  topics: (ask: Ask) => commonTopics(ids(ask), PLACINGS).length,
  'own-topics': (ask: Ask) => ownTopics(first(ask).id, PLACINGS).length,
  indicators: (ask: Ask) => comparableIndicators(ask.plans, INDICATORS).length,
  'apart-indicators': (ask: Ask) =>
    comparableIndicators(ask.plans, INDICATORS).filter(isWordedApart).length,
  zero: (ask: Ask) => zero(ask).length,
  'zero-verb': (ask: Ask) => zero(ask).filter(({ commitment }) => commitment === ask.words).length,
  accidents: (ask: Ask) =>
    accidentTiers(ask.plans)
      .filter(({ tier }) => tier === ask.words)
      .flatMap(({ cells }) => [...cells.values()].flat()).length,
  words: (ask: Ask) =>
    ask.plans
      .flatMap((plan) => occurrences(plan, ask.words))
      .reduce((sum, { times }) => sum + times, 0),
  shared: async (ask: Ask) => {
    const [plan, other] = ask.plans;
    if (!plan || !other || !ask.under) throw new Error('notes: shared wants two plans and a node');
    return percent(sharedWording(plan, other.id, ask.under, topicRows(ask.plans)));
  },
};

export type FigureName = keyof typeof FIGURES;

/** Compute a figure; a name that is not known stops the build. */
export async function figure(name: FigureName, ask: Ask): Promise<number | string> {
  const compute = FIGURES[name];
  if (!compute) throw new Error(`notes: no figure ${name}`);
  return await compute(ask);
}
