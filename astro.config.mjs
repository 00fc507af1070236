import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// Where the site will live (`site`, `base`) is said to scripts/build.ts.
export default defineConfig({
  trailingSlash: 'always',
  integrations: [mdx()],
  devToolbar: { enabled: false },
  // The content security policy allows no inline script or style, so nothing is inlined.
  build: { inlineStylesheets: 'never' },
  vite: {
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
                    test: /[\\/]islands[\\/](?:search-box|my-unit|basket|printing)\.ts$/u,
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
