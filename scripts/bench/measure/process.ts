import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from '../peers/peer.ts';

/** What a run of a command took. */
export interface Cost {
  /** Seconds from start to end. */
  wall: number;
  /** Processor seconds of the command and all that it started. */
  cpu: number;
  /** Resident bytes, the most that the command and all below it held at once. */
  peak: number;
}

/** Clock ticks a second in /proc: the same on every Linux that Node runs on. */
const TICKS = 100;
const PAGE = 4096;

/**
 * Run a command and measure it; Linux only (`/proc`).
 * @throws Error with what it wrote, where it exits with anything but 0.
 */
export async function measureCommand({ file, args, cwd, env }: Command): Promise<Cost> {
  const before = childTime();
  const started = performance.now();
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + String(chunk)).slice(-4000);
    });
  }
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, 100);
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  clearInterval(timer);
  const wall = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: exit ${code}\n${said}`);
  return { wall, cpu: childTime() - before, peak };
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
