import { placesOf } from '../search/excerpt.ts';
import { readQuery } from '../search/query.ts';

/**
 * Mark the words of a query in the passages of a page, by the CSS Custom Highlight API: the text and
 * its elements stay as they are. Where the browser has no such API, nothing is marked.
 */
export function highlight(root: HTMLElement, typed: string): void {
  if (!('highlights' in CSS)) return;
  const terms = readQuery(typed).terms.map(({ text }) => text);
  const ranges: Range[] = [];
  for (const block of root.querySelectorAll('.node > :not(.node, .gloss)')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const place of placesOf(texts.map((text) => text.data).join(''), terms)) {
      const range = new Range();
      range.setStart(...at(texts, place.start));
      range.setEnd(...at(texts, place.end));
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

/** The text node and offset of a place in the joined text. */
function at(texts: readonly Text[], offset: number): [Text, number] {
  let left = offset;
  for (const text of texts) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  throw new RangeError('the place lies past the text');
}
