import type { Plan } from '../../model/plan.ts';
import { citedPath } from '../../views/citation.ts';
import { targetValue } from '../../views/target-label.ts';
import {
  type Calendar,
  type IndicatorRow,
  ladderOf,
  type Stated,
} from '../../views/target-tables.ts';
import { column, type Sheet, type Value } from '../sheet.ts';

/** By which a target is named on the page and in a calendar: `hecheng-2.1.3-t2`. */
export function targetKey({ plan, target }: Stated): string {
  return `${plan.id}-${target.id}`;
}

type Url = (plan: string, node: string) => string;

/** What a target bears beside itself. */
export interface TargetWords {
  className(id: Stated['target']['class']): string;
  indicatorName(id: string): string;
  urlOf: Url;
}

/** 全部目标: one row a target. */
export function targetsSheet(
  stated: readonly Stated[],
  { className, indicatorName, urlOf }: TargetWords,
  about: Sheet['about'],
): Sheet {
  return {
    name: '全部目标',
    columns: [
      column('short', '方案', 10),
      column('path', '位置', 16),
      column('class', '类别', 8),
      column('quote', '原文', 60),
      column('phrase', '写到的值', 20),
      column('value', '数值', 10, 'number'),
      column('unit', '单位', 10),
      column('deadline', '时限', 16),
      column('date', '到期', 12, 'date'),
      column('indicator', '指标', 24),
      column('url', '网页', 40),
    ],
    rows: stated.map(({ plan, target }): Value[] => [
      plan.meta.short,
      citedPath(target.path),
      className(target.class),
      target.quote,
      target.phrase,
      target.value,
      target.unit,
      target.deadline?.words ?? null,
      target.deadline?.date ?? null,
      target.indicator === null ? null : indicatorName(target.indicator),
      urlOf(plan.id, target.node),
    ]),
    keys: stated.map(targetKey),
    about,
  };
}

/** 指标对照: indicators down, plans across; several targets of one plan on lines of their own. */
export function indicatorsSheet(
  rows: readonly IndicatorRow[],
  plans: readonly Plan[],
  about: Sheet['about'],
): Sheet {
  return {
    name: '指标对照',
    columns: [
      column('indicator', '指标', 28),
      column('unit', '单位', 10),
      ...plans.map(({ id, meta }) => column(id, meta.short, 30)),
    ],
    rows: rows.map(({ indicator, cells }): Value[] => [
      indicator.name,
      indicator.unit,
      ...plans.map(({ id }) => cells.get(id)?.map(targetValue).join('\n') ?? '未载明'),
    ]),
    about,
  };
}

/** 时限: what falls due and when; what recurs and what the text does not date stand below. */
export function deadlinesSheet(
  { dated, recurring, undated }: Calendar,
  urlOf: Url,
  about: Sheet['about'],
): Sheet {
  const row = (kind: string, date: string | null, { plan, target }: Stated): Value[] => [
    kind,
    date,
    target.deadline?.words ?? target.phrase,
    plan.meta.short,
    citedPath(target.path),
    target.quote,
    urlOf(plan.id, target.node),
  ];
  return {
    name: '时限',
    columns: [
      column('kind', '类别', 14),
      column('date', '到期', 12, 'date'),
      column('words', '原文写的时限', 18),
      column('short', '方案', 10),
      column('path', '位置', 16),
      column('quote', '原文', 60),
      column('url', '网页', 40),
    ],
    rows: [
      ...dated.flatMap(({ date, targets }) => targets.map((it) => row('有日期', date, it))),
      ...recurring.map((it) => row('反复做', null, it)),
      ...undated.map((it) => row('有期限，原文不能确定到日', null, it)),
    ],
    about,
  };
}

/** 底线措辞: one row a zero target, from the firm word to the loose. */
export function ladderSheet(plans: readonly Plan[], urlOf: Url, about: Sheet['about']): Sheet {
  const { tiers, rungs } = ladderOf(plans);
  return {
    name: '底线措辞',
    columns: [
      column('commitment', '措辞', 10),
      column('tier', '等级', 12),
      column('short', '方案', 10),
      column('path', '位置', 16),
      column('quote', '原文', 60),
      column('url', '网页', 40),
    ],
    rows: rungs.flatMap(({ commitment, byTier }) =>
      tiers.flatMap((tier) =>
        (byTier.get(tier) ?? []).map(({ plan, target }): Value[] => [
          commitment,
          tier || '其他',
          plan.meta.short,
          citedPath(target.path),
          target.quote,
          urlOf(plan.id, target.node),
        ]),
      ),
    ),
    about,
  };
}
