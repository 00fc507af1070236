/** Print buttons, and the address at the foot of what they print. */

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
}

for (const place of document.querySelectorAll('[data-address]')) {
  place.textContent = location.href.replace(/[?#].*$/u, '');
}
