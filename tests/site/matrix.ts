import type { Page } from 'playwright-core';

/** A row as the page has it: its topic, and the cell of each column from left to right. */
export interface Row {
  topic: string | undefined;
  cells: { plan: string | undefined; tasks: [string, string | null][]; none: string | null }[];
}

/** The rows that can be seen, with the cells that can be seen. */
export function rows(page: Page): Promise<Row[]> {
  return page.locator('.matrix tr.topic:visible').evaluateAll((found) =>
    found.map((row) => ({
      topic: row.dataset.topic,
      cells: [...row.querySelectorAll<HTMLElement>('td')]
        .filter((cell) => cell.checkVisibility())
        .map((cell) => ({
          plan: cell.dataset.plan,
          tasks: [...cell.querySelectorAll('a.passage')].map((it): [string, string | null] => [
            it.textContent?.trim() ?? '',
            it.getAttribute('href'),
          ]),
          none: cell.querySelector('.none')?.textContent?.trim() ?? null,
        })),
    })),
  );
}

/** The topics of the rows that can be seen. */
export async function topicsOf(page: Page): Promise<(string | undefined)[]> {
  return (await rows(page)).map(({ topic }) => topic);
}

/** The plans whose heads can be seen, from left to right. */
export function heads(page: Page): Promise<(string | undefined)[]> {
  return page
    .locator('.matrix thead th[data-plan]:visible')
    .evaluateAll((found) => found.map((it) => it.dataset.plan));
}

/** What the reader is told of the choice. */
export function status(page: Page): Promise<string | null> {
  return page.locator('task-matrix [role="status"]').textContent();
}
