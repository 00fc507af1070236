import { href } from '../site.ts';
import { functionAddress } from '../views/addresses.ts';
import { readChoice } from './my-unit-choice.ts';

/**
 * Show the reader's own unit on any page: its list one click away in the head of the page, and its name
 * marked wherever a link leads to it.
 */
export function showMyUnit(): void {
  const unit = readChoice();
  document.querySelector('.my-unit')?.remove();
  for (const link of document.querySelectorAll('.mine')) link.classList.remove('mine');
  if (!unit) return;
  const address = href(functionAddress(unit.function));
  for (const link of document.querySelectorAll(`main a[href="${CSS.escape(address)}"]`)) {
    link.classList.add('mine');
  }
  const item = document.createElement('li');
  item.className = 'my-unit';
  const link = document.createElement('a');
  link.href = address;
  link.textContent = `我的单位：${unit.title}`;
  item.append(link);
  document.querySelector('.masthead nav ul')?.append(item);
}

showMyUnit();
