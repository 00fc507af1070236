import { conditions, type Filters, planOfRank, RANK } from '../../search/facets.ts';
import type { Query } from '../../search/query.ts';
import { href } from '../../site.ts';
import { CACHE_TAG, ENGINE } from './fetch-ahead.ts';
import { type Hit, type IndexedText, readHit } from './hit.ts';
import { importModule } from './import-again.ts';

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
 * Load the index of this site, and of those that are searched with it (`scripts/build.ts --join`). What they
 * find stands one site after the other: Pagefind's own merging orders by likeness, across plans.
 */
export async function loadEngine(): Promise<SearchEngine> {
  watchFetches();
  const beside: readonly string[] = import.meta.env.JOINED_SITES ?? [];
  const engines = [loadIndex(href('/'), CACHE_TAG), ...beside.map((base) => loadIndex(base))];
  const loaded = await Promise.all(engines);
  return {
    async search(query, filters) {
      const found = loaded.map((engine) => engine.search(query, filters));
      return (await Promise.all(found)).flat();
    },
  };
}

/**
 * Load Pagefind and its index. Without its worker: one request and one start-up less before the first
 * result, and the work is some milliseconds for a phrase.
 * @param base where the site of the index stands.
 * @param tag changes with the content of the index; without, it is asked for anew each time.
 */
async function loadIndex(base: string, tag?: string): Promise<SearchEngine> {
  const address = new URL(`${base.slice(0, -1)}${ENGINE}`, location.href).href;
  const pagefind = await importModule<Pagefind>(address);
  // The module keeps a start that failed; a second try begins anew.
  await pagefind.destroy();
  const options = { noWorker: true, baseUrl: base };
  await pagefind.options(tag === undefined ? options : { ...options, metaCacheTag: tag });
  await pagefind.init();
  return {
    async search({ terms }, filters) {
      const before = lost;
      const phrases = terms.length > 0 ? terms.map(({ phrase }) => phrase) : [null];
      const chosen = conditions(filters);
      // Grouping needs the counts by plan, and they come with a filter by rank: one that excludes none.
      // `filters()` would fetch those of every facet, and a slow line carries six requests at a time.
      const counted = { ...chosen, not: { [RANK]: '-' } };
      const found = await Promise.all(phrases.map((phrase) => ask(pagefind, phrase, counted)));
      // Pagefind goes on without a part of its index, as if nothing stood in it.
      if (lost > before) throw new Error('索引不全');
      const [first, ...others] = found;
      const ids = others.map(({ results }) => new Set(results.map(({ id }) => id)));
      // Two phrases in one query find nothing: each is asked for by itself, and every one must hold.
      return groupsOf(first)
        .map(({ plan, results }) => ({
          plan,
          hits: results.filter(({ id }) => ids.every((set) => set.has(id))).map(pending),
        }))
        .filter(({ hits }) => hits.length > 0);
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

/** Results by plan. They come in site order, so the counts by rank say where each plan ends. */
function groupsOf(
  found: PagefindResponse | undefined,
): { plan: string; results: PagefindResult[] }[] {
  const { results = [], filters = {} } = found ?? {};
  let end = 0;
  return Object.entries(filters[RANK] ?? {})
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rank, count]) => {
      const start = end;
      end += count;
      return { plan: planOfRank(rank), results: results.slice(start, end) };
    });
}

function pending(result: PagefindResult): PendingHit {
  return { id: result.id, load: async () => readHit(await result.data()) };
}
