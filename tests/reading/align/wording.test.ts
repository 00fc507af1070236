import { describe, expect, it } from 'vitest';
import { type SharedRun, topicRowSchema } from '../../../src/model/topic.ts';
import { alignTasks, sharedWording, tasksOf } from '../../../src/reading/align/index.ts';
import { hasMeasure, MEASURES } from '../../../src/reading/align/measures.ts';
import type { Task } from '../../../src/reading/align/task.ts';
import { fold, tokensOf } from '../../../src/reading/align/tokens.ts';
import { plans, registry, sourceOf, taskAt, taskOf, tasks } from './corpus.ts';

/** Runs as a reader sees them: `shared` in brackets with its plans, `differs` with what stands against it. */
function show({ runs }: { runs: SharedRun[] }, source: string): string[] {
  return runs.map((run) => {
    const text = source.slice(run.start, run.end);
    return run.kind === 'shared'
      ? `${text} = ${run.plans.join(' ')}`
      : `${text} ≠ ${run.against.map((one) => `${one.plan} ${one.text || '∅'}`).join(', ')}`;
  });
}

/** The runs of each of some short texts that stand on one row, plans a, b, c… */
function runsOf(...texts: string[]): string[][] {
  const row = texts.map((text, at) => taskOf(String.fromCharCode(97 + at), text));
  return sharedWording(row).map((wording, at) => show(wording, texts[at] as string));
}

function differencesIn(row: Task[]): string[] {
  return sharedWording(row).flatMap((wording) =>
    show(
      { runs: wording.runs.filter(({ kind }) => kind === 'differs') },
      sourceOf(wording.plan),
    ).map((text) => `${wording.plan} ${text}`),
  );
}

describe('sharedWording', () => {
  it.each<[string, string[], string[][]]>([
    [
      'half and full width are the same',
      ['严禁超出财力,铺新摊子上新项目(2024年)。', '严禁超出财力，铺新摊子上新项目（２０２４年）。'],
      [
        ['严禁超出财力,铺新摊子上新项目(2024年 = b'],
        ['严禁超出财力，铺新摊子上新项目（２０２４年 = a'],
      ],
    ],
    [
      'a mark left out is no difference',
      ['不折不扣落实过紧日子要求积极盘活资产。', '不折不扣落实过紧日子要求，积极盘活资产。'],
      [
        ['不折不扣落实过紧日子要求积极盘活资产 = b'],
        ['不折不扣落实过紧日子要求，积极盘活资产 = a'],
      ],
    ],
    [
      'the level is no difference',
      ['确保全区安全生产形势稳定', '确保全市安全生产形势稳定', '确保全县安全生产形势稳定'],
      [
        ['确保全区安全生产形势稳定 = b c'],
        ['确保全市安全生产形势稳定 = a c'],
        ['确保全县安全生产形势稳定 = a b'],
      ],
    ],
    [
      'seven characters are the words of the trade',
      ['落实安全生产责任', '压实安全生产责任'],
      [[], []],
    ],
    [
      'eight are wording',
      ['要落实安全生产责任制', '须落实安全生产责任制'],
      [['落实安全生产责任制 = b'], ['落实安全生产责任制 = a']],
    ],
    [
      'each plan has its part',
      ['打好蓝天碧水净土攻坚战役', '打好蓝天碧水净土攻坚', '碧水净土攻坚战役'],
      [
        ['打好蓝天 = b', '碧水净土攻坚 = b c', '战役 = c'],
        ['打好蓝天碧水净土攻坚 = a'],
        ['碧水净土攻坚战役 = a'],
      ],
    ],
    [
      'a number differs inside shared wording',
      ['现行案件发案率同比下降50%。', '现行案件发案率同比下降5%左右。'],
      [
        ['现行案件发案率同比下降 = b', '50% ≠ b 5%左右'],
        ['现行案件发案率同比下降 = a', '5%左右 ≠ a 50%'],
      ],
    ],
    [
      'a word added to a number makes another number',
      [
        '受污染耕地安全利用率达到92%，确保粮食安全供应',
        '受污染耕地安全利用率达到92%以上，确保粮食安全供应',
      ],
      [
        ['受污染耕地安全利用率达到 = b', '92% ≠ b 92%以上', '确保粮食安全供应 = b'],
        ['受污染耕地安全利用率达到 = a', '92%以上 ≠ a 92%', '确保粮食安全供应 = a'],
      ],
    ],
    [
      'a commitment that only one makes',
      ['落实法定债务偿还责任，力争完成化债的年度任务', '落实法定债务偿还责任，完成化债的年度任务'],
      [
        ['落实法定债务偿还责任 = b', '力争 ≠ b ∅', '完成化债的年度任务 = b'],
        // Two runs: in the other plan something stands between them.
        ['落实法定债务偿还责任 = a', '完成化债的年度任务 = a'],
      ],
    ],
    [
      'another name in the same wording is its own, not a changed promise',
      ['提前做好风险房企在鹤项目的审计和应对预案', '提前做好风险房企在湘项目的审计和应对预案'],
      [
        ['提前做好风险房企在 = b', '项目的审计和应对预案 = b'],
        ['提前做好风险房企在 = a', '项目的审计和应对预案 = a'],
      ],
    ],
    ['one task has nothing to share with', ['打好蓝天碧水净土攻坚战役'], [[]]],
    ['an empty row', [], []],
  ])('%s', (_, texts, runs) => {
    expect(runsOf(...texts)).toEqual(runs);
  });

  it('shares nothing within a plan', () => {
    const text = '严禁超出财力铺新摊子上新项目';
    const row = [taskOf('a', text), taskOf('a', text, { node: '2', path: '二', order: 1 })];
    expect(sharedWording(row).flatMap(({ runs }) => runs)).toEqual([]);
  });
});

describe('differing measures of the five plans', () => {
  const { rows } = alignTasks(tasks, registry);

  it('marks 50% against 5%左右', () => {
    const row = [taskAt('hecheng', '二/（三）/2'), taskAt('yuanjiang', '二/（三）/2/（3）')];
    expect(differencesIn(row)).toEqual([
      'hecheng 50% ≠ yuanjiang 5%左右',
      'yuanjiang 5%左右 ≠ hecheng 50%',
    ]);
  });

  it('marks 80% against 基本消除', () => {
    const row = [taskAt('hecheng', '一/（四）'), taskAt('yuanjiang', '一/（四）')];
    expect(differencesIn(row)).toEqual([
      'hecheng 治理率达到80% ≠ yuanjiang 基本消除',
      'yuanjiang 基本消除 ≠ hecheng 治理率达到80%',
    ]);
  });

  it('marks the tiers of accidents', () => {
    const row = [taskAt('hecheng', '一/（一）'), taskAt('yuanjiang', '一/（一）')];
    expect(differencesIn(row).slice(0, 2)).toEqual([
      'hecheng 较大以上 ≠ yuanjiang 重特大',
      'hecheng 一般 ≠ yuanjiang 较大',
    ]);
  });

  it('marks no more than a reader would look at', () => {
    const marked = rows.flatMap(({ wording }) =>
      wording.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'differs')),
    );
    expect(marked.length).toBeGreaterThan(8);
    expect(marked.length).toBeLessThan(40);
  });

  it('gives rows that their schema takes, in the order of the registry', () => {
    expect(topicRowSchema.array().safeParse(rows).error).toBeUndefined();
    expect(rows.map(({ topic }) => topic)).toEqual(registry.topics.map(({ id }) => id));
  });

  it('keeps each run within one piece of its task', () => {
    for (const { wording } of rows) {
      for (const { plan, path, runs } of wording) {
        let before = 0;
        for (const { start, end } of runs) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(
            taskAt(plan, path).pieces.some((piece) => piece.start <= start && end <= piece.end),
          ).toBe(true);
          before = end;
        }
      }
    }
  });

  it('refuses rows whose second run is broken', () => {
    const shared = { kind: 'shared', start: 0, end: 8, plans: ['hecheng'] };
    const runs = [shared, { ...shared, kind: 'differs' }, { ...shared, plans: [] }];
    const row = {
      topic: 'air',
      wording: [{ plan: 'anshan', node: '1', path: '一', runs }],
      groups: [],
    };
    const issues = topicRowSchema.safeParse(row).error?.issues.map(({ path }) => path.join('.'));
    expect(issues).toContain('wording.0.runs.1.against');
    expect(issues).toContain('wording.0.runs.2.plans');
  });
});

describe('measures', () => {
  it.each(
    MEASURES.flatMap(({ pattern, example }) =>
      example.split('，').map((it) => [it, pattern] as const),
    ),
  )('%s is one', (example, pattern) => {
    expect(pattern.test(example)).toBe(true);
    expect(hasMeasure(example)).toBe(true);
  });

  it.each(['在鹤', '风险隐患', '城市', '专项整治', '重大', ''])('%s is none', (text) => {
    expect(hasMeasure(text)).toBe(false);
  });
});

describe('tokens', () => {
  it('are characters, whole numbers and Latin words', () => {
    const words = tokensOf(taskOf('a', '“7×24小时”，VOCs达９２．５％。')).map(({ word }) => word);
    expect(words).toEqual(['7', 'x', '24', '小', '时', 'vocs', '达', '92.5%']);
  });

  it('keep every offset when folded', () => {
    const text = '全区Ａ×县，（1）𠮷';
    expect(fold(text)).toHaveLength(text.length);
  });

  it('leave the label out, and take in what the registry places beside the tasks', () => {
    const plan = plans.find(({ id }) => id === 'yueyanglou');
    const read = plan ? tasksOf(plan, () => false, registry) : [];
    expect(read.map(({ path }) => path)).toContain('前言');
    expect(taskAt('pingjiang', '二/（一）/2').pieces[0]?.text.trim()).toBe(
      '强化“三查一曝光两闭环”硬举措。',
    );
  });
});
