import type { Page } from 'playwright-core';
import type { Plan } from '../../src/model/plan.ts';
import type { Target } from '../../src/model/target.ts';
import { citedPath } from '../../src/views/citation.ts';
import { COLUMNS, PLACINGS } from './alignment.ts';

export interface Stated {
  plan: Plan;
  target: Target;
}

/** All targets of the data, in the order of the columns and of the texts. */
export const ALL: Stated[] = COLUMNS.flatMap((plan) =>
  plan.targets.map((target) => ({ plan, target })),
);

/** A target as a link shows it: where it leads, and its quotation. */
export function linkOf({ plan, target }: Stated): string {
  return `${plan.id}#${target.node} ${target.quote}`;
}

/** The links to targets in a part of the page, as `linkOf` writes them. */
export async function links(page: Page, within: string): Promise<string[]> {
  const found = await page.locator(`${within} a.target-link`).evaluateAll((them) =>
    them.map((it) => ({
      href: it.getAttribute('href') ?? '',
      quote: it.getAttribute('title') ?? it.textContent ?? '',
    })),
  );
  return found.map(({ href, quote }) => {
    const [, plan, node] = /\/plans\/([^/]+)\/.*#(.+)$/u.exec(href) ?? [];
    return `${plan}#${node} ${quote}`;
  });
}

/** A table as text, a list of cells a row; white space as a reader sees it. */
export function cells(page: Page, rows: string): Promise<string[][]> {
  return page
    .locator(`${rows}:visible`)
    .evaluateAll((them) =>
      them.map((row) =>
        [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? ''),
      ),
    );
}

const CLASSES = { quantitative: '定量', zero: '底线', deadline: '时限', qualitative: '定性' };

/** The row of a target, but for the name of its indicator. */
export const rowOf = ({ plan, target }: Stated): string[] => [
  plan.meta.short,
  citedPath(target.path),
  CLASSES[target.class],
  target.quote,
  target.phrase,
  target.deadline?.words ?? '—',
];

/** The rows of the list that can be seen, as `rowOf` writes them. */
export async function listed(page: Page): Promise<string[][]> {
  return (await cells(page, '.all-targets tbody tr')).map((row) => row.slice(0, 6));
}

/** What the reader is told of the list. */
export function status(page: Page): Promise<string | null> {
  return page.locator('target-list [role="status"]').textContent();
}

/** Topics a target's task stands on; functions charged with its task. */
export function belongings({ plan, target }: Stated): Record<string, string[]> {
  const own = plan.assignments.filter((it) => it.node === target.node);
  return {
    plan: [plan.id],
    class: [target.class],
    topic: PLACINGS.filter((it) => it.plan === plan.id && it.node === target.node).map(
      ({ topic }) => topic,
    ),
    unit: own.flatMap((it) => it.functions ?? []),
  };
}
