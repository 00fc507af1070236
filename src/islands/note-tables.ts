/** Under each table of a note: take it away. Its cells are what the page shows; there is no file of the build. */
for (const table of document.querySelectorAll<HTMLTableElement>('.note-table')) {
  const caption = table.caption?.textContent?.trim() ?? '';
  const line = document.createElement('p');
  line.className = 'downloads screen-only';
  const status = document.createElement('span');
  status.className = 'quiet';
  status.setAttribute('role', 'status');
  line.append('下载本表', button('csv'), button('xlsx'), status);
  table.parentElement?.after(line);

  function button(format: 'csv' | 'xlsx'): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = format.toUpperCase();
    made.ariaLabel = `${caption} ${made.textContent}`;
    made.addEventListener('click', async () => {
      status.textContent = '';
      try {
        const { takeTable } = await import('./take-table.ts');
        await takeTable(table, format);
      } catch {
        status.textContent = '没有做成，请检查网络后再试';
      }
    });
    return made;
  }
}
