/**
 * 只看一份方案: `?plan=hecheng` leaves only that plan's duties on the page, and so on paper. The choice
 * lives in the URL; a plan the page does not have is ignored, with a word to the reader.
 */
const links = document.querySelectorAll<HTMLAnchorElement>('.only a');

function show(): void {
  const wanted = new URLSearchParams(location.search).get('plan') ?? '';
  const isKnown = [...links].some((link) => link.dataset.plan === wanted);
  const plan = isKnown ? wanted : '';
  for (const part of document.querySelectorAll<HTMLElement>(':not(a)[data-plan]')) {
    part.hidden = plan !== '' && part.dataset.plan !== plan;
  }
  for (const link of links) {
    if (link.dataset.plan === plan) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  document.querySelector('.only .unknown')?.remove();
  if (!isKnown) {
    const note = document.createElement('span');
    note.className = 'quiet unknown';
    note.setAttribute('role', 'status');
    note.textContent = `网址中的“${wanted}”不在本页，已略去。`;
    document.querySelector('.only')?.append(note);
  }
}

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const plan = link.dataset.plan ?? '';
    history.pushState(null, '', plan ? `?plan=${plan}` : location.pathname);
    show();
  });
}
addEventListener('popstate', show);
show();
