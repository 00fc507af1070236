/**
 * What a build of many plans costs: a made-up corpus of each size is built by a process of its own.
 *
 *   node scripts/bench/scale.ts 5 20 122        sizes in plans; sites in .build/site-<size>
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Clock ticks a second in /proc: the same on every Linux that Node runs on. */
const TICKS = 100;
const PAGE = 4096;

console.log(
  'plans | wall s | CPU s | peak MB | pages | site MB | largest page KB gz | CPU s a plan',
);
for (const plans of process.argv.slice(2)) {
  await run(['scripts/bench/corpus.ts', '--plans', plans, '--out', `.build/corpus-${plans}`]);
  const out = `.build/site-${plans}`;
  const { wall, cpu, peak } = await run([
    'scripts/build.ts',
    ...['--content', `.build/corpus-${plans}`, '--out', out],
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

/** Run a script of ours. Seconds, and the most memory that it and its children held at once. */
async function run(args: string[]): Promise<{ wall: number; cpu: number; peak: number }> {
  const started = performance.now();
  const before = childTime();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, 200);
  const code = await new Promise<number | null>((done) => child.on('exit', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')}: exit ${code}`);
  return { wall: (performance.now() - started) / 1000, cpu: childTime() - before, peak };
}

/** Processor seconds of all children that have ended. */
function childTime(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(stat[13]) + Number(stat[14])) / TICKS;
}

/** Resident bytes of a process and all below it. */
function memoryOf(pid: number): number {
  try {
    const own = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
    const below = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return own + below.reduce((sum, one) => sum + memoryOf(Number(one)), 0);
  } catch {
    return 0; // It has ended meanwhile.
  }
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
