import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ASK_AGAIN, cacheControl, FOR_EVER, HASHED_FOLDERS, HEADERS } from '../src/policy.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const text = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');

/** `_headers` as its hosts read it: the headers under each path. */
function readHeaders(file: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let rule: Record<string, string> = {};
  for (const line of file.split('\n').filter((it) => it !== '' && !it.startsWith('#'))) {
    if (line.startsWith('/')) {
      rule = {};
      rules[line] = rule;
    } else {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/u.exec(line) ?? [];
      rule[name] = value;
    }
  }
  return rules;
}

it('public/_headers says what the policy says', () => {
  const hashed = HASHED_FOLDERS.map((folder) => [`${folder}*`, { 'Cache-Control': FOR_EVER }]);
  expect(readHeaders(text('public/_headers'))).toEqual({
    '/*': HEADERS,
    ...Object.fromEntries(hashed),
  });
});

it('the sample for nginx says what the policy says', () => {
  const conf = text('scripts/serve/nginx.conf');
  const added = [...conf.matchAll(/^ *add_header ([\w-]+) "([^"]*)" always;$/gmu)];
  expect(Object.fromEntries(added.map(([, name, value]) => [name, value]))).toEqual(HEADERS);
  // All headers at one level: nginx drops those of the level above where a block has one of its own.
  expect(conf.match(/^ *add_header/gmu)).toHaveLength(Object.keys(HEADERS).length + 1);
  const [, pattern = '', value] = /^ {2}~(\S+) "([^"]*)";$/mu.exec(conf) ?? [];
  expect(value).toBe(FOR_EVER);
  const paths = [...HASHED_FOLDERS.map((it) => `${it}a.1234abcd.js`), '/', '/sw.js', '/data/a.csv'];
  for (const path of paths) {
    expect(new RegExp(pattern, 'u').test(`/duizhao${path}`), path).toBe(
      cacheControl(path) === FOR_EVER,
    );
  }
});

it.each([
  // A worker that is kept too long keeps an old site alive.
  ['/sw.js', ASK_AGAIN],
  ['/', ASK_AGAIN],
  ['/data/tasks.csv', ASK_AGAIN],
  // Names the hashed files, and is not one.
  ['/pagefind/pagefind-entry.json', ASK_AGAIN],
  ['/_astro/Page.CNOD5Kfl.css', FOR_EVER],
  ['/pagefind/fragment/zh-cn_10ad36e.pf_fragment', FOR_EVER],
])('%s may be kept: %s', (path, cache) => {
  expect(cacheControl(path)).toBe(cache);
});

it('the theme colours are those of the paper', () => {
  const [, light, dark] =
    /--paper: light-dark\((\S+), (\S+)\)/u.exec(text('src/styles/tokens.css')) ?? [];
  const metas = [
    ...text('src/layouts/Page.astro').matchAll(/name="theme-color" content="(\S+)"/gu),
  ];
  expect(metas.map(([, colour]) => colour)).toEqual([light, dark]);
});
