import corpus from '../../../content/generated/corpus.json';
import { href } from '../../site.ts';

export const ENGINE = '/pagefind/pagefind.js';

/** Goes with the name of the one file whose name does not change with its content. */
export const CACHE_TAG = corpus.data;

/**
 * Ask at once for what Pagefind would fetch one after the other: on a slow line each round trip counts
 * more than the bytes.
 */
export function fetchAhead(): void {
  link('modulepreload', ENGINE);
  link('preload', `/pagefind/pagefind-entry.json?ts=${CACHE_TAG}`);
  link('preload', '/pagefind/wasm.unknown.pagefind');
}

function link(rel: string, address: string): void {
  const made = document.createElement('link');
  made.rel = rel;
  if (rel === 'preload') made.as = 'fetch';
  made.crossOrigin = 'anonymous';
  made.href = href(address);
  document.head.append(made);
}
