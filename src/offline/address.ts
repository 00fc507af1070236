/**
 * An address from the root of the site as a page in a folder must write it: `/plans/hecheng/#2` →
 * `../plans/hecheng/index.html#2`. No server is there to find the index page of a folder.
 * @param root the way from the page to the folder's root: empty, or `../` as often as it takes.
 */
export function inFolder(root: string, address: string): string {
  const end = address.search(/[?#]|$/u);
  const path = address.slice(1, end);
  const index = path === '' || path.endsWith('/') ? 'index.html' : '';
  return root + path + index + address.slice(end);
}
