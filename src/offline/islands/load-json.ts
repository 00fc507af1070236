import { fromShelf } from '../json-shelf.ts';
import { href } from '../site.ts';

/**
 * The JSON file at an address from the root of the site, by the script that the offline build has made
 * of it: a page opened from a folder may run the scripts beside it, but not fetch.
 * Rejects when the script is not there.
 */
export function loadJson(address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${href(address)}.js`;
    script.addEventListener('load', () => resolve(fromShelf(address)));
    script.addEventListener('error', () => reject(new Error(`${address} cannot be read`)));
    document.head.append(script);
  });
}
