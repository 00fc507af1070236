import { href } from '../../site.ts';
import { functionAddress } from '../../views/addresses.ts';
import { type BasketPassage, erratumLine } from '../../views/basket.ts';
import type { Chip } from '../../views/chips.ts';

/** Draw a passage into a copy of the page's template, as the reading pages show it; without a note. */
export function drawExcerpt(template: HTMLTemplateElement, passage: BasketPassage): HTMLElement {
  const item = part(document.importNode(template.content, true), 'li', HTMLElement);
  const link = part(item, 'h2 a', HTMLAnchorElement);
  link.href = href(passage.address);
  link.textContent = passage.citation;
  part(item, '.node', HTMLElement).append(...quote(passage));
  fill(item, '.excerpt-errata', passage.errata.map(erratumLine));
  fill(item, '.charges', passage.charges.flat().map(charge));
  fill(item, '.excerpt-targets', passage.targets.map(target));
  for (const button of item.querySelectorAll('button')) {
    button.ariaLabel = `${button.textContent}：${passage.citation}`;
  }
  noteOf(item).ariaLabel = `批注：${passage.citation}`;
  return item;
}

/** Where the reader writes her note on a passage. */
export function noteOf(item: HTMLElement): HTMLTextAreaElement {
  return part(item, 'textarea', HTMLTextAreaElement);
}

/** The note for paper, where no box stands. */
export function printNote(item: HTMLElement): void {
  const note = noteOf(item).value.trim();
  fill(item, '.excerpt-note', note ? [`批注：${note}`] : []);
}

/** Heading and paragraphs, each on the line on which the text has it. */
function quote({ heading, runsIn, paragraphs }: BasketPassage): HTMLElement[] {
  const line = () => document.createElement('p');
  const lines = paragraphs.map((textContent) => Object.assign(line(), { textContent }));
  if (heading === '') return lines;
  const [first] = lines;
  const headed = runsIn && first ? first : line();
  headed.prepend(Object.assign(document.createElement('strong'), { textContent: heading }));
  return headed === first ? lines : [headed, ...lines];
}

function charge({ role, name, chips, open }: BasketPassage['charges'][number][number]) {
  const item = document.createElement('li');
  item.append(span(`role ${role}`, name), ...chips.map(body));
  if (open) item.append(span('quiet', '等'));
  return item;
}

function body({ function: id, kind, mention }: Chip): HTMLElement {
  if (!id) return span(kind === 'collective' ? 'body collective' : 'body', mention);
  return Object.assign(document.createElement('a'), {
    className: 'body',
    href: href(functionAddress(id)),
    textContent: mention,
  });
}

function target({ label, quote: title }: BasketPassage['targets'][number]): HTMLElement {
  return Object.assign(span('target', label), { title });
}

function span(className: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement('span'), { className, textContent });
}

/** Put children into a part of a passage; a part without any is hidden. */
function fill(item: HTMLElement, selector: string, children: readonly (Node | string)[]): void {
  const place = part(item, selector, HTMLElement);
  place.replaceChildren(...children);
  place.hidden = children.length === 0;
}

/**
 * What a selector finds, of the kind it must be.
 * @throws Error where the page's template lacks it.
 */
export function part<T extends Element>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector}`);
  return found;
}
