import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normaliseBase } from '../../scripts/serve/handler.ts';
import { readOptions } from '../../scripts/serve/options.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { BARE, HEADERS } from '../../src/policy.ts';

const HOME = `<h1>对照</h1>${'<p>安全</p>'.repeat(400)}`;
const FILES: Record<string, string> = {
  'index.html': HOME,
  '404.html': '<h1>没有这一页</h1>',
  'plans/hecheng/index.html': '<h1>鹤城</h1>',
  '_astro/base.D4f8aB2c.css': 'body{}',
  'plans/style.css': 'p{}',
  'data/tasks.csv': '\ufeffplan,node\r\n',
  'pagefind/wasm.zh.pagefind': 'binary',
  'pagefind/index/zh_1.pf_index': 'binary',
  'pagefind/engine.wasm': 'binary',
  'tasks.json': '{}',
};

let root: string;
let site: Served;
let based: Served;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'duizhao-serve-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  writeFileSync(join(root, '..', 'duizhao-outside.txt'), 'secret');
  site = await serve({ root, base: '/', port: 0, host: '127.0.0.1' });
  based = await serve({ root, base: '/duizhao', port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await site.close();
  await based.close();
  rmSync(root, { recursive: true });
  rmSync(join(root, '..', 'duizhao-outside.txt'));
});

/** Ask with a path as it is: `fetch` would resolve `..` itself. */
function raw(served: Served, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port: served.port, path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('serve', () => {
  it.each([
    // Pages.
    ['/', 200, 'text/html;charset=utf-8'],
    ['/plans/hecheng/', 200, 'text/html;charset=utf-8'],
    // A query belongs to the page.
    ['/?q=%E5%AE%89%E5%85%A8', 200, 'text/html;charset=utf-8'],
    // Types that matter: WebAssembly streams only as such, Pagefind's own are plain bytes.
    ['/pagefind/engine.wasm', 200, 'application/wasm'],
    ['/pagefind/wasm.zh.pagefind', 200, 'application/octet-stream'],
    ['/pagefind/index/zh_1.pf_index', 200, 'application/octet-stream'],
    ['/tasks.json', 200, 'application/json'],
    ['/data/tasks.csv', 200, 'text/csv'],
    // What is not there is said to be not there, with the site's own page.
    ['/nothing/', 404, 'text/html;charset=utf-8'],
    ['/plans/', 404, 'text/html;charset=utf-8'],
    // A broken escape is no page either.
    ['/%E0%A4%A', 404, 'text/html;charset=utf-8'],
  ])('%s: %i, %s', async (path, status, type) => {
    const answer = await raw(site, path);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, type]);
    if (status === 404) expect(answer.body.toString()).toBe(FILES['404.html']);
  });

  it('sends a folder on to its slash, query and all, as static hosts do', async () => {
    const answer = await raw(site, '/plans/hecheng?print');
    expect([answer.status, answer.headers.location]).toEqual([302, '/plans/hecheng/?print']);
  });

  it.each([
    // Named by the hash of its content: for ever.
    ['/_astro/base.D4f8aB2c.css', 'public, max-age=31536000, immutable'],
    // Anything else may change with the next build: ask each time.
    ['/plans/style.css', 'no-cache'],
    ['/', 'no-cache'],
    ['/nothing/', 'no-cache'],
  ])('%s may be kept: %s', async (path, cache) => {
    expect((await raw(site, path)).headers['cache-control']).toBe(cache);
  });

  it.each([
    // Pages, also those that are not there, bear the whole policy.
    ['/', Object.keys(HEADERS)],
    ['/plans/hecheng/', Object.keys(HEADERS)],
    ['/404.html', Object.keys(HEADERS)],
    ['/nothing/', Object.keys(HEADERS)],
    ['/nothing.png', Object.keys(HEADERS)],
    // A file only what concerns it: the rest would weigh more than some files do.
    ['/_astro/base.D4f8aB2c.css', BARE],
    ['/data/tasks.csv', BARE],
  ])('%s bears %j', async (path, names) => {
    const { headers } = await raw(site, path);
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(headers[name.toLowerCase()], name).toBe(names.includes(name) ? value : undefined);
    }
  });

  it('answers a second request for the same with 304', async () => {
    const first = await raw(site, '/tasks.json');
    const again = await raw(site, '/tasks.json', {
      'if-none-match': String(first.headers.etag),
    });
    expect([first.status, again.status, again.body.length]).toEqual([200, 304, 0]);
  });

  it('compresses text, and what is compressed already not again', async () => {
    const page = await raw(site, '/', { 'accept-encoding': 'gzip' });
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(page.body).toString()).toBe(HOME);
    const index = await raw(site, '/pagefind/index/zh_1.pf_index', { 'accept-encoding': 'gzip' });
    expect(index.headers['content-encoding']).toBeUndefined();
  });

  it.each(['/../duizhao-outside.txt', '/%2e%2e/duizhao-outside.txt', '/..%2fduizhao-outside.txt'])(
    'shows nothing outside the folder: %s',
    async (path) => {
      const answer = await raw(site, path);
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).not.toContain('secret');
    },
  );

  it('answers HEAD without a body, and refuses to be written to', async () => {
    expect((await raw(site, '/nothing/', {}, 'HEAD')).body.length).toBe(0);
    expect((await raw(site, '/', {}, 'POST')).status).toBe(405);
  });
});

describe('serve under a base path', () => {
  it.each([
    ['/duizhao/', 200],
    ['/duizhao/plans/hecheng/', 200],
    // A link that forgot the base must fail here, as it would on the host.
    ['/plans/hecheng/', 404],
    ['/duizhao-other/', 404],
    ['/duizhao/nothing/', 404],
  ])('%s: %i', async (path, status) => {
    expect((await raw(based, path)).status).toBe(status);
  });

  it.each(['/', '/duizhao'])('%s leads to the site', async (path) => {
    const answer = await raw(based, path);
    expect([answer.status, answer.headers.location]).toEqual([302, '/duizhao/']);
  });

  it('keeps the base in the address of a folder', async () => {
    const answer = await raw(based, '/duizhao/plans/hecheng');
    expect(answer.headers.location).toBe('/duizhao/plans/hecheng/');
  });

  it('gives an address that can be opened', async () => {
    expect(based.url).toBe(`http://127.0.0.1:${based.port}/duizhao/`);
    expect(await (await fetch(based.url)).text()).toBe(HOME);
  });
});

describe('serve, when it cannot', () => {
  it('says that the folder is missing and what to do', async () => {
    const missing = join(root, 'no-such-folder');
    await expect(serve({ root: missing, base: '/', port: 0, host: '127.0.0.1' })).rejects.toThrow(
      `there is no folder ${missing}: build the site first (npm run build)`,
    );
  });

  it('takes the next port when one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const second = await serve({ root, base: '/', port, host: '127.0.0.1' });
    expect(second.port).toBeGreaterThan(port);
    expect(second.port).toBeLessThan(port + 20);
    await second.close();
    other.close();
  });
});

describe('normaliseBase', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['duizhao', '/duizhao/'],
    ['/duizhao', '/duizhao/'],
    ['//a/b//', '/a/b/'],
  ])('%j is %j', (base, normal) => {
    expect(normaliseBase(base)).toBe(normal);
  });
});

describe('readOptions', () => {
  it('has a default for everything', () => {
    expect(readOptions([])).toEqual({ root: 'dist', base: '/', port: 4321, host: 'localhost' });
  });

  it('reads the line before the environment', () => {
    const line = ['out', '--base', 'a', '--port', '80', '--host', '::1'];
    const said = { root: 'out', base: '/a/', port: 80, host: '::1' };
    expect(readOptions(line, { PORT: '1', BASE_PATH: '/b/' })).toEqual(said);
    expect(readOptions([], { PORT: '81', BASE_PATH: 'b' })).toMatchObject({
      port: 81,
      base: '/b/',
    });
  });

  it.each([
    [['--port', 'x'], /not a port: x/],
    [['--port', '70000'], /not a port/],
    [['a', 'b'], /one folder/],
    [['--unknown'], /unknown/i],
  ])('refuses %j', (line, message) => {
    expect(() => readOptions(line)).toThrow(message);
  });
});
