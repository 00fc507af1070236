import { type ExcerptPart, matchRecord } from '../../search/excerpt.ts';
import type { Query } from '../../search/query.ts';
import { citedPath } from '../../views/citation.ts';
import type { Hit } from './hit.ts';

/** Make an element with text or children; nothing is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Address of a hit with the query, so that its page can mark the words. */
export function hitAddress(hit: Hit, query: Query): string {
  const words = query.terms.map(({ text }) => text).join(' ');
  const [page = '', anchor = ''] = hit.url.split('#');
  return `${page}${words ? `?q=${encodeURIComponent(words)}` : ''}#${anchor}`;
}

/** Where a hit stands: `二（一）3 强力开展重大事故隐患动态清零`. */
export function hitName(hit: Hit): string {
  return `${citedPath(hit.path)}　${hit.heading}`.trim();
}

const OPENING = 100;

/**
 * The excerpts of a hit, each place of a term marked, and a word on how many places there are or on a
 * corrected reading that it was found by. Where nothing was typed, the opening of its text.
 * @param most how many excerpts to show.
 */
export function hitExcerpts(hit: Hit, query: Query, most: number): HTMLElement[] {
  if (query.terms.length === 0) {
    const { text } = hit;
    const start = oneLine(text.slice(0, OPENING));
    return [element('p', 'hit-text', start + (text.length > OPENING ? '……' : ''))];
  }
  const match = matchRecord(
    hit,
    query.terms.map(({ text }) => text),
  );
  const shown = match.excerpts
    .slice(0, most)
    .map((parts) => element('p', 'hit-text', ...marked(parts)));
  for (const reading of match.readings) {
    const note = element('span', 'hit-where', '按勘误读作：');
    shown.push(element('p', 'hit-text', note, ...marked(reading)));
  }
  if (match.hits > 1 && most > 1) {
    shown.push(element('p', 'hit-where', `本条共 ${match.hits} 处`));
  }
  return shown;
}

function marked(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, hit }) => {
    const plain = oneLine(text);
    return hit ? element('mark', '', plain) : plain;
  });
}

/** Heading and paragraphs on one line: as printed after a full stop, parted where there is none. */
function oneLine(text: string): string {
  return text.replaceAll(/(?<=\p{P})\n/gu, '').replaceAll('\n', '　');
}
