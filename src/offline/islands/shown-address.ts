import { href } from '../site.ts';

/** The address of a page within the folder (`plans/hecheng/2.1/index.html`): where the folder lies is left out. */
export function shownAddress(page = new URL(location.href)): string {
  const home = new URL(href('/'), location.href).href;
  return page.href.slice(home.lastIndexOf('/') + 1);
}
