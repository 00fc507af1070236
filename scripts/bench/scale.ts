/**
 * What a build of many plans costs: a made-up corpus of each size is built by a process of its own.
 *
 *   node scripts/bench/scale.ts 5 20 122        sizes in plans; sites in .build/site-<size>
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Cost, measureCommand } from './measure/process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

console.log(
  'plans | wall s | CPU s | peak MB | pages | site MB | largest page KB gz | CPU s a plan',
);
for (const plans of process.argv.slice(2)) {
  await run(['scripts/bench/corpus.ts', '--plans', plans, '--out', `.build/corpus-${plans}`]);
  const out = `.build/site-${plans}`;
  const { wall, cpu, peak } = await run([
    'scripts/build.ts',
    ...['--force', '--content', `.build/corpus-${plans}`, '--out', out],
  ]);
  const { pages, bytes, largest } = weigh(join(root, out));
  const row = [
    plans,
    wall.toFixed(1),
    cpu.toFixed(1),
    (peak / 1e6).toFixed(0),
    pages,
    (bytes / 1e6).toFixed(1),
    largest.map(({ name, size }) => `${(size / 1024).toFixed(0)} ${name}`).join(', '),
    (cpu / Number(plans)).toFixed(2),
  ];
  console.log(row.join(' | '));
}

/** Run a script of ours and measure it. */
function run(args: readonly string[]): Promise<Cost> {
  return measureCommand({ file: process.execPath, args, cwd: root });
}

/** Pages and bytes of a site, and its five heaviest pages. */
function weigh(site: string) {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pages = files.filter((file) => file.endsWith('.html'));
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const largest = pages
    .map((file) => ({ name: file.slice(site.length), size: gzipSync(readFileSync(file)).length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 5);
  return { pages: pages.length, bytes, largest };
}
