import { planTargetsAddress } from '../views/addresses.ts';
import { loadPage } from './load-page.ts';

/** The targets of a plan as rows of the list, from the plan's own page. Rejects where there is none. */
export async function loadTargets(
  id: string,
): Promise<{ short: string; rows: HTMLTableRowElement[] }> {
  const page = await loadPage(planTargetsAddress(encodeURIComponent(id)));
  const short = page.querySelector<HTMLElement>('h1')?.dataset.short ?? id;
  const rows = [...page.querySelectorAll<HTMLTableRowElement>('.all-targets tbody tr')];
  return { short, rows: rows.map((row) => document.importNode(row, true)) };
}
