import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { ASK_AGAIN, BARE, cacheControl, HEADERS } from '../../src/policy.ts';

/** A page ends in a slash, in a folder's bare name, or in .html. */
const PAGE = /(?:\/[^/.]*|\.html)$/;

/** Pagefind's own formats: compressed already, and of no registered type. */
const BINARY = /^\.(?:pagefind|pf_\w+)$/;

/** `compression` is typed for Express, but needs no more than Node's own request and response. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * A base path with a slash at each end: `duizhao` → `/duizhao/`, empty → `/`.
 */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * Answer requests from a built folder as a static host would: the folder stands under `base`,
 * `/x/` is `/x/index.html`, `/x` is sent on to `/x/`, and what is not there gets `404.html` with
 * status 404. A request outside `base` is not found; only `/` is sent on, for who types the address.
 */
export function staticHandler(root: string, base: string): RequestListener {
  const prefix = normaliseBase(base);
  const compress = compression() as unknown as Middleware;
  const files = sirv(root, {
    // Look at the disk for each request, so that a rebuild needs no restart.
    dev: true,
    etag: true,
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', cacheControl(pathname));
      if (BINARY.test(extname(pathname))) {
        response.setHeader('Content-Type', 'application/octet-stream');
      }
    },
  });
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const target = request.url ?? '/';
    const [pathname = '/', query] = target.split('?', 2);
    setPolicy(response, PAGE.test(pathname));
    const search = query === undefined ? '' : `?${query}`;
    if (pathname === '/' && prefix !== '/') return redirect(response, prefix + search);
    if (`${pathname}/` === prefix) return redirect(response, prefix + search);
    compress(request, response, () => {
      if (!pathname.startsWith(prefix)) return notFound(root, request, response);
      const inside = pathname.slice(prefix.length - 1);
      if (!inside.endsWith('/') && isDirectory(root, inside)) {
        return redirect(response, `${pathname}/${search}`);
      }
      request.url = inside + search;
      files(request, response, () => notFound(root, request, response));
    });
  };
}

/**
 * Other than the samples for real hosts, only pages bear all headers: HTTP/1.1 would repeat half a kilobyte with
 * each picture and script, which HTTP/2 sends once.
 */
function setPolicy(response: ServerResponse, isPage: boolean): void {
  for (const [name, value] of Object.entries(HEADERS)) {
    if (isPage || BARE.includes(name)) response.setHeader(name, value);
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, 'Cache-Control': ASK_AGAIN }).end();
}

/** Whether a URL path names a folder with an index page; `..` cannot leave the root in a URL path. */
function isDirectory(root: string, pathname: string): boolean {
  try {
    const inside = decodeURIComponent(pathname);
    if (inside.split('/').includes('..')) return false;
    return statSync(join(root, inside, 'index.html')).isFile();
  } catch {
    return false;
  }
}

function notFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  let page: Buffer | string;
  let type = 'text/html;charset=utf-8';
  try {
    page = readFileSync(join(root, '404.html'));
  } catch {
    page = '404: not found\n';
    type = 'text/plain;charset=utf-8';
  }
  setPolicy(response, true);
  response.writeHead(404, { 'Content-Type': type, 'Cache-Control': ASK_AGAIN });
  response.end(request.method === 'HEAD' ? undefined : page);
}
