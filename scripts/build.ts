/**
 * The whole site: content, pages, search index. Built in a fresh folder and swapped in at the end, so a
 * failed build leaves the last good one as it was.
 *
 *   node scripts/build.ts [--base /duizhao/] [--site https://example.org] [--out dist] [--content folder]
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sitemap from '@astrojs/sitemap';
import { type AstroInlineConfig, build } from 'astro';
import { mirrorProject } from './build/mirror.ts';
import { writeWorker } from './build/worker.ts';
import { buildContent } from './build-content.ts';
import { indexSearch } from './index-search.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a site is to stand, and what a build may do otherwise than the ordinary one. */
export interface BuildOptions {
  base: string;
  /** Origin of the public site, where it is known. */
  site?: string | undefined;
  /** The folder, from the root of the repository. */
  out: string;
  /** Other content than the project's own: a folder with `plans/` and `registries/`. */
  content?: string | undefined;
  vite?: NonNullable<AstroInlineConfig['vite']>;
  /** What is made of content and built pages: Pagefind's index and the service worker unless said. */
  finish?: (root: string, site: string) => Promise<void>;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '/' },
      site: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      content: { type: 'string' },
    },
  });
  process.exitCode = (await buildSite(values)) ? 0 : 1;
}

/**
 * Build the site into `out`.
 * @returns whether it was built; if not, the fault has been printed and `out` is as it was.
 */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const { base, site, out, content, vite = {}, finish = finishServed } = options;
  const started = performance.now();
  const target = resolve(root, out);
  const fresh = join(root, '.build', `site-${process.pid}`);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const mirror = join(root, '.build', `root-${process.pid}`);
  const project = content ? mirror : root;
  try {
    if (content) mirrorProject(root, resolve(root, content), mirror);
    if (!buildContent(project)) return false;
    mkdirSync(fresh, { recursive: true });
    const config: AstroInlineConfig = {
      root: project,
      base,
      outDir: fresh,
      logLevel: 'warn',
      vite,
    };
    // A sitemap gives absolute addresses, so only a site that knows its own has one.
    await build(site ? { ...config, site, integrations: [sitemap()] } : config);
    await finish(project, fresh);
    swap(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    console.error(
      `build: failed; ${target} ${existsSync(target) ? 'left as it was' : 'not written'}`,
    );
    console.error(error);
    return false;
  } finally {
    rmSync(mirror, { recursive: true, force: true });
  }
  const took = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`build: ${target} (${took} s)`);
  return true;
}

async function finishServed(project: string, site: string): Promise<void> {
  await indexSearch(project, site);
  await writeWorker(site);
}

/** Put the fresh folder in the place of the old one: two renames, so nobody is served half a site. */
function swap(fresh: string, target: string): void {
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  mkdirSync(join(target, '..'), { recursive: true });
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
