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
  relink(page);
  return page;
}

/** What is in templates, too: no selector looks into them. */
function relink(root: ParentNode): void {
  for (const link of root.querySelectorAll('[href^="/"]')) {
    link.setAttribute('href', href(link.getAttribute('href') ?? '/'));
  }
  for (const template of root.querySelectorAll('template')) relink(template.content);
}
