/** Print buttons, and the address at the foot of what they print. */
import { shownAddress } from './shown-address.ts';

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
}

// At the moment of printing: what is chosen on the page lives in its address.
addEventListener('beforeprint', () => {
  const address = new URL(location.href);
  address.hash = '';
  address.searchParams.delete('q');
  for (const place of document.querySelectorAll('[data-address]')) {
    place.textContent = shownAddress(address);
  }
});
