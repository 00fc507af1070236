/**
 * Lighthouse (mobile) on one page of each weighty kind: how it scores, and what it finds below full marks.
 * Lighthouse is no dependency of the project; it is installed into a temporary folder. Scores of performance depend
 * on how busy the machine is: the best of some runs counts.
 *
 *   node scripts/bench/lighthouse.ts [folder] [--runs 3]     after npm run build
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { findBrowser } from '../../tests/site/browser/find.ts';
import { serve } from '../serve.ts';

const VERSION = '13.5.0';
const PAGES = ['', 'plans/pingjiang/2.3/', 'compare/', 'units/gongan/', 'graph/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What of Lighthouse's report is read here. Scores are 0 to 1; null for an audit that does not apply. */
const reportSchema = z.object({
  categories: z.record(
    z.enum(CATEGORIES),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

const run = promisify(execFile);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const folder = mkdtempSync(join(tmpdir(), 'duizhao-lighthouse-'));
const root = resolve(positionals[0] ?? 'dist');
const site = await serve({ root, base: '/', port: 0, host: '127.0.0.1' });
try {
  const packages = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save'];
  await run('npm', [...packages, `lighthouse@${VERSION}`]);
  for (const page of PAGES) {
    const reports: Report[] = [];
    for (let n = 0; n < Number(values.runs); n++) reports.push(await audit(site.url + page));
    print(`/${page}`, best(reports));
  }
} finally {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One visit as Lighthouse's throttled phone makes it. */
async function audit(url: string): Promise<Report> {
  const { path, env } = await findBrowser();
  const out = join(folder, 'report.json');
  const cli = join(folder, 'node_modules/lighthouse/cli/index.js');
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';
  await run(
    process.execPath,
    [
      cli,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES}`,
      `--output-path=${out}`,
      `--chrome-flags=${flags}`,
    ],
    { env: { ...process.env, ...env, CHROME_PATH: path }, timeout: 180_000 },
  );
  return reportSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
}

/** The report of the quietest moment. */
function best(reports: readonly Report[]): Report | undefined {
  const speed = (report: Report) => report.categories.performance.score ?? 0;
  return [...reports].sort((a, b) => speed(b) - speed(a))[0];
}

function print(page: string, report: Report | undefined): void {
  if (!report) return;
  const { categories, audits } = report;
  const scores = CATEGORIES.map((it) => Math.round((categories[it].score ?? 0) * 100)).join(' / ');
  const shown = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
  const times = shown.map((id) => audits[id]?.displayValue ?? '').join(', ');
  console.log(
    `${page}  ${scores}  (${times}, shift ${audits['cumulative-layout-shift']?.displayValue})`,
  );
  for (const { id, weight } of CATEGORIES.flatMap((it) => categories[it].auditRefs)) {
    const { score = null, title, displayValue = '' } = audits[id] ?? {};
    if (weight > 0 && score !== null && score < 1) {
      console.log(`    ${id} ${Math.round(score * 100)}: ${title} ${displayValue}`);
    }
  }
}
