/**
 * The site while one edits it: pages from memory, content rebuilt whenever a plan or a registry changes.
 * A broken plan prints its diagnostics and leaves what is shown as it was.
 *
 *   node scripts/dev.ts [--port 4321] [--root folder]
 */
import { watch } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type AstroIntegration, dev } from 'astro';
import sirv from 'sirv';
import { buildContent } from './build-content.ts';
import { KeptReadings } from './content/kept.ts';
import { forget } from './dev/forget.ts';
import { turnstile } from './dev/turnstile.ts';
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
  const requests = turnstile();
  let refresh = async () => {};
  const integration: AstroIntegration = {
    name: 'duizhao-develop',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        server.middlewares.use(requests.pass);
        server.middlewares.use('/pagefind', sirv(join(scratch, 'pagefind'), { dev: true }));
        refresh = async () => {
          await refreshContent?.({});
          const lister = join(root, 'src/sources.ts');
          forget(server, (file) => file === lister || isOurs(root, file));
          server.environments.client.hot.send({ type: 'full-reload' });
        };
      },
    },
  };
  if (buildContent(root, { kept })) await indexSearch(root, scratch);
  const server = await dev({
    root,
    integrations: [integration],
    // Vite would reload the page before a changed text is read, and look through each site ever built.
    vite: { server: { watch: { ignored: (path: string) => isOurs(root, path) } } },
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
    await refresh();
    idle = setTimeout(index, IDLE);
  };
  const watcher = watch(join(root, 'content'), { recursive: true }, (_event, name) => {
    if (!/^(?:plans|lexicon)\b/u.test(name ?? '')) return;
    clearTimeout(pending);
    pending = setTimeout(() => void requests.alone(rebuild).catch(console.error), SETTLED);
  });
  return {
    url: `http://localhost:${server.address.port}`,
    async stop() {
      watcher.close();
      clearTimeout(pending);
      await requests.alone(async () => {});
      clearTimeout(idle);
      await indexed;
      await server.stop();
    },
  };
}

/** What we watch and write ourselves. */
const OURS = new Set(['content/plans', 'content/lexicon', 'content/generated', '.build']);

function isOurs(root: string, path: string): boolean {
  const names = relative(root, path).split(sep);
  return OURS.has(names[0] ?? '') || OURS.has(names.slice(0, 2).join('/'));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, root: { type: 'string' } } });
  const root = values.root ?? fileURLToPath(new URL('..', import.meta.url));
  await develop(resolve(root), values.port === undefined ? undefined : Number(values.port));
}
