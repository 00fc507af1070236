import { type OutlineResult, readOutline as readWith } from '../../src/reading/outline/index.ts';
import { registries } from './lexicon/files.ts';

export const { outline: outlineGrammar } = registries;

/** The outline of a text, with the lexicon of the site. */
export function readOutline(source: string): OutlineResult {
  return readWith(source, outlineGrammar);
}
