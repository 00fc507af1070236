/**
 * The site while one edits it: pages from memory, content rebuilt whenever a plan or a registry changes.
 * A broken plan prints its diagnostics and leaves what is shown as it was.
 *
 *   node scripts/dev.ts
 */
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, dev } from 'astro';
import sirv from 'sirv';
import { buildContent } from './build-content.ts';
import { KeptReadings } from './content/kept.ts';
import { indexSearch } from './index-search.ts';

/** An editor writes a file in several steps; the last one counts. */
const SETTLED = 30;
/** The search can wait until nobody types. */
const IDLE = 1500;

/** The site of a project, while its content changes. */
export interface Development {
  /** Address of the home page, without a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Serve the pages of a project and keep them up with its `content/`.
 * @param port the first to try.
 */
export async function develop(root: string, port?: number): Promise<Development> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const scratch = join(root, '.build/dev');
  const kept = new KeptReadings();
  let refresh: (() => Promise<void>) | undefined;
  const integration: AstroIntegration = {
    name: 'duizhao-develop',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        server.middlewares.use('/pagefind', sirv(join(scratch, 'pagefind'), { dev: true }));
        refresh = refreshContent && (() => refreshContent({}));
      },
    },
  };
  if (buildContent(root, { kept })) await indexSearch(root, scratch);
  const server = await dev({
    root,
    integrations: [integration],
    ...(port === undefined ? {} : { server: { port } }),
  });

  let pending: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  // One at a time: Pagefind has one service for all.
  let indexed = Promise.resolve();
  const index = () => {
    indexed = indexed.then(() => indexSearch(root, scratch)).catch(console.error);
  };
  const rebuild = async () => {
    clearTimeout(idle);
    if (!buildContent(root, { kept })) return;
    // Astro would see the files by itself, and wait half a second to be sure.
    await refresh?.();
    idle = setTimeout(index, IDLE);
  };
  const watcher = watch(join(root, 'content'), { recursive: true }, (_event, name) => {
    if (name === null || name.split(sep)[0] === 'generated') return;
    clearTimeout(pending);
    pending = setTimeout(() => void rebuild().catch(console.error), SETTLED);
  });
  return {
    url: `http://localhost:${server.address.port}`,
    async stop() {
      watcher.close();
      clearTimeout(pending);
      clearTimeout(idle);
      await indexed;
      await server.stop();
    },
  };
}

if (import.meta.main) await develop(fileURLToPath(new URL('..', import.meta.url)));
