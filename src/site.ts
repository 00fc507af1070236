/** What every page of the site needs to know of where it stands. */

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** A link from the root of the site (`/plans/hecheng/`) as a page must write it, also under a sub-path. */
export function href(address: string): string {
  return base + address;
}

/** Name of the site, as titles and citations use it. */
export const SITE_NAME = '对照';
