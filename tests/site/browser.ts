import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './browser/find.ts';
import { assertClean, type Faults, watch } from './browser/watch.ts';

/** No sandbox (CI runs as root), and nothing that would call out by itself. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Start a browser; the caller closes it. See `findBrowser` for which one. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return await chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...process.env, ...env },
  });
}

export interface PageOptions {
  width: number;
  height: number;
  dark?: boolean;
  /** Whether the page may run script; true unless said. */
  javaScript?: boolean;
  /** Whether there may be a service worker, past which `page.route` cannot reach; true unless said. */
  serviceWorker?: boolean;
}

/** A page in a context of its own, and what it did wrong so far. */
export interface OpenPage {
  page: Page;
  context: BrowserContext;
  faults: Faults;
  /** Throw if there are faults, but for those that match `except`. */
  assertClean(except?: RegExp): void;
  /** Close the page and forget its storage. */
  close(): Promise<void>;
}

/** Open an empty page as a Chinese reader's browser would, and watch it from the first request on. */
export async function openPage(
  browser: Browser,
  { width, height, dark = false, javaScript = true, serviceWorker = true }: PageOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: javaScript,
    serviceWorkers: serviceWorker ? 'allow' : 'block',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const faults = await watch(page);
  return {
    page,
    context,
    faults,
    assertClean: (except) => assertClean(faults, except),
    close: () => context.close(),
  };
}
