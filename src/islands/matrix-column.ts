import { href } from '../site.ts';
import { planAddress } from '../views/addresses.ts';
import { loadPlans, type PlanByTopic } from './load-plan.ts';

/**
 * Take further plans into the matrix: a column of the table, an entry in the list of plans, a choice among
 * those that may lack a topic.
 * @returns the ids that were taken in.
 */
export async function takeIn(
  ids: readonly string[],
  table: HTMLTableElement,
  form: HTMLFormElement,
): Promise<string[]> {
  const plans = await loadPlans(ids);
  for (const plan of plans) {
    addColumn(table, plan);
    addEntry(form, plan);
    form.querySelector('select[name="lacks"]')?.append(new Option(plan.short, plan.id));
  }
  return plans.map(({ id }) => id);
}

function addColumn(table: HTMLTableElement, { id, short, year, article }: PlanByTopic): void {
  const head = table.tHead?.rows[0];
  const last = head?.cells[head.cells.length - 1];
  if (!head || !last) return;
  const cell = last.cloneNode(true) as HTMLElement;
  cell.dataset.plan = id;
  const [link, quiet] = [cell.querySelector('a'), cell.querySelector('.quiet')];
  if (link) {
    link.href = href(planAddress(id));
    link.textContent = short;
  }
  if (quiet) quiet.textContent = year;
  head.append(cell);
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr.topic')) {
    const made = row.insertCell();
    made.dataset.plan = id;
    const topic = CSS.escape(row.dataset.topic ?? '');
    const own = article.querySelector<HTMLTemplateElement>(`[data-topic="${topic}"] > template`);
    if (own) made.append(own.content.cloneNode(true));
    else made.append(nothing());
  }
  for (const group of table.querySelectorAll<HTMLTableCellElement>('.group th')) group.colSpan++;
}

function nothing(): HTMLElement {
  const none = document.createElement('span');
  none.className = 'none';
  none.textContent = '未涉及';
  return none;
}

function addEntry(form: HTMLFormElement, { id, short }: PlanByTopic): void {
  const list = form.querySelector('.plan-order');
  const entry = list?.lastElementChild?.cloneNode(true);
  if (!(entry instanceof HTMLElement)) return;
  const before = entry.querySelector('label')?.textContent?.trim() ?? '';
  entry.dataset.plan = id;
  const [label, box] = [entry.querySelector('label'), entry.querySelector('input')];
  if (box) box.value = id;
  label?.replaceChildren(...(box ? [box, ` ${short}`] : []));
  for (const button of entry.querySelectorAll('button')) {
    button.ariaLabel = (button.ariaLabel ?? '').replace(before, short);
  }
  list?.append(entry);
}
