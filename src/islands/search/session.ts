import { type Filters, isQuestion } from '../../search/facets.ts';
import { type Query, readQuery } from '../../search/query.ts';
import type { Group, SearchEngine } from './engine.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { importAgain } from './import-again.ts';

/** What a search came to, for whoever shows it. */
export type Outcome =
  | { state: 'idle' | 'short' | 'loading' | 'failed' }
  | { state: 'found'; query: Query; groups: Group[] };

const loadModule = importAgain(() => import('./engine.ts'));
let engine: Promise<SearchEngine> | undefined;

/** Fetch engine and index, once a page; again after a failure, since a network may come back. */
export function warmUp(): Promise<SearchEngine> {
  if (!engine) fetchAhead();
  engine ??= loadModule()
    .then(({ loadEngine }) => loadEngine())
    .catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
  return engine;
}

/**
 * Searches as they are typed: the latest wins, whatever order answers come in.
 * @param show called with each outcome; an outdated one is never shown.
 */
export function createSession(show: (outcome: Outcome) => void) {
  let latest = 0;
  return async (typed: string, filters: Filters): Promise<void> => {
    const turn = ++latest;
    const query = readQuery(typed);
    if (query.state === 'short' || (query.state === 'empty' && !isQuestion(filters))) {
      show({ state: query.state === 'short' ? 'short' : 'idle' });
      return;
    }
    // An answer that comes at once needs no word of waiting.
    const waiting = setTimeout(() => turn === latest && show({ state: 'loading' }), 150);
    try {
      const groups = await (await warmUp()).search(query, filters);
      if (turn === latest) show({ state: 'found', query, groups });
    } catch {
      engine = undefined;
      if (turn === latest) show({ state: 'failed' });
    } finally {
      clearTimeout(waiting);
    }
  };
}
