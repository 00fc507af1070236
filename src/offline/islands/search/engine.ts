import type { Group, PendingHit, SearchEngine } from '../../../islands/search/engine.ts';
import { type Hit, readHit } from '../../../islands/search/hit.ts';
import { conditions } from '../../../search/facets.ts';
import type { Query } from '../../../search/query.ts';
import { href } from '../../site.ts';
import { PLAN_LIST, type SearchText, textsAddress } from '../../texts.ts';
import { loadJson } from '../load-json.ts';

/** What stands in a passage, as a term is looked for in it. */
interface Passage extends SearchText {
  searched: string;
}

/** Read all texts and look through them. The same records as in Pagefind's index, so the same answers. */
export async function loadEngine(): Promise<SearchEngine> {
  const passages: Passage[] = [];
  for (const plan of (await loadJson(PLAN_LIST)) as string[]) {
    const texts = (await loadJson(textsAddress(plan))) as SearchText[];
    passages.push(...texts.map((text) => ({ ...text, searched: plain(text.content) })));
  }
  return {
    async search({ terms }, filters) {
      const wanted = terms.map(asSearched);
      const chosen = Object.entries(conditions(filters));
      const found = passages.filter(
        (passage) =>
          wanted.every((term) => passage.searched.includes(term)) &&
          chosen.every(([facet, { any }]) =>
            passage.filters[facet]?.some((value) => any.includes(value)),
          ),
      );
      return groupByPlan(found);
    },
  };
}

/** A phrase for Pagefind (`"民 政 局"`) as it stands in a text, punctuation as one stop. */
function asSearched({ phrase }: Query['terms'][number]): string {
  return plain(phrase.slice(1, -1).replaceAll(' ', ''));
}

/** Latin letters are found in either case. */
function plain(text: string): string {
  return text.toLowerCase();
}

/** The passages stand in site order, and so do the groups. */
function groupByPlan(found: readonly Passage[]): Group[] {
  const byPlan = Map.groupBy(found, ({ meta }) => meta.plan ?? '');
  return [...byPlan].map(([plan, passages]) => ({ plan, hits: passages.map(pending) }));
}

function pending(passage: Passage): PendingHit {
  return {
    id: passage.url,
    load: async (): Promise<Hit> => ({ ...readHit(passage), url: href(passage.url) }),
  };
}
