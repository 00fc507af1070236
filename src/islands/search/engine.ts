import { conditions, type Filters } from '../../search/facets.ts';
import type { Query } from '../../search/query.ts';
import { href } from '../../site.ts';
import { CACHE_TAG, ENGINE } from './fetch-ahead.ts';
import { type Hit, type IndexedText, readHit } from './hit.ts';

/** A passage that was found and whose text has not been fetched yet. */
export interface PendingHit {
  id: string;
  load(): Promise<Hit>;
}

/** What was found in one plan, in the order of its text. */
export interface Group {
  plan: string;
  hits: PendingHit[];
}

/** Full-text search over the passages of all plans. Any engine that finds substrings will do. */
export interface SearchEngine {
  /**
   * Find the passages in which every term stands, grouped by plan in site order. Without a term the
   * filters alone decide.
   * Rejects when the index cannot be fetched.
   */
  search(query: Query, filters: Filters): Promise<Group[]>;
}

interface PagefindResult {
  id: string;
  data(): Promise<IndexedText>;
}

interface PagefindResponse {
  results: PagefindResult[];
  filters: Record<string, Record<string, number>>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(
    phrase: string | null,
    options: { filters: Record<string, unknown>; sort: Record<string, 'asc'> },
  ): Promise<PagefindResponse>;
}

/**
 * Load Pagefind and its index. Without its worker: one request and one start-up less before the first
 * result, and the work is some milliseconds for a phrase.
 */
export async function loadEngine(): Promise<SearchEngine> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ href(ENGINE));
  // The module keeps a start that failed; a second try begins anew.
  await pagefind.destroy();
  watchFetches();
  await pagefind.options({ noWorker: true, baseUrl: href('/'), metaCacheTag: CACHE_TAG });
  await pagefind.init();
  return {
    async search({ terms }, filters) {
      const before = lost;
      const phrases = terms.length > 0 ? terms.map(({ phrase }) => phrase) : [null];
      const chosen = conditions(filters);
      // Grouping needs the counts by plan, and they come with a filter by plan: one that excludes none.
      // `filters()` would fetch those of every facet, and a slow line carries six requests at a time.
      const counted = chosen.plan ? chosen : { ...chosen, not: { plan: '-' } };
      const found = await Promise.all(phrases.map((phrase) => ask(pagefind, phrase, counted)));
      // Pagefind goes on without a part of its index, as if nothing stood in it.
      if (lost > before) throw new Error('索引不全');
      const candidates = Object.entries(found[0]?.filters.plan ?? {}).filter(
        ([plan, count]) => count > 0 && found.every((it) => it.filters.plan?.[plan]),
      );
      const groups = await Promise.all(
        candidates.map(async ([plan]) => {
          const only = { ...chosen, plan: { any: [plan] } };
          const byTerm = await Promise.all(phrases.map((phrase) => ask(pagefind, phrase, only)));
          return { plan, hits: intersect(byTerm.map(({ results }) => results)).map(pending) };
        }),
      );
      return inDocumentOrder(
        groups.filter(({ hits }) => hits.length > 0),
        found,
      );
    },
  };
}

let lost = 0;
let watching = false;

/** Count what cannot be fetched from now on; Pagefind itself does not say. */
function watchFetches(): void {
  if (watching) return;
  watching = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    try {
      const answer = await fetch(input, init);
      if (!answer.ok) lost++;
      return answer;
    } catch (error) {
      lost++;
      throw error;
    }
  };
}

function ask(pagefind: Pagefind, phrase: string | null, filters: Record<string, unknown>) {
  return pagefind.search(phrase, { filters, sort: { order: 'asc' } });
}

/** Results that stand in every list, in the order of the first. Two phrases in one query find nothing. */
function intersect(lists: readonly PagefindResult[][]): PagefindResult[] {
  const [first = [], ...others] = lists;
  const ids = others.map((list) => new Set(list.map(({ id }) => id)));
  return first.filter(({ id }) => ids.every((set) => set.has(id)));
}

/** Groups as their first hit stands among all results, which are sorted in site order. */
function inDocumentOrder(groups: Group[], found: readonly PagefindResponse[]): Group[] {
  const rank = new Map((found[0]?.results ?? []).map(({ id }, at) => [id, at]));
  const at = (group: Group) => rank.get(group.hits[0]?.id ?? '') ?? 0;
  return groups.sort((a, b) => at(a) - at(b));
}

function pending(result: PagefindResult): PendingHit {
  return { id: result.id, load: async () => readHit(await result.data()) };
}
