/**
 * How long a change to a plan takes to show in the browser while one edits (`npm run dev`): from the file
 * written to the page that has it. On a copy of the project, so that nobody's texts are touched.
 *
 *   node scripts/bench/dev.ts [--runs 10]
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/site/browser.ts';
import { mirrorProject } from '../build/mirror.ts';
import { develop } from '../dev.ts';
import { median } from './measure/median.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { runs: { type: 'string', default: '10' } } });
const copy = join(mkdtempSync(join(root, '.build/dev-')), 'project');
mirrorProject(root, join(root, 'content'), copy);
const site = await develop(copy, 4400);
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  const file = join(copy, 'content/plans/hecheng/source.txt');
  const source = readFileSync(file, 'utf8');
  await page.goto(`${site.url}/plans/hecheng/`, { waitUntil: 'networkidle' });
  const times: number[] = [];
  for (let run = 0; run < Number(values.runs); run++) {
    const mark = `第${run}次改动的字样`;
    writeFileSync(file, source);
    appendFileSync(file, mark);
    const started = performance.now();
    await page.locator('article', { hasText: mark }).first().waitFor();
    times.push(performance.now() - started);
    await page.waitForLoadState('networkidle');
  }
  const [best, worst] = [Math.min(...times), Math.max(...times)].map(Math.round);
  console.log(
    `dev: a change to a plan shows after ${Math.round(median(times))} ms (median of ${times.length}; ${best} to ${worst})`,
  );
} finally {
  await browser.close();
  await site.stop();
  rmSync(join(copy, '..'), { recursive: true, force: true });
}
process.exit();
