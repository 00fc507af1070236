import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInput } from '../../scripts/content/files.ts';
import {
  type LoadedRegistries,
  lexiconOnDisk,
  loadRegistries,
} from '../../scripts/content/lexicon.ts';
import { runParse } from '../../scripts/parse/run.ts';
import { trailOf } from '../../scripts/parse/trail.ts';
import type { PlanReading } from '../../src/reading/read-plan.ts';
import { seatsLine } from '../../src/reading/residue.ts';

const INGEST = fileURLToPath(new URL('../fixtures/ingest/', import.meta.url));
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
  'old.doc': 'x',
  'false.docx': 'x',
  'empty.html': '<!doctype html><body></body>',
  'control.txt': `一、\0${'目标任务'.repeat(9)}`,
  'mixed.txt': `${TEXT}2.宣传。市应急管理局负责开展宣传教育。\n`,
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-parse-'));
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
});

afterAll(() => rmSync(folder, { recursive: true }));

const LEXICON = loadRegistries(lexiconOnDisk(ROOT));

/** Run the script in this process. */
async function parse(args: string[], input?: Uint8Array, lexicon: LoadedRegistries = LEXICON) {
  let stdout = '';
  let stderr = '';
  const status = await runParse(args, {
    read: (name, max) =>
      name === '-' && input ? { bytes: input } : readInput(name === '-' ? 0 : name, max),
    lexicon: () => lexicon,
    print: (text) => {
      stdout += text;
    },
    complain: (line) => {
      stderr += `${line}\n`;
    },
  });
  return { status, stdout, stderr };
}

const file = (name: string) => join(folder, name);

/** What stands in the one clause of `TEXT`. */
const BODIES = [
  ['区应急管理局', 'lead', 'unit', 'yingji'],
  ['区公安局', 'support', 'unit', 'gongan'],
  ['各有关部门', 'support', 'collective', null],
];

describe('parse', () => {
  it.each([
    // Each encoding, with what the byte order mark takes at the head of the text.
    ['utf8.txt', 0],
    ['bom.txt', 1],
    ['gb18030.txt', 0],
    ['utf16le.txt', 1],
    ['utf16be.txt', 1],
  ])('%s is read; its offsets count the text as it is in the file', async (name, mark) => {
    const { status, stdout, stderr } = await parse([file(name)]);
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

  it('reads standard input as it reads a file, and the script as it is called', async () => {
    const wanted = await parse([file('gb18030.txt')]);
    const bytes = readFileSync(file('gb18030.txt'));
    expect(await parse(['-'], bytes)).toEqual(wanted);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/parse.ts'), '-'],
      { cwd: ROOT, encoding: 'utf8', input: bytes },
    );
    expect({ status, stdout, stderr }).toEqual(wanted);
  });

  it('reads lines that end in CRLF', async () => {
    const { status, stdout } = await parse([file('crlf.txt')]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).clauses[0].assignments).toHaveLength(BODIES.length);
  });

  it('reads a text without an outline, and says what it misses', async () => {
    const { status, stdout } = await parse([file('prose.txt')]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).clauses).toEqual([]);
  });

  it('reads a plan of the site as the site does, its place included where its text says it', async () => {
    const source = join(ROOT, 'content/plans/hecheng/source.txt');
    const { stdout } = await parse([source]);
    const { clauses, targets, assignments, meta } = JSON.parse(stdout);
    const known = JSON.parse(
      readFileSync(join(ROOT, 'content/generated/plans/hecheng.json'), 'utf8'),
    );
    const places = (them: { start: number; end: number }[]) =>
      them.map(({ start, end }) => [start, end]);
    expect(places(clauses)).toEqual(places(known.clauses));
    expect(places(targets)).toEqual(places(known.targets));
    expect([meta.place.value, meta.parent.value]).toEqual([known.meta.place, known.meta.parent]);
    // A bare 区 is of the place itself, a bare 市 of the place above.
    const units = (them: { unit?: string | null }[], plan: string) =>
      them.map(({ unit }) => unit?.slice(plan.length));
    expect(units(assignments, 'plan')).toEqual(units(known.assignments, 'hecheng'));
  });

  it('lists all assignments in the order of the text, whatever they stand in', async () => {
    const { stdout } = await parse([file('mixed.txt')]);
    const { assignments, clauses, others } = JSON.parse(stdout);
    const inClauses = clauses.flatMap((it: { assignments: unknown[] }) => it.assignments);
    expect(assignments.length).toBe(inClauses.length + others.length);
    expect(Object.keys(assignments[0])).toEqual(
      'mention full role word kind unit function open how rule path start end'.split(' '),
    );
    const starts = assignments.map((it: { start: number }) => it.start);
    expect(starts).toEqual(starts.toSorted((a: number, b: number) => a - b));
  });

  it('tells what a text says of itself, and of what it does not', async () => {
    const { meta } = JSON.parse((await parse([join(INGEST, 'heshan.md')])).stdout);
    expect(Object.keys(meta)).toEqual('title place level parent province year status'.split(' '));
    expect(meta.place).toMatchObject({ value: '赫水区', start: 0 });
    expect(meta.year.value).toBe(2025);
    expect(meta.province).toBeNull();
    const bare = JSON.parse((await parse([file('utf8.txt')])).stdout);
    expect(bare.meta.place).toBeNull();
  });

  it('counts what was read and lists what was not', async () => {
    const { residue } = JSON.parse((await parse([file('utf8.txt')])).stdout);
    expect(Object.keys(residue)).toEqual(['findings', 'seats', 'read', 'share', 'line']);
    expect(residue.line).toBe(seatsLine({ all: residue.seats, read: residue.read }));
  });

  it('prints one line a file for several, and reads on behind one that it cannot', async () => {
    const names = ['utf8.txt', 'missing.txt', 'picture.png', 'prose.txt'].map(file);
    const { status, stdout, stderr } = await parse(names);
    const read = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(read.map((it) => [Object.keys(it)[0], it.file])).toEqual([
      ['file', file('utf8.txt')],
      ['file', file('prose.txt')],
    ]);
    const { file: _, ...alone } = read[0];
    expect(alone).toEqual(JSON.parse((await parse([file('utf8.txt')])).stdout));
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('missing.txt:1:1 file/unreadable'),
      expect.stringContaining('picture.png:1:1 text/encoding'),
    ]);
    expect(status).toBe(1);
  });

  it('takes the text out of other formats and gives it, for offsets count in it', async () => {
    const { text, assignments, outline } = JSON.parse(
      (await parse([join(INGEST, 'heshan.html')])).stdout,
    );
    expect(outline.nodes.length).toBeGreaterThan(5);
    expect(assignments.length).toBeGreaterThan(0);
    for (const it of assignments) expect(text.slice(it.start, it.end)).toBe(it.mention);
    const plain = JSON.parse((await parse([file('utf8.txt')])).stdout);
    expect(plain).not.toHaveProperty('text');
  });

  it('says why, in the order of the text', async () => {
    const { why, clauses, assignments, targets } = JSON.parse(
      (await parse(['--why', file('utf8.txt')])).stdout,
    );
    expect(why).toHaveLength(clauses.length + assignments.length + targets.length);
    expect(why.map((it: { what: string }) => it.what)).toEqual([
      'target',
      'clause',
      ...BODIES.map(() => 'assignment'),
    ]);
    expect(why[2]).toMatchObject({ text: '区应急管理局', path: '一/（一）/1' });
    expect(Object.keys(why[0])).toEqual('what path text start end rule says'.split(' '));
  });

  it('says which rule is meant by its own sentence, and when none is known', async () => {
    const reading = {
      clauses: [{ node: '1', path: '一', start: 0, end: 9, rule: 'known' }],
      assignments: [
        { node: '1', path: '一', start: 0, end: 3, rule: 'gone' },
        { node: '1', path: '一', start: 4, end: 8 },
      ],
      targets: [],
    } as unknown as PlanReading;
    const trail = trailOf(reading, () => '甲', new Map([['known', '括号里先写牵头。']]));
    expect(trail.map(({ what, rule, says }) => [what, rule, says])).toEqual([
      ['clause', 'known', '括号里先写牵头。'],
      ['assignment', 'gone', null],
      ['assignment', null, null],
    ]);
  });

  it('says what is wrong with a broken lexicon, and reads nothing', async () => {
    const { status, stdout, stderr } = await parse([file('utf8.txt')], undefined, {
      loaded: null,
      diagnostics: [{ file: 'a.yaml', rule: 'yaml/schema', severity: 'error', message: '缺少' }],
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'a.yaml:1:1 yaml/schema 缺少\n',
    });
  });

  it('prints what it can of a text with faults, and names them by their place', async () => {
    const { status, stdout, stderr } = await parse([file('control.txt')]);
    expect(JSON.parse(stdout).outline.nodes).not.toEqual([]);
    expect(stderr).toMatch(/control\.txt:1:3 text\/control-character /u);
    expect(status).toBe(1);
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
    // A format that nobody here reads; one that is not what its name says; one with no text in it.
    ['old.doc', 'file/format 旧版 Word 文件；请用 Word 或 WPS 另存为 .docx'],
    ['false.docx', 'docx/'],
    ['empty.html', 'html/no-text 网页里没有找到正文'],
  ])('%s: exit 1, nothing printed, one line that says why', async (name, why) => {
    const { status, stdout, stderr } = await parse([file(name)]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.startsWith(`${file(name)}:1:1 ${why}`), stderr).toBe(true);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says the same of standard input', async () => {
    const { status, stdout, stderr } = await parse(['-'], new Uint8Array());
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('text/empty');
  });

  it.each([
    // Nothing to read, and an option that there is not.
    [[]],
    [['--why']],
    [['--how', 'a.txt']],
  ])('without a file it says how it is used: %j', async (args) => {
    const { status, stdout, stderr } = await parse(args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('usage: npm run -s parse -- [--why] FILE');
  });
});
