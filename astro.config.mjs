import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// Where the site will live (`site`, `base`) is said to scripts/build.ts.
export default defineConfig({
  trailingSlash: 'always',
  integrations: [mdx()],
  devToolbar: { enabled: false },
  // The content security policy allows no inline script or style, so nothing is inlined.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
});
