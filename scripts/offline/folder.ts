import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shelfScript } from '../../src/offline/json-shelf.ts';
import { textsAddress } from '../../src/offline/texts.ts';
import { isMany } from '../../src/views/front.ts';
import { bundleIslands } from './bundle.ts';
import { unsafeNames } from './names.ts';
import { folderPage, ISLANDS } from './page.ts';

/** Files by path within a folder, with forward slashes. */
export type Files = Map<string, Uint8Array>;

/** What only a server has a use for, and the modules, which are in the one script. */
const SERVED =
  /^(?:404\.html|robots\.txt|sitemap.*\.xml|_headers|sw\.js|pagefind\/.*|_astro\/.*\.js)$/u;

/** Tables to take away; no island reads them. */
const TABLES = /^data\//u;

/** Pages that islands take columns and rows from, once there are more plans than a page shows. */
const PARTS = /^plans\/[^/]+\/(?:topics|targets)\/index\.html$/u;

/**
 * The folder that works without a server, of a site that was built with `offlineTwins`.
 * @param site the built folder, which is only read.
 * @throws Error with every file that could not be copied to any system.
 */
export async function offlineFolder(site: string): Promise<Files> {
  const files: Files = new Map();
  const modules = new Set<string>();
  const hasParts = isMany(readdirSync(join(site, dirname(textsAddress('*')))));
  const shelve = (name: string, json: string) =>
    files.set(`${name}.js`, Buffer.from(shelfScript(`/${name}`, json)));
  for (const name of filesOf(site)) {
    if (SERVED.test(name)) continue;
    const data = readFileSync(join(site, name));
    if (name.endsWith('.html')) {
      const page = folderPage(data.toString('utf8'), `/${name.replace(/index\.html$/u, '')}`);
      for (const module of page.modules) modules.add(module);
      files.set(name, Buffer.from(page.html));
      if (hasParts && PARTS.test(name)) shelve(name, JSON.stringify(data.toString('utf8')));
    } else if (name.endsWith('.json') && !TABLES.test(name)) {
      shelve(name, data.toString('utf8'));
    } else {
      files.set(name, data);
    }
  }
  files.set(ISLANDS, Buffer.from(await bundleIslands(site, [...modules].sort())));
  const faults = unsafeNames([...files.keys()]);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return files;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
