import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../../src/worker/worker.ts', import.meta.url));

/**
 * Write the service worker of a built site: one plain script, at the root so that the whole site is in its
 * scope. It bears the build it belongs to: same files, same worker, so nothing is dropped for nothing.
 * @param site the built folder, all else in it.
 */
export async function writeWorker(site: string): Promise<void> {
  const define = { BUILD: JSON.stringify(buildId(site)), STYLES: JSON.stringify(styles(site)) };
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: SOURCE, platform: 'browser', transform: { define } });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  writeFileSync(join(site, 'sw.js'), output[0].code);
}

/** A hash of all files and their names. */
function buildId(site: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(site.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** The style sheets of a page that has nothing of its own. */
function styles(site: string): string[] {
  const page = readFileSync(join(site, '404.html'), 'utf8');
  return [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(([, href = '']) => href);
}
