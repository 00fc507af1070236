import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearLeftovers, swapIn } from '../../scripts/build/swap.ts';
import { type ContentFolder, contentFolder, fixture, SOURCE } from './content-folder.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const SCRATCH = join(REPOSITORY, '.build');

/** Bytes of all files below a folder. */
function bytesOf(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(root, name)).isFile()).sort();
  return new Map(files.map((name) => [name, readFileSync(join(root, name), 'latin1')]));
}

describe('a build of a small site, killed with all its processes', { timeout: 300_000 }, () => {
  let folder: ContentFolder;
  let dist: string;
  let edition = 0;
  /** Ids of the builds that were killed. */
  const killed: number[] = [];

  /** Change the text, so that there is something to build, and start to build it. */
  function start(): { child: ChildProcess; said: () => string } {
    folder.write(SOURCE, `${fixture('source.txt')}\n3.第${++edition}次修改。`);
    const args = ['scripts/build.ts', '--content', join(folder.root, 'content'), '--out', dist];
    // A process group of its own. Nothing of Vitest's own variables: its BASE_URL would reach the pages.
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, args, {
      cwd: REPOSITORY,
      detached: true,
      env: { PATH, HOME },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (words: string) => {
        said += words;
      });
    }
    return { child, said: () => said };
  }

  async function build(): Promise<void> {
    const { child, said } = start();
    const [status] = await once(child, 'close');
    expect(status, said()).toBe(0);
  }

  beforeAll(async () => {
    folder = contentFolder(['good']);
    dist = join(folder.root, 'dist');
    await build();
  }, 120_000);

  afterAll(() => {
    folder.close();
    rmSync(join(SCRATCH, 'made', encodeURIComponent(dist)), { force: true });
  });

  it.each<[string, (fresh: string, said: string) => boolean]>([
    // Compiled, and Astro is starting.
    ['the content is there', (_fresh, said) => said.includes('content: ')],
    ['pages are being written', (fresh) => existsSync(join(fresh, 'plans'))],
    // All but the service worker, and the swap.
    ['the search index is being written', (fresh) => existsSync(join(fresh, 'pagefind'))],
  ])('when %s: the last good site is as it was, byte for byte', async (_when, isReached) => {
    for (;;) {
      const before = bytesOf(dist);
      const { child, said } = start();
      const { pid = 0 } = child;
      const closed = once(child, 'close');
      const fresh = join(SCRATCH, `site-${pid}`);
      while (child.exitCode === null && !isReached(fresh, said())) await pause(5);
      if (child.exitCode === null) process.kill(-pid, 'SIGKILL');
      const [status, signal] = await closed;
      // Where the machine does much else, it may have been done before the signal came: once more.
      if (status === 0) continue;
      expect(signal, said()).toBe('SIGKILL');
      killed.push(pid);
      expect(bytesOf(dist)).toEqual(before);
      return;
    }
  });

  it('the next one builds, and clears away what all of them left', async () => {
    const ours = () =>
      readdirSync(SCRATCH).filter((name) => killed.includes(Number(name.split('-')[1])));
    expect(killed).toHaveLength(3);
    expect(ours()).not.toEqual([]);
    const good = bytesOf(dist);
    await build();
    const now = bytesOf(dist);
    expect(now.get('plans/good/source.txt')).toBe(
      readFileSync(join(folder.root, SOURCE), 'latin1'),
    );
    expect(now.get('plans/good/source.txt')).not.toBe(good.get('plans/good/source.txt'));
    expect([...now.keys()].filter((name) => name.endsWith('.html'))).toEqual(
      [...good.keys()].filter((name) => name.endsWith('.html')),
    );
    expect(ours()).toEqual([]);
    expect(readdirSync(folder.root).sort()).toEqual(['content', 'dist']);
  });
});

describe('what a killed build leaves', () => {
  /** The id of a process that is no more. */
  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    return child.pid ?? 0;
  }

  it('leaves the site; the next one clears away what it left, and nothing of a build that runs', async () => {
    const root = mkdtempSync(join(tmpdir(), 'duizhao-killed-'));
    const pid = await deadPid();
    for (const name of [`site-${pid}`, `root-${pid}`, `site-${process.pid}`, 'dev']) {
      mkdirSync(join(root, '.build', name), { recursive: true });
    }
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), 'good');
    clearLeftovers(join(root, '.build'), join(root, 'dist'));
    expect(readdirSync(join(root, '.build')).sort()).toEqual(['dev', `site-${process.pid}`]);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('good');
    rmSync(root, { recursive: true });
  });

  it('between its two renames: the old site goes back to its place', async () => {
    const root = mkdtempSync(join(tmpdir(), 'duizhao-killed-'));
    const target = join(root, 'dist');
    const old = join(root, `.dist-old-${await deadPid()}`);
    mkdirSync(old);
    writeFileSync(join(old, 'index.html'), 'good');
    clearLeftovers(join(root, '.build'), target);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('good');
    // And where a site stands, the old one goes.
    mkdirSync(old);
    clearLeftovers(join(root, '.build'), target);
    expect(readdirSync(root)).toEqual(['dist']);
    rmSync(root, { recursive: true });
  });

  it('a fresh site that is not there leaves the old one in its place', () => {
    const root = mkdtempSync(join(tmpdir(), 'duizhao-swap-'));
    mkdirSync(join(root, 'dist'));
    expect(() => swapIn(join(root, 'fresh'), join(root, 'dist'))).toThrow('ENOENT');
    expect(readdirSync(root)).toEqual(['dist']);
    rmSync(root, { recursive: true });
  });
});
