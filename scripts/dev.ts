/**
 * The site while one edits it: pages from memory, content rebuilt whenever a plan or a registry changes.
 * A broken plan prints its diagnostics and leaves what is shown as it was.
 *
 *   node scripts/dev.ts
 */
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import sirv from 'sirv';
import { buildContent } from './build-content.ts';
import { indexSearch } from './index-search.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, '.build/dev');
process.env.ASTRO_TELEMETRY_DISABLED = '1';

await rebuild();
await dev({
  root,
  vite: {
    plugins: [
      {
        name: 'duizhao-search-index',
        configureServer(server) {
          server.middlewares.use('/pagefind', sirv(join(scratch, 'pagefind'), { dev: true }));
        },
      },
    ],
  },
});

let pending: NodeJS.Timeout | undefined;
watch(join(root, 'content'), { recursive: true }, (_event, name) => {
  if (name === null || name.split(sep)[0] === 'generated') return;
  clearTimeout(pending);
  // An editor writes a file in several steps; the last one counts.
  pending = setTimeout(() => void rebuild(), 100);
});

async function rebuild(): Promise<void> {
  if (buildContent(root)) await indexSearch(root, scratch);
}
