import type { KeptPage } from './kept.ts';

/**
 * What is shown instead of a page that has not been read before: that there is no network, and what can
 * be read without one.
 * @param home address of the site's home.
 * @param styles addresses of the style sheets of an ordinary page.
 */
export function offlinePage(
  pages: readonly KeptPage[],
  home: string,
  styles: readonly string[],
): Response {
  const items = pages.map(({ address, title }) => `<li><a href="${address}">${title}</a></li>`);
  const list =
    items.length > 0
      ? `<h2>没有网络也能读的 ${items.length} 页</h2><ul>${items.join('')}</ul>`
      : '<p>还没有读过可以留下的页面。</p>';
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>没有网络 · 对照</title>
<meta name="color-scheme" content="light dark">
${styles.map((style) => `<link rel="stylesheet" href="${style}">`).join('')}</head><body>
<header class="masthead"><div><a class="brand" href="${home}">对照</a></div></header>
<main id="main"><h1>没有网络</h1>
<p>这一页还没有读过，现在取不到。网络恢复后刷新就能看到。</p>${list}</main></body></html>`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'self'; base-uri 'none'",
    },
  });
}
