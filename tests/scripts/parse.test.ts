import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A plan of no place that the site knows. */
const TEXT = `一、工作任务
（一）强化安全
1.隐患治理。重大事故隐患动态清零。(区应急管理局牵头,区公安局、各有关部门配合)
`;

/**
 * `TEXT` in GB18030, which Node reads and does not write: Python's `TEXT.encode('gb18030').hex()`.
 */
const GB18030 = [
  'd2bba1a2b9a4d7f7c8cecef10aa3a8d2bba3a9c7bfbbafb0b2c8ab0a312ed2febbbcd6cec0eda1a3d6d8b4f3',
  'cac2b9cad2febbbcb6afccacc7e5c1e3a1a328c7f8d3a6bcb1b9dcc0edbed6c7a3cdb72cc7f8b9abb0b2bed6',
  'a1a2b8f7d3d0b9d8b2bfc3c5c5e4bacf290a',
].join('');

const FILES: Record<string, Uint8Array | string> = {
  'utf8.txt': TEXT,
  'bom.txt': `\ufeff${TEXT}`,
  'gb18030.txt': Buffer.from(GB18030, 'hex'),
  'utf16le.txt': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
  'utf16be.txt': Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(),
  'crlf.txt': TEXT.replaceAll('\n', '\r\n'),
  'empty.txt': '',
  'blank.txt': ' \n\n',
  'mark.txt': '\ufeff',
  'picture.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  // No NUL, and broken in every encoding.
  'broken.bin': Buffer.from('b0ff80ff', 'hex'),
  // A byte order mark makes no text of what has a NUL.
  'marked.bin': Buffer.from('efbbbf0000', 'hex'),
  'marked16.bin': Buffer.from('fffe00004100', 'hex'),
  'prose.txt': '没有条目的一段话',
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-parse-'));
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Run the script as `npm run -s parse --` does. */
function parse(args: string[], input?: Uint8Array | string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/parse.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8', ...(input === undefined ? {} : { input }) },
  );
  return { status, stdout, stderr };
}

const file = (name: string) => join(folder, name);

/** What stands in the one clause of `TEXT`. */
const BODIES = [
  ['区应急管理局', 'lead', 'unit', 'yingji'],
  ['区公安局', 'support', 'unit', 'gongan'],
  ['各有关部门', 'support', 'collective', null],
];

// Each case starts a process of its own, and reads the registries in it.
describe('parse', { timeout: 30_000 }, () => {
  it.each([
    // Each encoding, with what the byte order mark takes at the head of the text.
    ['utf8.txt', 0],
    ['bom.txt', 1],
    ['gb18030.txt', 0],
    ['utf16le.txt', 1],
    ['utf16be.txt', 1],
  ])('%s is read; its offsets count the text as it is in the file', (name, mark) => {
    const { status, stdout, stderr } = parse([file(name)]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { clauses, targets, outline, others, diagnostics } = JSON.parse(stdout);
    expect(outline.nodes.map((node: { path: string }) => node.path)).toEqual([
      '一',
      '一/（一）',
      '一/（一）/1',
    ]);
    expect(clauses).toHaveLength(1);
    const [{ clause, start, end, path, assignments }] = clauses;
    expect(path).toBe('一/（一）/1');
    expect(TEXT.slice(start - mark, end - mark)).toBe(clause);
    expect(
      assignments.map((it: Record<string, unknown>) => [it.mention, it.role, it.kind, it.function]),
    ).toEqual(BODIES);
    for (const it of assignments) {
      expect(TEXT.slice(it.start - mark, it.end - mark)).toBe(it.mention);
    }
    expect(targets.map((it: { class: string }) => it.class)).toEqual(['zero']);
    expect(others).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it('reads standard input as it reads a file', () => {
    const wanted = parse([file('gb18030.txt')]).stdout;
    expect(parse(['-'], readFileSync(file('gb18030.txt')))).toEqual({
      status: 0,
      stdout: wanted,
      stderr: '',
    });
  });

  it('reads lines that end in CRLF', () => {
    const { status, stdout } = parse([file('crlf.txt')]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).clauses[0].assignments).toHaveLength(BODIES.length);
  });

  it('reads a text without an outline, and says what it misses', () => {
    const { status, stdout } = parse([file('prose.txt')]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).clauses).toEqual([]);
  });

  it('reads a plan of the site as the site does, but for its place', () => {
    const source = join(ROOT, 'content/plans/hecheng/source.txt');
    const { clauses, targets } = JSON.parse(parse([source]).stdout);
    const known = JSON.parse(
      readFileSync(join(ROOT, 'content/generated/plans/hecheng.json'), 'utf8'),
    );
    const places = (them: { start: number; end: number }[]) =>
      them.map(({ start, end }) => [start, end]);
    expect(places(clauses)).toEqual(places(known.clauses));
    expect(places(targets)).toEqual(places(known.targets));
  });

  it.each([
    // What there is not, and what is no file.
    ['missing.txt', 'file/unreadable 读不到这个文件（没有这个文件，ENOENT）'],
    ['.', 'file/unreadable 读不到这个文件（这是文件夹，EISDIR）'],
    // Nothing in it: no byte, blanks, a byte order mark alone.
    ['empty.txt', 'text/empty 文件是空的'],
    ['blank.txt', 'text/empty 文件是空的'],
    ['mark.txt', 'text/empty 文件是空的'],
    // No text: a NUL, or broken in every encoding.
    ['picture.png', 'text/encoding 不是文本'],
    ['broken.bin', 'text/encoding 不是文本'],
    ['marked.bin', 'text/encoding 不是文本'],
    ['marked16.bin', 'text/encoding 不是文本'],
  ])('%s: exit 1, nothing printed, one line that says why', (name, why) => {
    const { status, stdout, stderr } = parse([file(name)]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.startsWith(`${file(name)}:1:1 ${why}`), stderr).toBe(true);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says the same of standard input', () => {
    const { status, stdout, stderr } = parse(['-'], '');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('text/empty');
  });

  it.each([
    // Nothing to read, and more than it takes.
    [[]],
    [['a.txt', 'b.txt']],
  ])('without one file it says how it is used: %j', (args) => {
    const { status, stdout, stderr } = parse(args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('usage: npm run -s parse -- FILE');
  });
});
