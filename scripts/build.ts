/**
 * The whole site: content, pages, search index. Built in a fresh folder and swapped in at the end, so a
 * failed build leaves the last good one as it was.
 *
 *   node scripts/build.ts [--base /duizhao/] [--site https://example.org] [--out dist]
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type AstroInlineConfig, build } from 'astro';
import { buildContent } from './build-content.ts';
import { indexSearch } from './index-search.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: '/' },
    site: { type: 'string' },
    out: { type: 'string', default: 'dist' },
  },
});
process.exitCode = (await buildSite(values)) ? 0 : 1;

async function buildSite({ base, site, out }: typeof values): Promise<boolean> {
  const started = performance.now();
  const target = resolve(root, out);
  const fresh = join(root, '.build', `site-${process.pid}`);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  if (!buildContent(root)) return false;
  try {
    mkdirSync(fresh, { recursive: true });
    const config: AstroInlineConfig = { root, base, outDir: fresh, logLevel: 'warn' };
    await build(site ? { ...config, site } : config);
    await indexSearch(root, fresh);
    swap(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    console.error(
      `build: failed; ${target} ${existsSync(target) ? 'left as it was' : 'not written'}`,
    );
    console.error(error);
    return false;
  }
  const took = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`build: ${target} (${took} s)`);
  return true;
}

/** Put the fresh folder in the place of the old one: two renames, so nobody is served half a site. */
function swap(fresh: string, target: string): void {
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  mkdirSync(join(target, '..'), { recursive: true });
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
