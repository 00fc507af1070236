import type { APIRoute } from 'astro';
import { absolute, SITE_ORIGIN } from '../site.ts';

/** Everything may be read; the sitemap is there when the build knows where the site will live. */
export const GET: APIRoute = () => {
  const sitemap = SITE_ORIGIN === undefined ? '' : `Sitemap: ${absolute('/sitemap-index.xml')}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
