import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  // Where the site will live. Both may stay unset: every link then works at the root of any host.
  site: process.env.DUIZHAO_SITE,
  base: process.env.DUIZHAO_BASE ?? '/',
  trailingSlash: 'always',
  integrations: [mdx()],
  devToolbar: { enabled: false },
  // The content security policy allows no inline script or style, so nothing is inlined.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
});
