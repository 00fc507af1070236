/**
 * What a request is for:
 * - `page`: a page to read;
 * - `asset`: a file whose name changes with its content, of the pages or of the search;
 * - `file`: any other file of the site.
 */
export type Kind = 'page' | 'asset' | 'file';

/** A file whose name carries a hash of what is in it, as Astro and Pagefind write them. */
const HASHED = /^(?:_astro\/.+\.[\w-]{8,}\.\w+|pagefind\/.+\.pf_\w+)$/u;

/**
 * What an address is for, or null where it is none of the site's.
 * @param scope address of the site's home, with a slash at its end.
 */
export function kindOf(address: string, scope: string): Kind | null {
  const { href, search, hash } = new URL(address);
  const bare = href.slice(0, href.length - search.length - hash.length);
  if (!bare.startsWith(scope)) return null;
  const path = bare.slice(scope.length);
  if (path === '' || path.endsWith('/')) return 'page';
  return HASHED.test(path) ? 'asset' : 'file';
}

/** The address under which a file is kept: a question in it is for the page's script, not the server. */
export function keyOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
