import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildContent } from '../../scripts/build-content.ts';
import { compileContent } from '../../scripts/content/compile.ts';
import { formatDiagnostics } from '../../scripts/content/report.ts';
import {
  type ContentFolder,
  changed,
  eachInFolder,
  fixture,
  META,
  SOURCE,
} from './content-folder.ts';

const TOPICS = 'content/lexicon/topics.yaml';
const UNITS = 'content/lexicon/units.yaml';

const here = eachInFolder();

/** Names and texts of what was generated. */
function generated(): Record<string, string> {
  const root = join(here.folder.root, 'content/generated');
  if (!existsSync(root)) return {};
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

const text = fixture('source.txt');
const put = (source: string | Uint8Array) => (it: ContentFolder) => it.write(SOURCE, source);
const inUnits = (from: RegExp | string, to: string) => (it: ContentFolder) => {
  const before = readFileSync(join(it.root, UNITS), 'utf8');
  it.write(UNITS, before.replace(from, to));
};

type Row = [what: string, break_: (it: ContentFolder) => void, line: string];

/** Each is an error: told with its place, and nothing is written. */
const REFUSED: Row[] = [
  // The bytes of the text.
  [
    'GB18030',
    put(Buffer.from('b7bdb0b8', 'hex')),
    `${SOURCE}:1:1 text/encoding 不是有效的 UTF-8 文本；看来是 GB18030`,
  ],
  [
    'UTF-16',
    put(Buffer.from(`\ufeff${text}`, 'utf16le')),
    `${SOURCE}:1:1 text/encoding 不是有效的 UTF-8 文本；看来是 UTF-16LE`,
  ],
  [
    'broken bytes, by their place',
    put(
      Buffer.concat([
        Buffer.from(text),
        Buffer.from('\n安'),
        Buffer.of(0xe5, 0xae, 0x0a),
        Buffer.from('全'),
      ]),
    ),
    `${SOURCE}:15:2 text/encoding 不是有效的 UTF-8 文本；此处的字节有误`,
  ],
  [
    'a picture',
    put(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    `${SOURCE}:1:1 text/encoding`,
  ],
  [
    'NUL',
    put(text.replace('宣传', '宣\0传')),
    `${SOURCE}:11:13 text/control-character 有空字符（U+0000）`,
  ],
  [
    'a bell',
    put(text.replace('宣传', '宣\u0007传')),
    `${SOURCE}:11:13 text/control-character 有控制字符（U+0007）`,
  ],
  ['nothing', put(''), `${SOURCE}:1:1 text/empty`],
  ['nothing but blanks', put('\ufeff \n\u200b'), `${SOURCE}:1:1 text/empty`],
  [
    '20 MB',
    put(Buffer.alloc(20 * 1024 * 1024, 'a')),
    `${SOURCE}:1:1 file/too-large 文件有 20.0 MB，上限 4.0 MB`,
  ],
  // What is no file.
  [
    'a folder in place of the text',
    (it) => {
      it.remove(SOURCE);
      mkdirSync(join(it.root, SOURCE));
    },
    `${SOURCE}:1:1 file/unreadable`,
  ],
  [
    'a link that leaves the folder',
    (it) => {
      it.remove(SOURCE);
      symlinkSync('/etc/hostname', join(it.root, SOURCE));
    },
    `${SOURCE}:1:1 file/outside 是指到文件夹之外的符号链接`,
  ],
  [
    'a link in a circle',
    (it) => {
      it.remove(SOURCE);
      symlinkSync('source.txt', join(it.root, SOURCE));
    },
    `${SOURCE}:1:1 plan/no-source`,
  ],
  // YAML.
  [
    'a field twice',
    (it) => it.write(META, changed('short: 白石', 'short: 白石\nshort: 黑石')),
    `${META}:4:1 yaml/syntax YAML 写法有误：同一个字段写了两次`,
  ],
  [
    'a tab',
    (it) => it.write(META, changed('  value: 2024', '\tvalue: 2024')),
    `${META}:9:1 yaml/syntax YAML 写法有误：`,
  ],
  [
    'a wrong field',
    (it) => it.write(META, changed('short: 白石', 'short: [白石]')),
    `${META}:3:8 yaml/schema short：应为文字`,
  ],
  [
    'aliases',
    (it) =>
      it.write(
        META,
        changed('short: 白石', 'short: &a 白石').replace('place: 白石区', 'place: *a'),
      ),
    `${META}:4:8 yaml/alias 这里不用 YAML 的别名`,
  ],
  [
    'a billion laughs',
    (it) => {
      const lines = Array.from(
        { length: 30 },
        (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`,
      );
      it.write(META, `a0: &a0 哈\n${lines.join('\n')}\n`);
    },
    `${META}:2:10 yaml/alias`,
  ],
  ['brackets by the ten thousand', (it) => it.write(META, '['.repeat(20_000)), `${META}:`],
  [
    'NUL in YAML',
    (it) => it.write(META, changed('short: 白石', 'short: 白\0石')),
    `${META}:3:9 text/control-character`,
  ],
  // Registries.
  [
    'a name that two functions claim',
    inUnits(
      /^functions:\n/mu,
      'functions:\n  - { id: twin, name: 住房和城乡建设, title: 孪生, kind: government, aliases: [] }\n',
    ),
    `${UNITS}:`,
  ],
  [
    'a function defined twice',
    inUnits(
      /^functions:\n/mu,
      'functions:\n  - { id: anweiban, name: 甲乙, title: 甲, kind: government, aliases: [] }\n',
    ),
    `${UNITS}:`,
  ],
  [
    'a group that nobody defines',
    (it) =>
      it.write(
        TOPICS,
        readFileSync(join(it.root, TOPICS), 'utf8').replace('group: all', 'group: none'),
      ),
    `${TOPICS}:`,
  ],
  [
    'a topic defined twice',
    (it) => {
      const all = readFileSync(join(it.root, TOPICS), 'utf8');
      it.write(TOPICS, all + all.slice(all.indexOf('  - id: all')));
    },
    `${TOPICS}:`,
  ],
  [
    'a task that the plan does not have',
    (it) =>
      it.write(
        TOPICS,
        readFileSync(join(it.root, TOPICS), 'utf8').replace('path: 二/2', 'path: 二/9'),
      ),
    `${TOPICS}:`,
  ],
];

describe('what is refused is told with its place, and leaves what was generated as it was', () => {
  it.each(REFUSED)('%s', (_what, breakIt, line) => {
    expect(buildContent(here.folder.root)).toBe(true);
    const before = generated();
    breakIt(here.folder);
    expect(buildContent(here.folder.root)).toBe(false);
    expect(
      here.said.some((it) => it.startsWith(line)),
      here.said.join('\n'),
    ).toBe(true);
    for (const it of here.said.slice(0, -1))
      expect(it).toMatch(/^[^ ]+:\d+:\d+ [a-z]+\/[a-z-]+ .*[\u4e00-\u9fff]/u);
    expect(generated()).toEqual(before);
  });
});

/** Each is shown as the text has it; what is odd about it is told, and nothing stops. */
const TOLD: Row[] = [
  [
    'no headings',
    put('没有条目的一段话。2024年全面清零。奥论引导，消防援大队。白石区安全守底行动方案'),
    `${SOURCE}:1:1 outline/no-heading`,
  ],
  [
    'headings out of order',
    put(text.replace('2.加强消防', '5.加强消防')),
    `${SOURCE}:13:1 outline/label-order`,
  ],
  [
    'a heading twice',
    put(text.replace('2.加强消防', '1.加强消防')),
    `${SOURCE}:13:1 outline/label-repeats`,
  ],
  [
    'a bracket without its partner',
    put(text.replace('(区委宣传部负责)', '(区委宣传部负责')),
    `${SOURCE}:11:15 text/unbalanced-bracket`,
  ],
  [
    'right-to-left override',
    put(text.replace('做好宣传', '做好\u202e宣传')),
    `${SOURCE}:11:12 text/invisible-character 有书写方向控制符（U+202E）`,
  ],
  [
    'zero width',
    put(text.replace('做好宣传', '做好\u200b宣传')),
    `${SOURCE}:11:12 text/invisible-character 有零宽空格（U+200B）`,
  ],
];

describe('what is told, and shown all the same', () => {
  it.each(TOLD)('%s', (_what, breakIt, line) => {
    // Placings by hand would miss paths that these texts do not have.
    here.folder.write(
      TOPICS,
      readFileSync(join(here.folder.root, TOPICS), 'utf8').replaceAll('plan: good', 'plan: away'),
    );
    breakIt(here.folder);
    const { diagnostics, texts, plans } = compileContent(here.folder.root);
    const lines = formatDiagnostics(diagnostics, (file) => texts.get(file));
    expect(
      lines.some((it) => it.startsWith(line)),
      lines.join('\n'),
    ).toBe(true);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plans).toHaveLength(1);
  });

  it('a byte order mark and markup: read without a word, the markup as text', () => {
    put(`\ufeff${text.replace('做好宣传', '做好<script>alert(1)</script>&amp;宣传')}`)(here.folder);
    const { diagnostics, plans } = compileContent(here.folder.root);
    expect(diagnostics).toEqual([]);
    const shown = plans[0]?.nodes
      .flatMap(({ paragraphs }) => paragraphs.map((it) => it.text))
      .join('');
    expect(shown).toContain('做好<script>alert(1)</script>&amp;宣传');
  });

  it('characters that show nothing stay in the source, and are in no text that is shown', () => {
    put(text.replace('做好宣传', '做\u202e好\u200b宣\u00ad传'))(here.folder);
    const { plans } = compileContent(here.folder.root);
    expect(JSON.stringify(plans[0]?.nodes)).toContain('做好宣传');
    expect(JSON.stringify(plans[0]?.nodes)).not.toMatch(/[\u202e\u200b\u00ad]/u);
    expect(readFileSync(join(here.folder.root, SOURCE), 'utf8')).toContain(
      '做\u202e好\u200b宣\u00ad传',
    );
  });

  it('one line without end is read', () => {
    const line = '加强隐患排查，落实责任。(区应急管理局牵头,区公安局配合)'.repeat(3000);
    put(text.replaceAll('\n', '') + line)(here.folder);
    expect(compileContent(here.folder.root).plans[0]?.source.lines).toBe(1);
  });
});

describe('a disk that takes nothing', () => {
  it('no folder to write in: told, and nothing changed', () => {
    writeFileSync(join(here.folder.root, 'content/generated'), '');
    expect(buildContent(here.folder.root)).toBe(false);
    expect(here.said).toEqual([
      expect.stringMatching(/^content\/generated:1:1 file\/unwritable 写不了（/u),
    ]);
  });

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0)('no permission: told, and nothing changed', () => {
    const generatedFolder = join(here.folder.root, 'content/generated');
    mkdirSync(generatedFolder);
    chmodSync(generatedFolder, 0o500);
    expect(buildContent(here.folder.root)).toBe(false);
    expect(here.said[0]).toContain('没有权限');
    chmodSync(generatedFolder, 0o700);
  });

  it('a full one: told, and what was generated is as it was', ({ skip }) => {
    const target = join(here.folder.root, 'content/generated');
    mkdirSync(target);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', target]);
    if (mounted.status !== 0) skip('no small disk can be mounted here');
    try {
      writeFileSync(join(target, 'corpus.json'), 'before');
      expect(buildContent(here.folder.root)).toBe(false);
      expect(here.said[0]).toContain('磁盘已满');
      expect(Object.values(generated())).toEqual(['before']);
    } finally {
      spawnSync('umount', [target]);
    }
  });
});
