import type { RuleEntry, StageEntry } from '../model/rules-entry.ts';
import { TARGET_CLASSES } from './target-label.ts';

/** What the stages read, in the order in which a text goes through them. */
const STAGES: Readonly<Record<string, string>> = {
  meta: '文件信息',
  outline: '层级',
  tables: '表格',
  clauses: '责任',
  units: '单位',
  targets: '目标',
};

/** What a stage is called; one that has no name here goes by its id. */
export function stageName(id: string): string {
  return STAGES[id] ?? id;
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

const CLASSES = new Map<string, string>(TARGET_CLASSES.map(({ id, name }) => [id, name]));

const DIGITS = '零一二三四五六七八九十';

/** How often a row is named by what was read in the plans of the site. */
export function firedWords({ fired }: Pick<RuleEntry, 'fired'>, plans: number): string {
  if (fired === null) return '不单独计数';
  const files = `${DIGITS.charAt(plans) || ` ${plans} `}份文件`.trimStart();
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
