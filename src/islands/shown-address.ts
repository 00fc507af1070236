/**
 * The address of a page as it is printed and cited. The offline build has a twin of this: the path of a
 * file on somebody's disk is nobody else's business, and leads nobody anywhere.
 */
export function shownAddress(page: URL): string {
  return page.href;
}
