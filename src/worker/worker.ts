/**
 * The service worker: what was read once can be read without a network.
 *
 * - A page or a file is asked of the network first; what was kept stands in when no answer comes.
 * - A file whose name changes with its content is taken from what was kept.
 * - A new build takes over at once and drops what the last one kept; no page is loaded anew for it.
 */
import { Kept } from './kept.ts';
import { kindOf } from './kinds.ts';
import { offlinePage } from './offline-page.ts';
import type { PageMessage, RequestEvent, WorkerScope } from './scope.ts';

/** Written in by `scripts/build/worker.ts`. */
declare const BUILD: string;
declare const STYLES: readonly string[];

/** A line that is there and carries nothing: after so long, what was kept is shown. In milliseconds. */
const PATIENCE = 5000;

const worker = globalThis as unknown as WorkerScope;
const home = worker.registration.scope;
const kept = new Kept(home, BUILD);

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(kept.dropOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const kind = kindOf(url, home);
  if (method !== 'GET' || !kind) return;
  if (kind === 'asset') event.respondWith(keptFirst(event));
  else if (mode === 'navigate') event.respondWith(networkFirst(event).catch(instead));
  else event.respondWith(networkFirst(event));
});

/** A page tells what it had loaded before there was a worker; it lies in the browser's own cache yet. */
worker.addEventListener('message', (event) => {
  if (event.source && Array.isArray(event.data)) event.waitUntil(keepAll(event));
});

async function keptFirst(event: RequestEvent): Promise<Response> {
  return (await kept.find(event.request.url)) ?? (await ask(event));
}

async function networkFirst(event: RequestEvent): Promise<Response> {
  const asked = ask(event);
  const inTime = await Promise.race([asked.catch(() => null), patience()]);
  return inTime ?? (await kept.find(event.request.url)) ?? (await asked);
}

/** Ask the network, and keep what it answers, also when something else has been shown meanwhile. */
function ask(event: RequestEvent): Promise<Response> {
  const { request } = event;
  const asked = fetch(request);
  const copy = asked.then((response) => response.clone());
  event.waitUntil(copy.then((it) => kept.keep(request.url, it)).catch(() => undefined));
  // The copy is made before anybody reads.
  return copy.then(() => asked);
}

async function instead(): Promise<Response> {
  return offlinePage(await kept.pages(), home, STYLES);
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE));
}

async function keepAll({ data, source }: PageMessage): Promise<void> {
  const addresses = [source?.url, ...(data as unknown[])];
  await Promise.all(
    addresses.map(async (address) => {
      if (typeof address !== 'string' || !kindOf(address, home)) return;
      if (await kept.find(address)) return;
      // What cannot be had now is kept when it is read again.
      const response = await fetch(address, { cache: 'force-cache' }).catch(() => null);
      if (response) await kept.keep(address, response);
    }),
  );
}
