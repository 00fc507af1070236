import type { Plan } from '../model/plan.ts';
import { type Commitment, commitmentSchema, type Indicator, type Target } from '../model/target.ts';
import { lastDay } from './last-day.ts';

/** A target and the plan that states it. */
export interface Stated {
  plan: Plan;
  target: Target;
}

/** An indicator that several plans state, with what each says. */
export interface IndicatorRow {
  indicator: Pick<Indicator, 'id' | 'name' | 'unit' | 'direction'>;
  /** By plan id, in document order. */
  cells: Map<string, Target[]>;
}

/** All targets, in site and document order. */
export function allTargets(plans: readonly Plan[]): Stated[] {
  return plans.flatMap((plan) => plan.targets.map((target) => ({ plan, target })));
}

/**
 * The indicators that at least two plans state: only these can be compared.
 * @param indicators in the order of the registry.
 */
export function comparableIndicators(
  plans: readonly Plan[],
  indicators: readonly IndicatorRow['indicator'][],
): IndicatorRow[] {
  return indicators
    .map((indicator) => ({
      indicator,
      cells: new Map(
        plans
          .map(
            (plan) =>
              [plan.id, plan.targets.filter((it) => it.indicator === indicator.id)] as const,
          )
          .filter(([, targets]) => targets.length > 0),
      ),
    }))
    .filter((row) => row.cells.size > 1);
}

/** Targets that fall due at one time. */
export interface DueDate {
  /** `2024-12-31`, `2020`. */
  date: string;
  targets: Stated[];
}

/** When things fall due: dated ones by date, recurring ones, and those the text alone cannot date. */
export interface Calendar {
  dated: DueDate[];
  recurring: Stated[];
  undated: Stated[];
}

export function calendarOf(plans: readonly Plan[]): Calendar {
  const all = allTargets(plans);
  const dated = Map.groupBy(
    all.filter(({ target }) => target.deadline?.date),
    ({ target }) => target.deadline?.date ?? '',
  );
  return {
    dated: [...dated]
      .map(([date, targets]) => ({ date, targets }))
      .sort((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1)),
    recurring: all.filter(({ target }) => target.recurring !== undefined),
    undated: all.filter(({ target }) => target.deadline !== null && target.deadline.date === null),
  };
}

/** The verbs of commitment, firm before loose. */
export const LADDER: readonly Commitment[] = commitmentSchema.options;

/** A rung of the ladder: one verb, by the tier of what it speaks of; tiers as the texts write them. */
export interface Rung {
  commitment: Commitment;
  /** By tier; `''` for what has none. */
  byTier: Map<string, Stated[]>;
}

/** Zero targets by verb and tier. No league table: who says more is for the reader to see. */
export function ladderOf(plans: readonly Plan[]): { tiers: string[]; rungs: Rung[] } {
  const zero = allTargets(plans).filter(({ target }) => target.class === 'zero');
  const rungs = commitmentSchema.options
    .map((commitment) => ({
      commitment,
      byTier: Map.groupBy(
        zero.filter(({ target }) => target.commitment === commitment),
        ({ target }) => tierColumn(target.tier),
      ),
    }))
    .filter((rung) => rung.byTier.size > 0);
  const present = new Set(rungs.flatMap((rung) => [...rung.byTier.keys()]));
  return { tiers: TIERS.filter((tier) => present.has(tier)), rungs };
}

/** Words that a text has and the ladder puts on a rung of another name: 为零 on that of 清零. */
function otherWords(plans: readonly Plan[]): { commitment: Commitment; words: string[] }[] {
  const zero = allTargets(plans).map(({ target }) => target);
  return LADDER.map((commitment) => {
    const said = zero
      .filter((it) => it.commitment === commitment)
      .map(({ phrase }) => phrase.replaceAll(/\p{P}/gu, ''));
    return { commitment, words: [...new Set(said)].filter((it) => !it.includes(commitment)) };
  }).filter(({ words }) => words.length > 0);
}

/** No more of them are told of a rung. */
const MOST_WORDS = 6;

/** The same as a sentence; empty where every rung holds but its own word. */
export function otherWordsNote(plans: readonly Plan[]): string {
  const quoted = (words: readonly string[]) =>
    words
      .slice(0, MOST_WORDS)
      .map((it) => `“${it}”`)
      .join('') + (words.length > MOST_WORDS ? '等' : '');
  const said = otherWords(plans).map(
    ({ commitment, words }) => `“${commitment}”一行包括${quoted(words)}`,
  );
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

/** Accident tiers of 《生产安全事故报告和调查处理条例》 art. 3 as plans group them, then all else. */
const TIERS = ['重特大', '较大以上', '较大', '重大', '一般', ''];

function tierColumn(tier: string | undefined): string {
  if (tier === undefined) return '';
  if (/较大[及以之]*上/u.test(tier)) return '较大以上';
  return TIERS.find((it) => it !== '' && tier.startsWith(it)) ?? '';
}
