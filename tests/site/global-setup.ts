import { statSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.ts';
import { findBrowser } from './browser/find.ts';
import { DIST } from './dist.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site's home, with the base path and a slash at its end. */
    siteUrl: string;
  }
}

/**
 * Serve the built site for the tests of this project: `inject('siteUrl')` is its address.
 * BASE_PATH says under which path it was built. Also unpacks the browser once, where it comes packed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!statSync(`${DIST}/index.html`, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`${DIST} holds no built site: run \`npm run build\` first`);
  }
  await findBrowser();
  const site = await serve({
    root: DIST,
    base: process.env.BASE_PATH ?? '/',
    port: 0,
    host: '127.0.0.1',
  });
  project.provide('siteUrl', site.url);
  return site.close;
}
