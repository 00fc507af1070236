import type { UnitEntry } from '../search/units.ts';
import { loadJson } from './load-json.ts';

let list: Promise<UnitEntry[]> | undefined;

/** The functions and what one may type for them, fetched once a page; again after a failure. */
export function unitList(): Promise<UnitEntry[]> {
  list ??= loadJson('/search/units.json')
    .then((entries) => entries as UnitEntry[])
    .catch((error: unknown) => {
      list = undefined;
      throw error;
    });
  return list;
}
