/**
 * The whole site as a folder, and as a ZIP file of it, that opens from a USB stick: no server, no network.
 * The ordinary build with the modules of `src/offline/` in place of those that fetch; then links become
 * relative, JSON and modules plain scripts, since that is what a browser loads from `file:`.
 *
 *   node scripts/build-offline.ts [--out dist-offline] [--content folder]
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildSite } from './build.ts';
import { offlineFolder } from './offline/folder.ts';
import { readme } from './offline/readme.ts';
import { writeTexts } from './offline/texts.ts';
import { offlineTwins } from './offline/twins.ts';
import { zipFolder } from './offline/zip.ts';

const NAME = 'duizhao';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist-offline' }, content: { type: 'string' } },
});
process.exitCode = (await buildOffline(resolve(root, values.out), values.content)) ? 0 : 1;

/** Write `<target>/duizhao/` and `<target>/duizhao.zip`; a failed build leaves the last ones. */
async function buildOffline(target: string, content?: string): Promise<boolean> {
  const started = performance.now();
  const site = join(root, '.build', `offline-${process.pid}`);
  const fresh = `${site}-fresh`;
  let hash = '';
  try {
    const built = await buildSite({
      base: '/',
      out: site,
      content,
      finish: async (project, built) => {
        await writeTexts(project, built);
        hash = corpusHash(project);
      },
      vite: { plugins: [offlineTwins()] },
    });
    if (!built) return false;
    const files = await offlineFolder(site);
    files.set('README.txt', Buffer.from(readme(hash)));
    for (const [name, data] of files) write(join(fresh, NAME, name), data);
    const zip = zipFolder(NAME, files);
    write(join(fresh, `${NAME}.zip`), zip);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true });
    renameSync(fresh, target);
    const bytes = files.values().reduce((sum, { length }) => sum + length, 0);
    const took = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`offline: ${join(target, NAME)}/index.html (${files.size} files, ${mb(bytes)})`);
    console.log(`offline: ${join(target, `${NAME}.zip`)} (${mb(zip.length)}; ${took} s)`);
    return true;
  } catch (error) {
    console.error('offline: failed; the last folder is as it was');
    console.error(error);
    return false;
  } finally {
    rmSync(site, { recursive: true, force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

function corpusHash(project: string): string {
  const text = readFileSync(join(project, 'content/generated/corpus.json'), 'utf8');
  return z.object({ hash: z.string() }).parse(JSON.parse(text)).hash;
}

function write(file: string, data: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
}

function mb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
