/**
 * The whole site: content, pages, search index. Built in a fresh folder and swapped in at the end, so a
 * failed build leaves the last good one as it was.
 *
 *   node scripts/build.ts [--base /duizhao/] [--site https://example.org] [--out dist] [--content folder] [--force]
 *
 * Where nothing has changed since the folder was built, it is left as it is, unless `--force` is given.
 *
 * More than one machine: `--only 湖南省` builds some plans as a site of their own; `--join /liaoning/,/hunan/` has
 * its search ask the sites under those paths of the same host, too.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sitemap from '@astrojs/sitemap';
import type { AstroInlineConfig } from 'astro';
import { choosePlans } from './build/choose.ts';
import { remembered } from './build/making.ts';
import { mirrorProject } from './build/mirror.ts';
import { spareMemory } from './build/spare-memory.ts';
import { clearLeftovers, swapIn } from './build/swap.ts';
import { writeWorker } from './build/worker.ts';
import { buildContent } from './build-content.ts';
import { explainSystem, isSystemFault } from './content/files.ts';
import { indexSearch } from './index-search.ts';
import { normaliseBase } from './serve/handler.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a site is to stand, and what a build may do otherwise than the ordinary one. */
export interface BuildOptions {
  base: string;
  /** Origin of the public site, where it is known. */
  site?: string | undefined;
  /** The folder, from the root of the repository. */
  out: string;
  /** Other content than the project's own: a folder with `plans/` and `lexicon/`. */
  content?: string | undefined;
  vite?: NonNullable<AstroInlineConfig['vite']>;
  /** What is made of content and built pages: Pagefind's index and the service worker unless said. */
  finish?: (root: string, site: string) => Promise<void>;
  /** Some of the plans, as `choosePlans` reads it. */
  only?: string | undefined;
  /** Base paths of other sites that the search asks too, with commas between; its own may be among them. */
  join?: string | undefined;
  /** Build even if nothing has changed. */
  force?: boolean | undefined;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '/' },
      site: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      content: { type: 'string' },
      only: { type: 'string' },
      join: { type: 'string' },
      force: { type: 'boolean' },
    },
  });
  process.exitCode = (await buildSite(values)) ? 0 : 1;
}

/**
 * Build the site into `out`.
 * @returns whether it was built; if not, the fault has been printed and `out` is as it was.
 */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const {
    base,
    site,
    out,
    content,
    only,
    join: joined,
    vite = {},
    finish = finishServed,
  } = options;
  const started = performance.now();
  const target = resolve(root, out);
  const fresh = join(root, '.build', `site-${process.pid}`);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const mirror = join(root, '.build', `root-${process.pid}`);
  const project = content || only ? mirror : root;
  const contentFolder = resolve(root, content ?? 'content');
  clearLeftovers(join(root, '.build'), target);
  const before = remembered({
    root,
    content: contentFolder,
    options: { base, site, only, joined },
    day: new Date().toISOString().slice(0, 10),
    made: project === root ? [target, join(root, 'content/generated')] : [target],
    note: join(root, '.build/made', encodeURIComponent(target)),
  });
  // What a caller has made otherwise has no name, so it is made anew each time.
  const isPlain = options.vite === undefined && options.finish === undefined;
  if (isPlain && !options.force && before.isMade()) {
    console.log(`build: nothing changed, ${target} left as it is (--force builds all the same)`);
    return true;
  }
  try {
    if (project === mirror) {
      const chosen = only === undefined ? undefined : choosePlans(contentFolder, only);
      mirrorProject(root, contentFolder, mirror, chosen);
    }
    if (!buildContent(project)) return false;
    mkdirSync(fresh, { recursive: true });
    const config: AstroInlineConfig = {
      root: project,
      base,
      outDir: fresh,
      logLevel: 'warn',
      vite: { ...vite, define: { ...vite.define, ...searched(base, joined) } },
    };
    spareMemory();
    // A build that has nothing to do need not wait for it.
    const { build } = await import('astro');
    // A sitemap gives absolute addresses, so only a site that knows its own has one.
    await build(site ? { ...config, site, integrations: [sitemap()] } : config);
    await finish(project, fresh);
    swapIn(fresh, target);
    if (isPlain) before.remember();
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    console.error(
      `build: failed; ${target} ${existsSync(target) ? 'left as it was' : 'not written'}`,
    );
    console.error(
      isSystemFault(error) ? `${target}:1:1 file/unwritable ${explainSystem(error)}` : error,
    );
    return false;
  } finally {
    rmSync(mirror, { recursive: true, force: true });
  }
  const took = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`build: ${target} (${took} s)`);
  return true;
}

/** What `src/islands/search/engine.ts` is told of the sites beside this one. */
function searched(base: string, joined = ''): Record<string, string> {
  const others = joined.split(',').map(normaliseBase);
  const beside = others.filter((it) => it !== '/' && it !== normaliseBase(base));
  return { 'import.meta.env.JOINED_SITES': JSON.stringify(beside) };
}

async function finishServed(project: string, site: string): Promise<void> {
  await indexSearch(project, site);
  await writeWorker(site);
}
