import type { EdgeTable } from './edge-table.ts';
import type { Picture } from './picture.ts';

/** Tell of the chosen node beside the picture: what it is joined to, and where its page is. */
export function showCard(
  card: HTMLElement,
  picture: Picture,
  table: EdgeTable,
  id: string,
  close: () => void,
): void {
  const node = picture.nodes.get(id);
  card.hidden = node === undefined;
  if (!node) return;
  const title = element('h3', nameOf(node));
  const lists = table.rows
    .filter(({ a, b }) => a === id || b === id)
    .reduce((groups, { row, a }) => {
      const isTask = row.dataset.r !== undefined;
      // Rows of tasks: task, unit, role. Rows of functions: one, the other, count.
      const other = row.cells[isTask ? (a === id ? 0 : 1) : a === id ? 1 : 0];
      const group = isTask ? (row.cells[2]?.textContent?.trim() ?? '') : '';
      const item = document.createElement('li');
      item.append(...[...(other?.childNodes ?? [])].map((child) => child.cloneNode(true)));
      if (!isTask) item.append(` ${row.cells[2]?.textContent?.trim() ?? ''} 条`);
      groups.set(group, [...(groups.get(group) ?? []), item]);
      return groups;
    }, new Map<string, HTMLElement[]>());
  const body = [...lists].flatMap(([group, items]) => {
    const list = element('ul');
    list.append(...items);
    return [
      element('p', group ? `${group} ${items.length} 条` : `与 ${items.length} 个职能同列`),
      list,
    ];
  });
  if (body.length === 0) body.push(element('p', '由谁负责：未载明。'));
  const href = node.getAttribute('href');
  const foot = element('p');
  if (href) {
    const link = element('a', node.classList.contains('task') ? '读原文' : '单位职责清单');
    link.setAttribute('href', href);
    foot.append(link, '　');
  }
  const button = element('button', '取消选中');
  button.setAttribute('type', 'button');
  button.className = 'button';
  button.addEventListener('click', close);
  foot.append(button);
  card.replaceChildren(title, ...body, foot);
}

/** The name of a node, whose label may stand in several lines. */
export function nameOf(node: Element): string {
  return [...node.querySelectorAll('text')].map((line) => line.textContent ?? '').join('');
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
