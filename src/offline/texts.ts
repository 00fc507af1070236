import type { SearchRecord } from '../search/records.ts';

/** Ids of the plans in site order. */
export const PLAN_LIST = '/search/texts.json';

/** A passage as the search of a folder reads it. */
export type SearchText = Pick<SearchRecord, 'url' | 'content' | 'meta' | 'filters'>;

/** Where the passages of one plan lie, in the order of its text: one file a plan, however many there are. */
export function textsAddress(plan: string): string {
  return `/search/texts/${plan}.json`;
}
