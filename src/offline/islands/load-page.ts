import { href } from '../site.ts';
import { loadJson } from './load-json.ts';

/**
 * A page of this site as a document, by the script that the offline build has made of it, its links as the
 * page that asks must write them.
 * Rejects where there is no such page.
 * @param address from the root of the site: `/plans/hecheng/topics/`.
 */
export async function loadPage(address: string): Promise<Document> {
  const page = new DOMParser().parseFromString(
    String(await loadJson(`${address}index.html`)),
    'text/html',
  );
  for (const link of page.querySelectorAll('[href^="/"]')) {
    link.setAttribute('href', href(link.getAttribute('href') ?? '/'));
  }
  return page;
}
