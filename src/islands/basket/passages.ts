import type { BasketPassage } from '../../views/basket.ts';
import { loadJson } from '../load-json.ts';
import { type BasketEntry, keyOf } from './list.ts';

/** The passages of a list, by key, as far as their texts could be had. */
export interface Collected {
  passages: Map<string, BasketPassage>;
  /** Those that their plan does not have. */
  missing: string[];
  /** Those whose plan could not be fetched. */
  failed: string[];
}

/** Fetch the plans of a list, each once a page and again after a failure, and find its passages. */
export async function collect(list: readonly BasketEntry[]): Promise<Collected> {
  const ids = [...new Set(list.map(({ plan }) => plan))];
  const plans = new Map(
    await Promise.all(ids.map(async (id) => [id, await load(id).catch(() => null)] as const)),
  );
  const found: Collected = { passages: new Map(), missing: [], failed: [] };
  for (const entry of list) {
    const plan = plans.get(entry.plan);
    const passage = plan?.find(({ node }) => node === entry.node);
    if (passage) found.passages.set(keyOf(entry), passage);
    else (plan ? found.missing : found.failed).push(keyOf(entry));
  }
  return found;
}

const loaded = new Map<string, Promise<BasketPassage[]>>();

function load(plan: string): Promise<BasketPassage[]> {
  const loading =
    loaded.get(plan) ??
    loadJson(`/basket/${plan}.json`).then(
      // Made by `basketPassages` in the same build.
      (passages) => passages as BasketPassage[],
      (error: unknown) => {
        loaded.delete(plan);
        throw error;
      },
    );
  loaded.set(plan, loading);
  return loading;
}
