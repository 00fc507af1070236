import type { IndicatorRegistry } from '../../model/target.ts';
import type { Lexicon, Row } from '../lexicon.ts';
import { compileGrammar, type Grammar } from '../rules.ts';
import type { Token } from '../tokens.ts';
import { compileIndicators, type IndicatorIndex } from './indicators.ts';

/** What each pass of `content/lexicon/rules/targets.yaml` is for. */
export const PASS = {
  /** What holds a number or a date and is a name; years. */
  names: 1,
  months: 2,
  terms: 3,
  frequencies: 4,
  quantities: 5,
  comparisons: 6,
  /** Whether a number binds. */
  binding: 7,
  /** 杜绝, 严防 … and what they are about. */
  avoiding: 8,
  /** 不发生, 零…, 无… */
  none: 9,
  cleared: 10,
  /** The whole, and ways up and down, without a number. */
  wholes: 11,
  deadlines: 12,
  /** A year in a heading, which holds for what stands below. */
  headings: 13,
  /** An object that stands behind a comma. */
  broken: 14,
  /** What needs no unit in the cell of a table of indicators. */
  cells: 15,
  /** Titles of columns whose values are no level. */
  columns: 16,
} as const;

/** The kinds of words that the stage asks for: `content/lexicon/words`. */
const KINDS = [
  ...[
    'ACHIEVE',
    'ADVERB',
    'AFTERWARDS',
    'AIM',
    'AIMS',
    'ALWAYS',
    'AMONG',
    'ANCHOR',
    'AVOID',
    'BARE',
    'BEFORE',
  ],
  ...['BOTTOM_LINE', 'BYWAY', 'BY_CYCLE', 'CALENDAR', 'CAMPAIGN', 'CARRY', 'CLEARED', 'CLEARING'],
  ...['COMPARE', 'CONDITION', 'COUNTED', 'CYCLE', 'DATED', 'DIMENSION', 'DONE', 'DOUBLE'],
  ...[
    'DUE_FIELD',
    'EACH',
    'EACH_THING',
    'EVENT',
    'FINISH',
    'FORECAST',
    'GAP',
    'GOAL_NOUN',
    'HALF',
    'HAPPENED',
  ],
  ...[
    'INSPECT',
    'LIMIT',
    'MEASURE',
    'MEASURED_NOUN',
    'MORE',
    'NEVER',
    'NONE_LEFT',
    'NOUGHT',
    'NO_TIER',
  ],
  ...['LEAD_IN', 'ORDER', 'OUTCOME', 'OWN_YEAR', 'PAST', 'PERIOD', 'PER_HEAD', 'PICKED', 'PLACED'],
  ...[
    'PLACE_LEVEL',
    'PLEDGE',
    'PUSH',
    'RATE',
    'RATIO',
    'REPORTS',
    'SEASON',
    'SIGN',
    'SINCE',
    'STAGE',
  ],
  ...['SUBJECTED', 'TASK_HEAD', 'TASK_TAIL', 'TIER', 'TOLD', 'TOLD_GOAL', 'TOLL', 'TREND'],
  ...['TREND_HOW', 'UNTIL', 'UPGRADED', 'VERSUS', 'WATCH', 'WHERE', 'WHOLE', 'WHOLLY', 'WORDY'],
];

/** What a number counts; decides whether a bare one binds. */
export const QUANTITY_KINDS = ['share', 'money', 'times', 'time', 'size', 'count'] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** What stands round a number: a comparing word (`TOLD`), only a limit behind it, neither. */
export const WAYS = ['TOLD', 'LIMITED', 'LONE'] as const;

/** Further marks of a number that rows ask for; each may be there or not. */
const FLAGS = ['HANS', 'FIRM', 'SORTING', 'ONE', 'FULL', 'UNITLESS'] as const;
export type Flag = (typeof FLAGS)[number];

/** The features of a number that has been compared: 达到92%以上 is `MEASURED MEASURED.share TOLD`. */
export function measuredFeatures(kind: QuantityKind, way: string, flags: readonly Flag[]) {
  return ['MEASURED', `MEASURED.${kind}`, way, ...flags];
}

function flagSets(): Flag[][] {
  return Array.from({ length: 2 ** FLAGS.length }, (_, bits) =>
    FLAGS.filter((_flag, at) => bits & (2 ** at)),
  );
}

/** The words and rows of the stage, with the indicators that targets are filed under. */
export interface TargetReader {
  grammar: Grammar;
  /** What a row means, by its id. */
  means: ReadonlyMap<string, Row['means']>;
  indicators: IndicatorIndex;
  /** Whether words hold anything that a row of targets begins with: a cheap test that spares most segments the rows. */
  promises(words: readonly Token[]): boolean;
}

/** Kinds of which every target holds one. */
const PROMISING = [
  ...['NUM', 'ALWAYS', 'AVOID', 'CALENDAR', 'CLEARED', 'CYCLE', 'DONE', 'DOUBLE', 'DUE_FIELD'],
  ...['EACH', 'GAP', 'NEVER', 'NOUGHT', 'OWN_YEAR', 'PERIOD', 'TREND', 'WHOLE', 'AFTERWARDS'],
  ...['=达到', '=控制在', '=尽', '=必', '=不得'],
];

function promisesOf(grammar: Grammar): TargetReader['promises'] {
  const known = new Map<string, boolean>();
  const promising = (token: Token): boolean => {
    const before = known.get(token.letter);
    if (before !== undefined) return before;
    const now = PROMISING.some((kind) => grammar.is(token, kind));
    known.set(token.letter, now);
    return now;
  };
  return (words) => words.some(promising);
}

/**
 * Make the stage ready.
 * @param onFire is told of each row that fires. @throws where a row cannot be read: a fault of the lexicon.
 */
export function compileTargets(
  lexicon: Lexicon,
  indicators: IndicatorRegistry,
  onFire: (id: string) => void = () => undefined,
): TargetReader {
  const grammar = compileGrammar(lexicon, 'targets', {
    kinds: KINDS,
    onFire,
    folds: [
      ['NAME', 'TEXT'],
      ...QUANTITY_KINDS.map((kind) => ['QUANTITY', `QUANTITY.${kind}`]),
      ...QUANTITY_KINDS.flatMap((kind) =>
        WAYS.flatMap((way) => flagSets().map((flags) => measuredFeatures(kind, way, flags))),
      ),
    ],
  });
  return {
    grammar,
    promises: promisesOf(grammar),
    means: new Map((lexicon.rules.targets ?? []).map(({ id, means }) => [id, means])),
    indicators: compileIndicators(indicators),
  };
}
