/**
 * The address of a page, this one unless said, as it is printed, cited and written into files. The offline
 * build has a twin of this: the path of a file on somebody's disk is nobody else's business, and leads nobody
 * anywhere.
 */
export function shownAddress(page = new URL(location.href)): string {
  return page.href;
}
