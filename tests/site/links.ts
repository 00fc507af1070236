import { readFileSync } from 'node:fs';
import { builtPages } from './content.ts';

/** What a built page refers to, and what can be referred to in it. */
interface Html {
  links: string[];
  ids: Set<string>;
}

/**
 * Every reference of a built site that leads nowhere, as `page: reference`.
 * @param base path under which the site is built; a reference outside it leads nowhere.
 */
export function deadLinks(folder: string, base: string): { dead: string[]; seen: number } {
  const pages = new Map(
    builtPages(folder).map((address) => [
      address,
      readHtml(readFileSync(fileOf(folder, address), 'utf8')),
    ]),
  );
  const dead: string[] = [];
  let seen = 0;
  for (const [page, { links }] of pages) {
    for (const link of links) {
      const url = new URL(link, `http://site${base}${page.slice(1)}`);
      if (url.host !== 'site') continue;
      seen++;
      if (!resolves(url, folder, base, pages)) dead.push(`${page}: ${link}`);
    }
  }
  return { dead, seen };
}

/** Whether an address without base, anchor included (`/plans/hecheng/#2`), is there. */
export function exists(folder: string, address: string): boolean {
  const url = new URL(address, 'http://site');
  const page = readHtml(readFileSync(fileOf(folder, url.pathname), 'utf8'));
  return url.hash === '' || page.ids.has(decodeURIComponent(url.hash.slice(1)));
}

function resolves(
  url: URL,
  folder: string,
  base: string,
  pages: ReadonlyMap<string, Html>,
): boolean {
  if (!url.pathname.startsWith(base)) return false;
  const address = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
  // A folder without a server has its links written out.
  const page = pages.get(address.replace(/(?<=\/)index\.html$/u, ''));
  if (page) return url.hash === '' || page.ids.has(decodeURIComponent(url.hash.slice(1)));
  try {
    return readFileSync(folder + address).length > 0 && url.hash === '';
  } catch {
    return false;
  }
}

function fileOf(folder: string, address: string): string {
  return folder + address + (address.endsWith('/') ? 'index.html' : '');
}

/** Astro writes every attribute in double quotes; one written otherwise throws here. */
function readHtml(html: string): Html {
  const loose = html.match(/<[a-z][^<>"]*\s(?:href|src|action|id)=[^"]/u);
  if (loose) throw new Error(`an attribute without double quotes: ${loose[0]}`);
  const values = (names: string) =>
    [...html.matchAll(new RegExp(`<[a-z][^<>]*?\\s(?:${names})="([^"]*)"`, 'gu'))].map(
      ([, value = '']) => value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
    );
  return {
    links: values('href').concat(values('src'), values('action'), toldToMachines(html)),
    ids: new Set(values('id')),
  };
}

/** Addresses that stand in no link: of Open Graph, and of the things in JSON-LD. */
function toldToMachines(html: string): string[] {
  const metas = html.matchAll(/<meta property="og:(?:url|image)" content="([^"]*)"/gu);
  const blocks = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu);
  const found = [...metas].map(([, url = '']) => url);
  for (const [, block = ''] of blocks) {
    JSON.parse(block, (property, value: unknown) => {
      if (!ADDRESSES.has(property) || typeof value !== 'string') return value;
      found.push(value.replace(/\?q=\{words\}$/u, ''));
      return value;
    });
  }
  return found;
}

/** Properties of schema.org whose values are addresses of this site. */
const ADDRESSES = new Set(['url', 'item', 'contentUrl', 'urlTemplate']);
