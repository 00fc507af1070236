import { z } from 'zod';
import type { Plan } from '../../src/model/plan.ts';
import type { Placing } from '../../src/model/topic.ts';
import type { Guess, MetaGuess } from '../../src/reading/meta/index.ts';
import { residueOf } from '../../src/reading/residue.ts';
import { printable } from '../../src/text/characters.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { percent } from '../../src/text/percent.ts';
import { fullPlace } from '../../src/views/plans.ts';
import { quoteOf } from '../../src/views/quote.ts';
import type { Extraction } from './extraction.ts';
import type { Told } from './plan-yaml.ts';

export interface Described {
  plan: Plan;
  source: string;
  /** Name of source.txt, for the places. */
  sourceFile: string;
  guess: MetaGuess;
  told: Told;
  extraction: Extraction;
  /** Where its tasks fall. */
  placings: readonly Placing[];
  /** `topics.json`, for their names. */
  topics: string;
  /** Diagnostics of the plan, as they are printed. */
  findings: readonly string[];
}

const topicsSchema = z.object({ topics: z.array(z.object({ id: z.string(), name: z.string() })) });

/** What was read in a plan and what is doubtful in it, for the person who adds it: each line with its place. */
export function describeAddition(described: Described): string[] {
  const { plan, source, sourceFile, extraction, placings, topics, findings } = described;
  const lines = lineIndex(source);
  const at = (offset: number) => {
    const { line, column } = lines.place(offset);
    return `${sourceFile}:${line}:${column}`;
  };
  const names = new Map(
    topicsSchema.parse(JSON.parse(topics)).topics.map(({ id, name }) => [id, name]),
  );
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const unknown = plan.units.filter(({ kind }) => kind === 'unknown');
  const placed = new Set(placings.map(({ node }) => node));
  const doubts = [
    ...metaDoubts(described, at),
    ...extraction.doubts.map(
      ({ rule, message, line }) => `${sourceFile}:${line ?? 1}:1 ${rule} ${message}`,
    ),
    ...findings,
  ];
  return [
    ...describeMeta(described, at),
    '',
    `提纲  ${plan.nodes.length} 个节点`,
    ...plan.nodes.map(
      ({ path, label, title, start }) =>
        `  ${at(start)}  ${'  '.repeat(path.split('/').length - 1)}${label === '' ? path : `${label} `}${printable(title)}`,
    ),
    '',
    `责任  ${plan.clauses.length} 处括注或写明责任的句子，${plan.units.length} 个单位，其中登记表里没有的 ${unknown.length} 个`,
    ...unknown.map(({ mentions }) => {
      const [mention = ''] = mentions;
      const first = plan.assignments.find((it) => it.mention === mention || it.full === mention);
      return `  ${at(first?.start ?? 0)}  ${mentions.join('、')}`;
    }),
    '',
    ...describeResidue(described, at),
    '',
    `目标  ${plan.targets.length} 处`,
    ...plan.targets.map(
      ({ start, quote, class: kind }) => `  ${at(start)}  ${CLASSES[kind]}  ${printable(quote)}`,
    ),
    '',
    `拟归  ${placed.size} 条任务归到 ${new Set(placings.map(({ topic }) => topic)).size} 个主题（分数是与已归任务的相似度，待人确认）`,
    ...placings.map(({ node, path, topic, score }) => {
      const start = nodes.get(node)?.start ?? 0;
      return `  ${at(start)}  ${path} ${printable(headOf(plan, node))} → ${names.get(topic) ?? topic} ${score.toFixed(2)}`;
    }),
    '',
    doubts.length > 0 ? `存疑  ${doubts.length} 处，请逐条核对` : '存疑  没有',
    ...doubts.map((line) => `  ${line}`),
  ];
}

/** How much was read, and what was not, line by line: a doubt of its own, told apart from the rest. */
function describeResidue(
  { plan: { seats, diagnostics }, source }: Described,
  at: (offset: number) => string,
): string[] {
  const { findings } = residueOf({ findings: diagnostics, seats });
  const head =
    seats.all === 0
      ? '识别  没有数出责任主体的位置'
      : `识别  责任主体 ${seats.all} 处，读出 ${seats.read} 处，${percent(seats.read, seats.all)}`;
  return [
    `${head}；未读出的字句 ${findings.length} 处`,
    ...findings.map(
      ({ rule, message, start = 0, end = start }) =>
        `  ${at(start)}  ${rule} ${message} “${printable(source.slice(start, end))}”`,
    ),
  ];
}

const CLASSES = {
  quantitative: '数量',
  zero: '底线',
  deadline: '期限',
  qualitative: '定性',
  frequency: '频次',
} as const;

function describeMeta(
  { plan, guess, told, extraction }: Described,
  at: (offset: number) => string,
): string[] {
  const { meta, source } = plan;
  const because = (it: Guess<unknown> | null, field?: string) => {
    if (field !== undefined) return '（命令行指定）';
    return it ? `  ${at(it.start)} “${printable(it.evidence)}”` : '';
  };
  const { title, short, place, level, parent, province, year, status, origin } = meta;
  return [
    `原文  ${source.lines} 行，${source.bytes} 字节${origin ? `；由 ${origin.file}（${extraction.format}）取出的文字` : '；与所给文件逐字节相同'}`,
    `标题  ${title}${guess.title || told.title ? because(guess.title, told.title) : '  原文未印标题，暂题'}`,
    `简称  ${short}`,
    `地方  ${place}${because(guess.place, told.place)}`,
    `层级  ${level}${because(guess.level, told.level)}`,
    `上级  ${parent ?? '未载明'}${because(guess.parent, told.parent)}`,
    `省份  ${province ?? '未载明'}${because(guess.province, told.province)}`,
    `全称  ${fullPlace(meta)}`,
    `年份  ${year?.value ?? '未载明'}${because(guess.year)}`,
    `状态  ${status?.value ?? '未载明'}${because(guess.status)}`,
  ];
}

const FIELDS: readonly [keyof MetaGuess & keyof Plan['meta'], string][] = [
  ['title', '标题'],
  ['place', '地方'],
  ['level', '层级'],
  ['parent', '上级'],
  ['province', '省份'],
  ['year', '年份'],
  ['status', '状态'],
];

/** What is doubtful about plan.yaml: weak evidence, and what the text does not say. */
function metaDoubts(
  { guess, told, sourceFile }: Described,
  at: (offset: number) => string,
): string[] {
  const toldFields = new Map(Object.entries(told));
  return FIELDS.flatMap(([field, name]) => {
    if (toldFields.get(field) !== undefined) return [];
    const it = guess[field];
    if (it === null) {
      const years = guess.years.slice(0, 3).map(({ year, times }) => `${year}年 ${times} 处`);
      const hint =
        field === 'year' && years.length > 0
          ? `；文中提到 ${years.join('、')}，没有一处说是本文的年份`
          : '';
      return [`${sourceFile}:1:1 meta/${field} ${name}未载明${hint}`];
    }
    return it.doubt
      ? [`${at(it.start)} meta/${field} ${name}“${printable(String(it.value))}”：${it.doubt}`]
      : [];
  });
}

function headOf(plan: Plan, id: string): string {
  const node = plan.nodes.find((one) => one.id === id);
  if (!node) return '';
  if (node.title !== '') return node.title;
  const [first] = node.sentences;
  return first ? quoteOf(node, first).slice(0, 20) : '';
}
