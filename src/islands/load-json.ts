import { href } from '../site.ts';

/**
 * The JSON file at an address from the root of the site (`/search/units.json`). The one door by which
 * islands come to data: pages opened from a folder cannot fetch, so the offline build puts
 * `src/offline/islands/load-json.ts` in its place.
 * Behind what the page itself asks for, since nobody waits for it yet.
 * Rejects when the file cannot be fetched or is no JSON.
 */
export async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(href(address), { priority: 'low' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return await response.json();
}
