import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../src/text/line-index.ts';
import { breaches } from './reading/outline/invariants.ts';
import { readOutline } from './reading/outline-of.ts';

/** `from` to `to` as children of a path. */
const items = (parent: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${parent}/${from + at}`);
const sections = (parent: string, count: number): string[] =>
  [...'一二三四五六'].slice(0, count).map((number) => `${parent}/（${number}）`);
/** The sections of a part, each with its items. */
const filled = (parent: string, counts: readonly number[]): string[] =>
  sections(parent, counts.length).flatMap((path, at) => [path, ...items(path, 1, counts[at] ?? 0)]);

interface Expected {
  sha256: string;
  /** Every path, in document order. */
  paths: string[];
  /** Goals and tasks as the issue counts them: how many nodes of these paths there are. */
  counts: [what: string, pattern: RegExp, count: number][];
  /** Path → title. */
  titles: Record<string, string>;
  /** Rule and line of everything to report. */
  findings: string[];
}

const PLANS: Record<string, Expected> = {
  hecheng: {
    sha256: '62e0d386c4527c460cca9cb472517993111bae8856a074bb2cad5a9ae7902858',
    paths: [
      '标题',
      '前言',
      '一',
      ...sections('一', 4),
      '二',
      ...filled('二', [10, 10, 5, 5]),
      '三',
    ],
    counts: [
      ['goals', /^一\/（.）$/, 4],
      ['tasks', /^二\/（.）\/\d+$/, 30],
    ],
    titles: {
      '一/（二）': '守牢不发生系统性风险底线',
      '二/（一）': '全面开展安全生产治本攻坚三年行动',
      '二/（一）/1': '深入落实安全生产“八项机制”',
      '二/（四）/5': '继续开展“利剑”行动',
      三: '推进机制',
    },
    // `“扫黑除恶永远在路上的强烈信号` never closes.
    findings: ['text/unbalanced-bracket 34'],
  },
  yuanjiang: {
    sha256: '7833752c88d5c89f4a6e6bc560d884462e233ea0c4387e1f10bd7af18a502bb8',
    paths: [
      '前言',
      '一',
      ...sections('一', 4),
      '二',
      ...filled('二', [9, 10]),
      '二/（三）',
      '二/（三）/1',
      '二/（三）/1/（1）',
      '二/（三）/1/（2）',
      '二/（三）/2',
      '二/（三）/2/（1）',
      '二/（三）/2/（2）',
      '二/（三）/2/（3）',
      '二/（三）/2/（4）',
      '二/（三）/2/（5）',
      ...items('二/（三）', 3, 5),
      '二/（四）',
      ...items('二/（四）', 1, 5),
      '三',
    ],
    counts: [
      ['goals', /^一\/（.）$/, 4],
      ['items', /^二\/（.）\/\d+$/, 29],
      ['sub-items of 防范化解重大社会风险', /^二\/（三）\/1\/（\d）$/, 2],
      ['sub-items of 强化社会治安整体防控', /^二\/（三）\/2\/（\d）$/, 5],
    ],
    titles: {
      '二/（一）/1': '开展各行业领域安全生产监管溯本清源行动',
      '二/（三）/1': '防范化解重大社会风险',
      // A sub-item is plain sentences: none has a title, though one begins with a short sentence.
      '二/（三）/2/（2）': '',
      '二/（四）/1': '打好蓝天保卫战',
    },
    findings: [],
  },
  yueyanglou: {
    sha256: '509e2cb1cbfb87f13c2a7ef5d9ebda52e141ebdd3f3386ca0909e273fff1d3f2',
    paths: [
      '前言',
      '一',
      ...items('一', 1, 3),
      '二',
      ...items('二', 4, 8),
      '三',
      ...items('三', 9, 12),
      '四',
      ...items('四', 13, 19),
      '五',
      ...items('五', 20, 25),
      '六',
      ...items('六', 26, 28),
    ],
    counts: [['tasks', /^.\/\d+$/, 28]],
    titles: {
      // The longest heading of the five plans.
      '一/1':
        '推动学习宣贯习近平总书记关于安全生产、应急管理重要论述和习近平总书记对湖南重要讲话重要指示批示精神走深走实',
      '四/14': '严格危险化学品和烟花爆竹安全监管',
      六: '加强队伍建设,提升安全保障能力',
    },
    findings: [],
  },
  pingjiang: {
    sha256: 'a4f143e0e74d2f4a9ba999e72ad0318ce8fb8289acece49548eb1211b8a008ee',
    paths: ['标题', '前言', '一', '二', ...filled('二', [6, 7, 10]), '三'],
    counts: [['tasks', /^二\/（.）\/\d+$/, 23]],
    titles: {
      '二/（一）/1': '深化重点行业领域专项整治',
      '二/（一）/2': '强化“三查一曝光两闭环”硬举措',
      '二/（三）': '维护好社会和谐稳定',
    },
    findings: [],
  },
  anshan: {
    sha256: '0c7c084daafb25d3cfd5f1c0497fea86b03a42293b6e65c380dccca2b0a0eeaa',
    paths: [
      '标题',
      '前言',
      '一',
      '一/（一）',
      '一/（二）',
      ...['——1', '——2', '——3', '——4'].map((label) => `一/（二）/${label}`),
      '一/（三）',
      '二',
      ...filled('二', [4, 3]),
      '三',
      ...items('三', 1, 4),
      '四',
      ...items('四', 1, 3),
      '三′',
      ...sections('三′', 3),
    ],
    counts: [['tasks', /^(?:二\/（.）|三|四)\/\d+$/, 14]],
    titles: {
      '一/（一）': '指导思想',
      '一/（二）/——2': '坚持立足长效、依法治理',
      三: '提升城市安全监管效能',
      '三′': '保障措施',
      '三′/（三）': '加强责任考核',
    },
    // The plan prints 三、 twice.
    findings: ['outline/label-repeats 68'],
  },
};

describe.each(Object.entries(PLANS))('%s', (id, expected) => {
  const file = readFileSync(new URL(`../content/plans/${id}/source.txt`, import.meta.url));
  const source = file.toString('utf8');
  const outline = readOutline(source);
  const titles = new Map(outline.nodes.map((node) => [node.path, node.title]));
  const lines = lineIndex(source);

  it('is the text it was, byte for byte', () => {
    expect(createHash('sha256').update(file).digest('hex')).toBe(expected.sha256);
    expect(Buffer.from(source).equals(file)).toBe(true);
  });

  it('has the nodes that it prints, in order', () => {
    expect(outline.nodes.map((node) => node.path)).toEqual(expected.paths);
  });

  it.each(expected.counts)('has the right number of %s', (_what, pattern, count) => {
    expect(outline.nodes.filter((node) => pattern.test(node.path))).toHaveLength(count);
  });

  it.each(Object.entries(expected.titles))('%s is titled %s', (path, title) => {
    expect(titles.get(path)).toBe(title);
  });

  it('is tiled by its pieces and gaps, and every offset is right', () => {
    expect(breaches(source, outline)).toEqual([]);
  });

  it('reports its slips and nothing else', () => {
    const findings = outline.findings.map(
      ({ rule, start = 0 }) => `${rule} ${lines.place(start).line}`,
    );
    expect(findings).toEqual(expected.findings);
  });
});

describe('what is particular to one plan', () => {
  const read = (id: string) =>
    readFileSync(new URL(`../content/plans/${id}/source.txt`, import.meta.url), 'utf8');
  const gapsOf = (id: string, kind: string) => {
    const source = read(id);
    return readOutline(source)
      .gaps.filter((gap) => gap.kind === kind)
      .map(({ start, end }) => source.slice(start, end));
  };
  const viewOf = (id: string, path: string) => {
    const node = readOutline(read(id)).nodes.find((candidate) => candidate.path === path);
    return node?.paragraphs.map(({ text }) => text) ?? [];
  };

  it('鞍山: what its web page printed is furniture, the title of the document is not', () => {
    expect(gapsOf('anshan', 'furniture')).toEqual([
      '您的位置: 首页 > 政务公开>意见征集',
      '中共鞍山市委办公厅 鞍山市人民政府办公厅关于推进城市安全发展的实施意见',
      '时间:2018-10-08 09:59:55来源:作者: 点击:',
    ]);
    // The page sets a plain space between the two bodies, the document one that does not break.
    expect(viewOf('anshan', '标题')).toEqual([
      '中共鞍山市委办公厅\u00a0鞍山市人民政府办公厅',
      '关于推进城市安全发展的实施意见',
      '(征求意见稿)',
    ]);
  });

  it('鞍山: the ids of the two 三 differ', () => {
    const ids = readOutline(read('anshan')).nodes.map((node) => [node.path, node.id]);
    expect(ids).toContainEqual(['三/1', '3.1']);
    expect(ids).toContainEqual(['三′/（一）', '3b.1']);
  });

  it.each([
    // In a clause.
    ['二/（一）/5', '县发改局、市生态环境局平江分局、县消防救援大队等按职责分工负责)'],
    // In a sentence.
    ['二/（一）/1', '持续开展交通、矿山、消防、危化品'],
    // Inside a quote.
    ['二/（三）/5', '“拔钉追逃”“湘鄂猎泉”等重点专项行动'],
    // After a comma.
    ['二/（一）/3', '落实为基层减负与规范执法工作要求，切实强化监管执法'],
  ])('平江 %s: a page break does not part %s', (path, text) => {
    expect(read('pingjiang')).not.toContain(text);
    expect(viewOf('pingjiang', path)).toHaveLength(1);
    expect(viewOf('pingjiang', path)[0]).toContain(text);
  });

  it('平江: every item is one paragraph, every break is recorded', () => {
    const { nodes } = readOutline(read('pingjiang'));
    const broken = nodes.filter((node) => node.kind === 'item' && node.paragraphs.length !== 1);
    expect(broken.map((node) => node.path)).toEqual([]);
    expect(gapsOf('pingjiang', 'break')).toEqual(Array.from({ length: 10 }, () => '\n\n'));
  });

  it('平江: no mark of Markdown is read, every one is recorded', () => {
    const shown = readOutline(read('pingjiang'))
      .nodes.flatMap(({ heading, paragraphs }) => [
        heading?.text ?? '',
        ...paragraphs.map((p) => p.text),
      ])
      .join('');
    expect(shown).not.toMatch(/[*#]/);
    const marks = read('pingjiang').match(/\*\*|^#+/gmu) ?? [];
    expect(gapsOf('pingjiang', 'mark')).toHaveLength(marks.length);
  });
});
