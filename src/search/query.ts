import { STOP } from './spread.ts';

/** One thing to find, as typed and as Pagefind is asked for it. */
export interface Term {
  /** As typed, without surrounding punctuation. */
  text: string;
  /** Its characters as words of a quoted phrase: `"民 政 局"`. */
  phrase: string;
}

/** What is typed, read: all terms must stand in a passage. */
export interface Query {
  terms: Term[];
  /** `short` asks for one more character: a single one stands almost everywhere. */
  state: 'empty' | 'short' | 'ready';
}

const EDGE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Read a query. White space parts terms; punctuation inside a term is matched as punctuation of any
 * kind and width, at its edges it is ignored, so that a pasted “三查一曝光”， finds 三查一曝光.
 */
export function readQuery(typed: string): Query {
  const terms = typed
    .normalize('NFC')
    // Full-width letters and digits are what they look like; brackets stay as the texts write them.
    .replaceAll(/[\p{L}\p{N}]+/gu, (run) => run.normalize('NFKC'))
    .split(/\s+/u)
    .map((word) => word.replace(EDGE, ''))
    .filter((word) => word !== '')
    .map((text) => ({
      text,
      phrase: `"${[...text.replaceAll(/[^\p{L}\p{N}]+/gu, STOP)].join(' ')}"`,
    }));
  const length = terms.reduce((sum, { text }) => sum + [...text].length, 0);
  return { terms, state: length === 0 ? 'empty' : length === 1 ? 'short' : 'ready' };
}
