import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { type Plan, planSchema } from '../../src/model/plan.ts';

/** Root of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const GENERATED = `${ROOT}content/generated/`;

/** The plans as they were generated: what the pages must say. */
export const PLANS: Plan[] = readdirSync(`${GENERATED}plans`).map((name) =>
  planSchema.parse(JSON.parse(readFileSync(`${GENERATED}plans/${name}`, 'utf8'))),
);

/** A plan by its id. */
export function planOf(id: string): Plan {
  const plan = PLANS.find((it) => it.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

/** The hash of the corpus that every page bears. */
export function corpusHash(): string {
  const corpus: { hash: string } = JSON.parse(readFileSync(`${GENERATED}corpus.json`, 'utf8'));
  return corpus.hash;
}

/** The source of a plan, byte for byte. */
export function sourceOf(plan: string): Buffer {
  return readFileSync(`${ROOT}content/plans/${plan}/source.txt`);
}

/** Where an address of the site (`/plans/`) is served. */
export function at(address: string): string {
  return inject('siteUrl') + address.slice(1);
}

/** Addresses of all pages of a built folder, `/404.html` as the page that it is. */
export function builtPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/u, '')}`)
    .sort();
}
