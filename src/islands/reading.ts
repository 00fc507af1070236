/** What a reading page can do beside being read: print, copy a citation, mark the words searched for. */
import './printing.ts';
import { shownAddress } from './shown-address.ts';

const sheet = document.querySelector<HTMLElement>('.sheet');
const name = sheet?.dataset.name ?? document.title;

sheet?.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-cite]') : null;
  const node = button?.closest<HTMLElement>('.node');
  if (!button || !node) return;
  const address = new URL(`#${node.id}`, location.href.replace(/[?#].*$/u, ''));
  const said = button.textContent;
  try {
    const place = `${name}${node.dataset.path ?? ''}，${shownAddress(address)}`;
    const quote = selectedIn(node);
    await navigator.clipboard.writeText(quote ? `“${quote}”（${place}）` : place);
    button.textContent = '已复制';
  } catch {
    button.textContent = '浏览器不允许复制';
  }
  setTimeout(() => {
    button.textContent = said;
  }, 2000);
});

/** What the reader has selected, if all of it stands in the passage. */
function selectedIn(node: HTMLElement): string {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && node.contains(range.commonAncestorContainer) ? range.toString().trim() : '';
}

const words = new URLSearchParams(location.search).get('q');
if (words && sheet) {
  // Without a network the page may be at hand, and what marks it not: it is read all the same.
  import('./highlight.ts').then(({ highlight }) => highlight(sheet, words)).catch(() => undefined);
}
