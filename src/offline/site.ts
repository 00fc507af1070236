import { inFolder } from './address.ts';

export { SITE_NAME } from '../site.ts';

/** Where the folder's root lies, seen from the page, as the page's one script was written. */
const root =
  document
    .querySelector('script[data-islands]')
    ?.getAttribute('src')
    ?.replace(/[^/]+$/u, '') ?? '';

/** A link from the root of the site (`/plans/hecheng/`) as a page in a folder must write it. */
export function href(address: string): string {
  return inFolder(root, address);
}
