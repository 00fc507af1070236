/** What every page of the site needs to know of where it stands. */

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** A link from the root of the site (`/plans/hecheng/`) as a page must write it, also under a sub-path. */
export function href(address: string): string {
  return base + address;
}

/** Name of the site, as titles and citations use it. */
export const SITE_NAME = '对照';

/** Where the site will live (`--site https://example.org`), if the build was told. */
export const SITE_ORIGIN: string | undefined = import.meta.env.SITE;

/** An address with its host, for those who read a page elsewhere; without, where the host is not known. */
export function absolute(address: string): string {
  return SITE_ORIGIN === undefined ? href(address) : new URL(href(address), SITE_ORIGIN).href;
}
