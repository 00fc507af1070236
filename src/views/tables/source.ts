import type { FunctionEntry } from '../../model/function-entry.ts';
import type { Plan } from '../../model/plan.ts';
import type { Pair, Placing, TopicEntry, TopicGroup } from '../../model/topic.ts';

/** What the tables are made of. */
export interface TableSource {
  /** In site order. */
  plans: readonly Plan[];
  functions: readonly FunctionEntry[];
  indicators: readonly { id: string; name: string }[];
  groups: readonly TopicGroup[];
  topics: readonly TopicEntry[];
  placings: readonly Placing[];
  pairs: readonly Pair[];
  /** Address of a node's passage, or of a whole plan, as the files should give it. */
  urlOf(plan: string, node?: string): string;
}
