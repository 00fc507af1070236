import type { UnitEntry } from '../search/units.ts';
import { href } from '../site.ts';

let list: Promise<UnitEntry[]> | undefined;

/** The functions and what one may type for them, fetched once a page; again after a failure. */
export function unitList(): Promise<UnitEntry[]> {
  list ??= fetch(href('/search/units.json'), { priority: 'low' })
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json() as Promise<UnitEntry[]>;
    })
    .catch((error: unknown) => {
      list = undefined;
      throw error;
    });
  return list;
}
