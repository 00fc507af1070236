import { href } from '../site.ts';
import { CHANGED, KEPT } from './basket/kept.ts';

/**
 * What every page needs of 摘编: a button beside each passage, and how many are in, once there are any.
 * What a press does comes with the first press.
 */

/** 收入摘编: a switch for the passage that the first link beside it leads to. */
class AddPassage extends HTMLElement {
  connectedCallback(): void {
    const link = this.parentElement?.querySelector('a');
    const [, plan] = /.*\/plans\/([a-z0-9-]+)\//u.exec(link?.pathname ?? '') ?? [];
    if (!link || !plan || this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.value = plan + link.hash.replace('#', '.');
    button.textContent = this.getAttribute('says') ?? '摘';
    button.title = '收入摘编';
    button.ariaLabel = `收入摘编：${link.textContent.trim()}`;
    button.ariaPressed = String(passages.has(button.value));
    // Within a list of suggestions only options may be reached; a key of its own does this there.
    if (this.ariaHidden) button.tabIndex = -1;
    button.addEventListener('click', async () => {
      try {
        (await import('./basket/toggle.ts')).toggle(button.value);
      } catch {
        button.textContent = '没有收入，请检查网络';
      }
    });
    this.append(button);
  }
}

let passages = kept();

/** The passages that are in, as the address names them. */
function kept(): Set<string> {
  try {
    const keys = new URLSearchParams(localStorage.getItem(KEPT) ?? '').get('p');
    return new Set(keys?.split(','));
  } catch {
    return new Set();
  }
}

function show(): void {
  passages = kept();
  for (const button of document.querySelectorAll<HTMLButtonElement>('add-passage button')) {
    button.ariaPressed = String(passages.has(button.value));
  }
  document.querySelector('.basket-count')?.remove();
  if (passages.size === 0) return;
  const item = document.createElement('li');
  item.className = 'basket-count';
  const link = document.createElement('a');
  link.href = href('/basket/');
  link.textContent = `摘编 ${passages.size}`;
  item.append(link);
  document.querySelector('.masthead nav ul')?.append(item);
}

customElements.define('add-passage', AddPassage);
for (const change of [CHANGED, 'storage', 'pageshow']) addEventListener(change, show);
