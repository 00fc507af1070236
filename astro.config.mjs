import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** write-excel-file compresses in workers that the content security policy forbids: src/files/zip-here.ts. */
const zipHere = {
  name: 'zip-here',
  /** @param {string} source @param {string | undefined} importer */
  resolveId(source, importer) {
    return source === 'fflate' && importer?.includes('/write-excel-file/')
      ? fileURLToPath(new URL('./src/files/zip-here.ts', import.meta.url))
      : null;
  },
};

// Where the site will live (`site`, `base`) is said to scripts/build.ts.
export default defineConfig({
  trailingSlash: 'always',
  // Not in node_modules, which builds of other content share (scripts/build/mirror.ts): two at once would read
  // each other's plans.
  cacheDir: './.astro/cache',
  integrations: [mdx()],
  devToolbar: { enabled: false },
  // The content security policy allows no inline script or style, so nothing is inlined.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [{ ...zipHere, enforce: 'pre' }],
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every page runs is one file, with all that it imports: a request costs half a kilobyte,
              // which is more than most of these modules.
              codeSplitting: {
                groups: [
                  {
                    name: 'frame',
                    test: /[\\/]islands[\\/](?:search-box|my-unit|basket|printing|service-worker)\.ts$/u,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
