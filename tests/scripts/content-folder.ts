import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, vi } from 'vitest';

const REGISTRIES = fileURLToPath(new URL('../../content/lexicon', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../fixtures/content', import.meta.url));

/** Where the fixture plan stands in a folder. */
export const META = 'content/plans/good/plan.yaml';
export const SOURCE = 'content/plans/good/source.txt';

/** A file of the fixture plan. */
export function fixture(name: string): string {
  return readFileSync(join(FIXTURE, 'good', name), 'utf8');
}

export const YAML = fixture('plan.yaml');

/** plan.yaml with one stretch changed. */
export function changed(from: string, to: string): string {
  if (!YAML.includes(from)) throw new Error(`the fixture has no ${from}`);
  return YAML.replace(from, to);
}

/** A folder of its own with `content/` in it. */
export interface ContentFolder {
  root: string;
  /** Write a file of the folder by its name from the root. */
  write(name: string, data: string | Uint8Array): void;
  read(name: string): string;
  remove(name: string): void;
  close(): void;
}

/** The real topics place the tasks of the real plans; these place those of the fixture. */
const TOPICS = `groups:
  - { id: all, name: 全部 }
topics:
  - id: all
    name: 全部
    group: all
    note: 都在这里。
    placings:
      - { plan: good, path: 一 }
      - { plan: good, path: 二/1 }
      - { plan: good, path: 二/2 }
`;

/** A temporary folder with the real registries but the topics, and the plans of `tests/fixtures/content`. */
export function contentFolder(plans: readonly string[]): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'duizhao-content-'));
  cpSync(REGISTRIES, join(root, 'content/lexicon'), { recursive: true });
  writeFileSync(join(root, 'content/lexicon/topics.yaml'), TOPICS);
  mkdirSync(join(root, 'content/plans'));
  for (const plan of plans) {
    cpSync(join(FIXTURE, plan), join(root, 'content/plans', plan), { recursive: true });
  }
  return {
    root,
    write(name, data) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), data);
    },
    read: (name) => readFileSync(join(root, name), 'utf8'),
    remove: (name) => rmSync(join(root, name), { recursive: true }),
    close: () => rmSync(root, { recursive: true }),
  };
}

/** What each test of a file works with. */
export interface InFolder {
  readonly folder: ContentFolder;
  /** What `console.error` was told. */
  readonly said: readonly string[];
}

/** For each test of a file: a folder of its own with the fixture plan, and a console that is caught. */
export function eachInFolder(): InFolder {
  let folder: ContentFolder;
  let said: string[];
  beforeEach(() => {
    folder = contentFolder(['good']);
    said = [];
    vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    folder.close();
  });
  return {
    get folder() {
      return folder;
    },
    get said() {
      return said;
    },
  };
}
