import { href } from '../site.ts';

/**
 * A page of this site as a document, so that what the build has rendered once is shown elsewhere too.
 * Rejects where there is no such page. A page opened from a folder cannot fetch: callers lead there by a link.
 * @param address from the root of the site.
 */
export async function loadPage(address: string): Promise<Document> {
  const response = await fetch(href(address));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
