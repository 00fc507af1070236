import corpus from '../../content/generated/corpus.json';
import { type AboutLine, aboutLines } from '../files/about.ts';
import { absolute } from '../site.ts';

/** The day of this build, `2026-11-21`. */
export const BUILT = new Date().toISOString().slice(0, 10);

/** What a file of this build says of itself. @param address of the page it stands on, from the root of the site. */
export function originOf(what: string, address: string): AboutLine[] {
  return aboutLines({ what, page: absolute(address), built: BUILT, corpus: corpus.hash });
}
