import { type AsyncZippable, type FlateCallback, type Zippable, zipSync } from 'fflate';

/**
 * In the place of fflate's `zip` for write-excel-file (see astro.config.mjs), which hands parts beyond 160 KB to
 * a worker made of a blob: the content security policy allows none, and the file would never come.
 */
export function zip(files: Zippable & AsyncZippable, done: FlateCallback): void {
  done(null, zipSync(files));
}

export { strToU8, zipSync } from 'fflate';
