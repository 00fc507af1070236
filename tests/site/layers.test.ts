import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { at, builtPages } from './content.ts';
import { DIST } from './dist.ts';

/** The sheets of a page as it links them, one after the other. */
function styles(address: string): string {
  const page = readFileSync(
    join(DIST, address.endsWith('/') ? `${address}index.html` : address),
    'utf8',
  );
  const base = new URL(at('/')).pathname;
  return [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)]
    .map(([, sheet = '']) => readFileSync(join(DIST, sheet.slice(base.length - 1)), 'utf8'))
    .join('');
}

/** In which order a browser takes the layers: as it first meets them. */
function layersOf(css: string): string[] {
  const named = [...css.matchAll(/@layer ([\w, ]+)[;{]/gu)];
  return [...new Set(named.flatMap(([, names = '']) => names.split(/,\s*/u)))];
}

// A sheet that a component imports is linked before those of the layout. Were its layer the first to be met,
// the base would win over all parts: links in the head of the page lose their colour, headings their size.
it('on every page the parts win over the base, and paper over both', () => {
  const pages = builtPages(DIST);
  expect(pages.length).toBeGreaterThan(40);
  const wrong = pages.filter((address) => {
    const layers = layersOf(styles(address));
    return layers.join() !== 'base,parts,print';
  });
  expect(wrong).toEqual([]);
});
