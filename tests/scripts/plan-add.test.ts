import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planFileSchema } from '../../src/model/plan.ts';
import { type ContentFolder, contentFolder } from './content-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/plan-add.ts', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures/ingest/', import.meta.url));

let folder: ContentFolder;

beforeEach(() => {
  folder = contentFolder(['good']);
});

afterEach(() => folder.close());

function add(file: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, file, '--root', folder.root, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const inRoot = (name: string) => join(folder.root, name);
const plans = () => readdirSync(inRoot('content/plans'));

// Each case starts a process that reads the registries and compiles a plan.
describe('plan:add', { timeout: 120_000 }, () => {
  it('writes the text to the letter and what it says of itself, and the plan is in the content', () => {
    const file = join(FIXTURES, 'heshan.md');
    const { status, stdout, stderr } = add(file, '--id', 'heshan');
    expect([status, stderr]).toEqual([0, '']);
    expect(plans()).toEqual(['good', 'heshan']);
    expect(readFileSync(inRoot('content/plans/heshan/source.txt'))).toEqual(readFileSync(file));
    const meta = planFileSchema.parse(
      parse(readFileSync(inRoot('content/plans/heshan/plan.yaml'), 'utf8')),
    );
    expect(meta).toMatchObject({
      place: '赫水区',
      parent: '河山市',
      short: '赫水',
      province: null,
    });
    expect(meta.origin).toBeUndefined();
    const generated = JSON.parse(
      readFileSync(inRoot('content/generated/plans/heshan.json'), 'utf8'),
    );
    expect(generated.nodes.map((node: { id: string }) => node.id)).toContain('2.1.2');
    // What a person is to look at, by its line.
    expect(stdout).toMatch(/^年份 {2}2025 {2}content\/plans\/heshan\/source\.txt:1:1 “/mu);
    expect(stdout).toMatch(/^省份 {2}未载明$/mu);
    // How much was read, and what no rule took, apart from what is doubtful.
    expect(stdout).toMatch(/^识别 {2}.*未读出的字句 \d+ 处$/mu);
    expect(stdout.split('\n存疑')[1]).not.toContain(' residue/');
    expect(stdout).toMatch(/content\/plans\/heshan\/source\.txt:1:1 meta\/province 省份未载明/u);
    expect(stdout).toMatch(/content\/plans\/heshan\/source\.txt:23:1 {6,}2\.1\.1 /u);
  });

  it('names the file that another format was taken out of', () => {
    const file = join(FIXTURES, 'heshan.html');
    expect(add(file, '--id', 'heshan', '--province', '江南省').status).toBe(0);
    const { origin, province } = parse(
      readFileSync(inRoot('content/plans/heshan/plan.yaml'), 'utf8'),
    );
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect({ origin, province }).toEqual({
      origin: { file: 'heshan.html', format: 'html', sha256 },
      province: '江南省',
    });
  });

  it('a dry run says the same and writes nothing', () => {
    const { status, stdout } = add(join(FIXTURES, 'nanling.txt'), '--id', 'nanling', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('第一章 总则');
    expect(stdout).toContain('试读：未写任何文件');
    expect(plans()).toEqual(['good']);
    expect(existsSync(inRoot('content/generated'))).toBe(false);
  });

  it.each([
    // An id that is there, one that is none, a place that nobody says, a level that there is not, a file that is not.
    ['heshan.md', ['--id', 'good'], /^content\/plans\/good:1:1 plan\/exists 已经有这个方案/u],
    ['heshan.md', ['--id', '赫水'], /heshan\.md:1:1 plan\/id --id 应为小写字母开头/u],
    ['heshan.md', [], /heshan\.md:1:1 plan\/id /u],
    [
      'heshan.md',
      ['--id', 'heshan', '--level', '区'],
      /^content\/plans\/heshan\/plan\.yaml:5:8 yaml\/schema level：只能是 /u,
    ],
    [
      'heshan.md',
      ['--id', 'heshan', '--title', '别的方案'],
      /^content\/plans\/heshan\/plan\.yaml:1:8 plan\/title-not-printed /u,
    ],
    [
      'missing.md',
      ['--id', 'heshan'],
      /missing\.md:1:1 file\/unreadable 读不到这个文件（没有这个文件/u,
    ],
    [
      'placeless.txt',
      ['--id', 'heshan'],
      /^content\/plans\/heshan\/source\.txt:1:1 plan\/place-unknown .*--place --level/u,
    ],
    [
      'broken.txt',
      ['--id', 'heshan'],
      /broken\.txt:2:2 text\/encoding 此处的字节不是有效的 UTF-8/u,
    ],
    [
      'nul.txt',
      ['--id', 'heshan', '--place', '赫水区', '--level', '市辖区'],
      /source\.txt:1:3 text\/control-character /u,
    ],
    ['empty.txt', ['--id', 'heshan'], /empty\.txt:1:1 text\/empty /u],
  ])('%s %j is refused, and leaves no trace', (name, args, message) => {
    writeFileSync(inRoot('placeless.txt'), '一、目标\n杜绝事故。\n');
    writeFileSync(
      inRoot('broken.txt'),
      Buffer.concat([
        Buffer.from('一、工作目标和要求\n安'),
        Buffer.of(0xe5, 0x0a),
        Buffer.from('全面排查隐患，落实各方责任'),
      ]),
    );
    writeFileSync(inRoot('nul.txt'), `一、\0${'目标任务'.repeat(9)}`);
    writeFileSync(inRoot('empty.txt'), '');
    const file = existsSync(join(FIXTURES, name)) ? join(FIXTURES, name) : inRoot(name);
    const { status, stdout, stderr } = add(file, ...args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([1, '']);
    expect(plans()).toEqual(['good']);
    expect(existsSync(inRoot('content/generated'))).toBe(false);
  });
});
