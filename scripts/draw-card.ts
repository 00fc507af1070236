/**
 * `public/card.png`: the picture that a shared link shows (Open Graph, 1200 × 630). Run it when the design changes.
 *
 *   node scripts/draw-card.ts
 */
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../tests/site/browser.ts';

/** Five plans side by side: what they share pale, what differs framed, as the topic pages show it. */
const columns = [0, 1, 2, 3, 4].map((plan) =>
  [0, 1, 2, 3, 4, 5]
    .map((line) => {
      const own = (plan * 2 + line * 3) % 7 === 0;
      const fill = own ? '#fdfcf9' : '#ddd6c8';
      const width = line === 5 ? 90 : 160;
      const at = `x="${110 + plan * 205}" y="${355 + line * 36}" width="${width}" height="20"`;
      return `<rect ${at} rx="3" fill="${fill}" stroke="${own ? '#a3241b' : 'none'}" stroke-width="3"/>`;
    })
    .join(''),
);
const song = 'font-family="Noto Serif CJK SC, Source Han Serif SC, serif" font-weight="700"';
const card = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
  <rect width="1200" height="630" fill="#fdfcf9"/><rect width="1200" height="14" fill="#a3241b"/>
  <text x="110" y="180" font-size="104" fill="#a3241b" ${song}>对照</text>
  <text x="110" y="275" font-size="50" fill="#1d1b18" ${song}>地方安全方案，逐条对照</text>
  ${columns.join('')}
</svg>`;

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(`<style>body{margin:0}</style>${card}`);
  await page.screenshot({ path: fileURLToPath(new URL('../public/card.png', import.meta.url)) });
} finally {
  await browser.close();
}
