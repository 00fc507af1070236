import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageAddress } from '../../../src/views/addresses.ts';
import { askEngine, openEngine } from '../recall.ts';
import type { Peer } from './peer.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** This site, built of a content folder as `npm run build` builds it. */
export function ours(content: string): Peer {
  return {
    name: 'Duizhao',
    prepare() {
      // Everything stands in the repository.
    },
    build: (folder) => ({
      file: process.execPath,
      args: ['scripts/build.ts', '--force', '--content', content, '--out', join(folder, 'site')],
      cwd: root,
    }),
    site: (folder) => join(folder, 'site'),
    address: ({ plan, id }) => pageAddress(plan, id),
    search: {
      async open(page) {
        await page.locator('search-box input').focus();
      },
      answer: 'search-box [role="option"]',
      async ask(page, queries) {
        await openEngine(page);
        const answers = await askEngine(page, queries);
        return answers.map((hits) => hits.map(({ url }) => url.replace(/#.*$/u, '')));
      },
    },
  };
}
