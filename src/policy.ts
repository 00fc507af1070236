/**
 * What a browser may do with the site, and how long it may keep a file. One source for the meta element of
 * each page, for scripts/serve, and for what `public/_headers` and `scripts/serve/nginx.conf` say
 * (tests/policy.test.ts holds them against this).
 */

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** The content security policy as a page can bear it. */
export const PAGE_POLICY = DIRECTIVES.join('; ');

/** What any answer may say; of these a file that is no page needs only `BARE`. */
export const HEADERS: Readonly<Record<string, string>> = {
  // `frame-ancestors` counts only in a header.
  'Content-Security-Policy': [...DIRECTIVES, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  // What one searched for stands in the address: no other site is told.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** The names of the headers that concern a style sheet or a picture as well as a page. */
export const BARE: readonly string[] = ['X-Content-Type-Options'];

/** Folders whose files carry a hash of their content in their names: they never change under that name. */
export const HASHED_FOLDERS = [
  '/_astro/',
  '/pagefind/index/',
  '/pagefind/fragment/',
  '/pagefind/filter/',
] as const;

export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Pages, data, the service worker: kept, but asked for anew each time. */
export const ASK_AGAIN = 'no-cache';

/** How long a file may be kept, by its path from the root of the site. */
export function cacheControl(pathname: string): string {
  return HASHED_FOLDERS.some((folder) => pathname.startsWith(folder)) ? FOR_EVER : ASK_AGAIN;
}
