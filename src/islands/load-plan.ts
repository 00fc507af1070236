import { planTopicsAddress } from '../views/addresses.ts';
import { loadPage } from './load-page.ts';

/** A plan by topic, as its own page shows it. */
export interface PlanByTopic {
  id: string;
  short: string;
  year: string;
  article: HTMLElement;
}

const loaded = new Map<string, Promise<PlanByTopic>>();

/** Load the page of a plan by topic, once. Rejects where there is none, and may be asked again. */
export function loadPlan(id: string): Promise<PlanByTopic> {
  const plan = loaded.get(id) ?? read(id);
  loaded.set(id, plan);
  plan.catch(() => loaded.delete(id));
  return plan;
}

/** The plans that can be loaded, in the order asked for; the others are left out. */
export async function loadPlans(ids: readonly string[]): Promise<PlanByTopic[]> {
  const settled = await Promise.allSettled(ids.map(loadPlan));
  return settled.flatMap((it) => (it.status === 'fulfilled' ? it.value : []));
}

async function read(id: string): Promise<PlanByTopic> {
  const page = await loadPage(planTopicsAddress(encodeURIComponent(id)));
  const article = page.querySelector<HTMLElement>('article.by-topic');
  if (!article) throw new Error(`${id}: no plan by topic`);
  const { plan = id, short = id, year = '' } = article.dataset;
  return { id: plan, short, year, article };
}
