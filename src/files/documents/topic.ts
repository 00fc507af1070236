import { isMany } from '../../views/front.ts';
import type { AboutLine } from '../about.ts';
import {
  type DocumentTable,
  type OfficeDocument,
  type Paragraph,
  plainText,
  type TextRun,
} from '../document.ts';
import { column, type Sheet, type Value } from '../sheet.ts';

/** The passages of a topic side by side, as they are taken away. */
export interface TopicPassages {
  name: string;
  note: string;
  plans: readonly TopicPlan[];
  /** Short names of the plans that have no task of it. */
  absent: readonly string[];
  lines: readonly TopicLine[];
  about: readonly AboutLine[];
}

export interface TopicPlan {
  id: string;
  short: string;
  /** 《…》（征求意见稿） */
  name: string;
  tasks: readonly TopicTask[];
}

export interface TopicTask {
  /** 二（一）3　强力开展重大事故隐患动态清零 */
  place: string;
  /** 拟归 0.42，尚未核对; empty for a curated one. */
  doubt: string;
  /** One a clause: 牵头：区应急局；配合：区公安局等 */
  charges: readonly string[];
  /** Quotations, to the letter. */
  targets: readonly string[];
}

export interface TopicLine {
  /** Whether what stands in it corresponds; else each plan goes on by itself. */
  aligned: boolean;
  /** By plan id: sentences, each cut where it differs in a number or a degree from another plan's. */
  cells: Readonly<Record<string, readonly (readonly TextRun[])[]>>;
}

/** The passages of some plans only, in the order given; a line that none of them has goes. */
export function onlyColumns(topic: TopicPassages, ids: readonly string[]): TopicPassages {
  const plans = ids.flatMap((id) => topic.plans.filter((plan) => plan.id === id));
  return {
    ...topic,
    plans,
    lines: topic.lines.filter(({ cells }) => ids.some((id) => (cells[id] ?? []).length > 0)),
  };
}

/** One row for the tasks, then one a line. */
export function topicSheet({ plans, lines, about }: TopicPassages): Sheet {
  return {
    name: '逐句对照',
    columns: [column('how', '行', 10), ...plans.map(({ id, short }) => column(id, short, 44))],
    rows: [
      ['条目', ...plans.map(({ tasks }) => tasks.map(taskWords).join('\n'))],
      ...lines.map(({ aligned, cells }): Value[] => [
        aligned ? '相应' : '各写',
        ...plans.map(({ id }) => (cells[id] ?? []).map(plainText).join('') || null),
      ]),
    ],
    about,
  };
}

function taskWords({ place, doubt, charges, targets }: TopicTask): string {
  return [place, ...(doubt ? [doubt] : []), ...charges, ...targets.map((it) => `目标：${it}`)].join(
    '\n',
  );
}

/**
 * 任务对照 of one topic, to be attached: who does it and what is promised, then the passages side by side;
 * of more plans than a sheet of paper has room for, one after the other.
 */
export function topicDocument(topic: TopicPassages): OfficeDocument {
  const { name, note, plans, absent, about } = topic;
  const isTable = !isMany(plans);
  return {
    title: `“${name}”各地写法对照`,
    under: [`（据${plans.length}份方案，引文照录原文）`],
    blocks: [
      { kind: 'paragraph', text: note },
      ...(absent.length > 0
        ? [
            {
              kind: 'paragraph' as const,
              text: `未单列为任务的：${absent.join('、')}。没有单列，不等于没有做。`,
              look: 'note' as const,
            },
          ]
        : []),
      { kind: 'heading', level: 1, text: '条目、责任单位和目标' },
      tasksTable(plans),
      { kind: 'heading', level: 1, text: isTable ? '原文并排' : '原文' },
      ...(isTable
        ? [
            {
              kind: 'paragraph' as const,
              text: '同一行的句子相应；加粗并加下划线的，是同样的话里不同的数字、程度。',
              look: 'note' as const,
            },
            passagesTable(topic),
          ]
        : plans.flatMap((plan) => [
            { kind: 'heading' as const, level: 2 as const, text: plan.short },
            ...sentencesOf(topic, plan.id).map((it) => ({ kind: 'paragraph' as const, ...it })),
          ])),
    ],
    about: [...about, ['方案', plans.map((plan) => `${plan.short}，${plan.name}`).join('；')]],
    landscape: isTable && plans.length > 2,
  };
}

function tasksTable(plans: readonly TopicPlan[]): DocumentTable {
  return {
    kind: 'table',
    head: ['方案', '条目', '责任单位', '目标'],
    widths: [1.2, 3, 4, 4],
    rows: plans.flatMap(({ short, tasks }) =>
      tasks.map(({ place, doubt, charges, targets }) => [
        short,
        [{ text: place }, ...(doubt ? [{ text: doubt, look: 'note' as const }] : [])],
        charges.length > 0 ? charges.map((text) => ({ text })) : '未载明',
        targets.length > 0 ? targets.map((text) => ({ text })) : '未载明',
      ]),
    ),
  };
}

function passagesTable({ plans, lines }: TopicPassages): DocumentTable {
  return {
    kind: 'table',
    head: plans.map(({ short }) => short),
    widths: plans.map(() => 1),
    rows: lines.map(({ cells }) =>
      plans.map(({ id }) => (cells[id] ?? []).map((runs): Paragraph => ({ text: runs }))),
    ),
  };
}

function sentencesOf({ lines }: TopicPassages, plan: string): Paragraph[] {
  return lines.flatMap(({ cells }) => (cells[plan] ?? []).map((runs) => ({ text: runs })));
}
