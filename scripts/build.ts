/**
 * The whole site: content, pages, search index. Built in a fresh folder and swapped in at the end, so a
 * failed build leaves the last good `dist/` as it was.
 *
 *   node scripts/build.ts
 *   DUIZHAO_BASE=/duizhao/ node scripts/build.ts     for a sub-path
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { buildContent } from './build-content.ts';
import { indexSearch } from './index-search.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = join(root, '.build/site');
const dist = join(root, 'dist');

const started = performance.now();
process.env.ASTRO_TELEMETRY_DISABLED = '1';
if (buildContent(root)) {
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    await build({ root, outDir: fresh, logLevel: 'warn' });
    await indexSearch(root, fresh);
    swap(fresh, dist);
    const took = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`build: ${dist} (${took} s)`);
  } catch (error) {
    console.error(
      `build: failed, ${existsSync(dist) ? 'dist/ left as it was' : 'no dist/ written'}`,
    );
    console.error(error);
    process.exitCode = 1;
  }
} else {
  process.exitCode = 1;
}

/** Put the fresh folder in the place of the old one; two renames, so nobody sees half a site for long. */
function swap(from: string, to: string): void {
  const old = `${from}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}
