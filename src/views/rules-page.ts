import type { RuleEntry, StageEntry } from '../model/rules-entry.ts';
import { TARGET_CLASSES } from './target-label.ts';

/** What the stages are called and what they read, in the order in which a text goes through them. */
const STAGES: Readonly<Record<string, { name: string; reads: string }>> = {
  meta: { name: '文件信息', reads: '标题、地方、年份、状态、成文日期、布置的对象' },
  outline: { name: '层级', reads: '标号、小标题、附件，以及目录、页码、网页附带的内容' },
  tables: { name: '表格', reads: '哪一行是表头，每一栏写的是什么' },
  clauses: { name: '责任', reads: '责任括注、行文和专班名单里，谁牵头、谁负责、谁配合' },
  units: { name: '单位', reads: '一个名称由哪些部分组成：地名、层级、部门' },
  targets: { name: '目标', reads: '承诺的数字、期限、频次，杜绝、清零、全覆盖一类' },
};

/** What a stage is called; one that has no name here goes by its id. */
export function stageName(id: string): string {
  return STAGES[id]?.name ?? id;
}

/** The stages in the order in which a text goes through them; others behind, by their id. */
export function inReadingOrder(stages: readonly StageEntry[]): StageEntry[] {
  const order = Object.keys(STAGES);
  const place = ({ id }: StageEntry) => (order.includes(id) ? order.indexOf(id) : order.length);
  return stages.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

export function countRules({ passes }: StageEntry): number {
  return passes.reduce((sum, { rules }) => sum + rules.length, 0);
}

/** A stage as the list of stages shows it and as its own page begins. */
export interface StageOutline {
  id: string;
  name: string;
  /** What it reads; empty for a stage that has no name either. */
  reads: string;
  passes: number;
  rules: number;
  /** How many of its rules were used in the plans. */
  fired: string;
}

export function outlineStage(stage: StageEntry): StageOutline {
  const { id, passes } = stage;
  return {
    id,
    name: stageName(id),
    reads: STAGES[id]?.reads ?? '',
    passes: passes.length,
    rules: countRules(stage),
    fired: firedShare(passes.flatMap(({ rules }) => rules)),
  };
}

/** How many rules were used, of those that anybody counts. */
function firedShare(rules: readonly Pick<RuleEntry, 'fired'>[]): string {
  const counted = rules.filter(({ fired }) => fired !== null);
  if (counted.length === 0) return '不单独计数';
  const used = counted.filter(({ fired }) => fired !== 0).length;
  return counted.length === rules.length
    ? `${used} 条`
    : `计数的 ${counted.length} 条中 ${used} 条`;
}

/** A stage's page, and the stages that it leads to. */
export interface StagePage {
  stage: StageEntry;
  before: StageEntry | null;
  after: StageEntry | null;
}

export function stagePages(entries: readonly StageEntry[]): StagePage[] {
  const stages = inReadingOrder(entries);
  return stages.map((stage, n) => ({
    stage,
    before: stages[n - 1] ?? null,
    after: stages[n + 1] ?? null,
  }));
}

const CLASSES = new Map<string, string>(TARGET_CLASSES.map(({ id, name }) => [id, name]));

const DIGITS = '零一二三四五六七八九十';

/** `五份文件`, `122 份文件`. */
export function filesWords(plans: number): string {
  return `${DIGITS.charAt(plans) || ` ${plans} `}份文件`.trimStart();
}

/** How often a row is named by what was read in the plans of the site. */
export function firedWords({ fired }: Pick<RuleEntry, 'fired'>, plans: number): string {
  if (fired === null) return '不单独计数';
  const files = filesWords(plans);
  return fired === 0 ? `${files}未出现` : `${files}中 ${fired} 处`;
}

/**
 * A reading as its stage prints it, with the codes of roles and of classes of targets by their names:
 * `lead=市住建局` → `牵头：市住建局`, `zero 违规动火作业` → `底线 违规动火作业`.
 * @param nameOf the name of a role; of anything else, that itself.
 */
export function namedReading(reads: string, nameOf: (code: string) => string): string {
  return reads
    .replaceAll(/(?<![^\s;；])([a-z]+)=/gu, (printed, code: string) => {
      const name = nameOf(code);
      return name === code ? printed : `${name}：`;
    })
    .replace(/^[a-z]+(?= )|(?<=[;；] ?)[a-z]+(?= )/gu, (code) => CLASSES.get(code) ?? code);
}
