import { NUMERAL, parseNumeral } from './numerals.ts';

/** What a unit counts: shares, things, sizes of things, time, money, occasions. */
export type UnitKind = 'share' | 'count' | 'size' | 'time' | 'money' | 'times';

/** A number with its unit, in offsets of the text it was read from. */
export interface Quantity {
  from: number;
  to: number;
  value: number;
  /** Upper end of a range. */
  max: number | null;
  /** Normalised to half width; null for a bare decimal: 控制在0.05以内. */
  unit: string | null;
  kind: UnitKind;
  /** Written with Chinese numerals, which more often name (三大工程) than count. */
  chinese: boolean;
}

/** Long before short, so that 个百分点 is not read as 个. */
const UNITS: readonly (readonly [UnitKind, string])[] = [
  ['share', '%|‰|个百分点|倍'],
  ['money', '亿元|万元|元'],
  ['times', '人次|次|场次|场|轮|遍|期'],
  ['time', '个工作日|工作日|个月|个小时|小时|分钟|秒钟?|天|日|年|周|学时|课时'],
  [
    'size',
    '微克/立方米|μg/m3|平方公里|平方千米|平方米|立方米|公里|千米|米|万亩|亩|公顷|万吨|吨|千瓦|兆瓦|岁|层|级|分',
  ],
  [
    'count',
    '个|家|座|处|所|项|条|起|件|宗|名|人|户|栋|幢|台|套|辆|艘|支|块|篇|份|张|只|口|具|批|例|部|类|门|盏',
  ],
];
const KIND = new Map(
  UNITS.flatMap(([kind, units]) => units.split('|').map((unit) => [unit, kind] as const)),
);
const UNIT = UNITS.map(([, units]) => units).join('|');

/**
 * 92% · 193个 · 5—10% · 百分之九十五 · 10余家. Not: PM2.5, 第3次, 4·15, a part of a longer number.
 */
const QUANTITY = new RegExp(
  `(?<![A-Za-z\\d.第·])(百分之)?(${NUMERAL})[余多]?(?:(?:${UNIT})?[-—–~～至到]{1,2}(${NUMERAL})[余多]?)?(${UNIT})?`,
  'gu',
);

/** The quantities of `text`, in order. A Chinese numeral needs a unit, a bare Arabic one a point. */
export function quantitiesOf(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const [whole, hundredth, first = '', second, printed] = match;
    const unit = hundredth ? '%' : (printed ?? null);
    const chinese = !/\d/u.test(first);
    if (unit === null && (chinese || !first.includes('.') || /[A-Za-z]/u.test(after(match, text))))
      continue;
    const value = parseNumeral(first);
    const max = second ? parseNumeral(second) : null;
    if (Number.isNaN(value) || (max !== null && !(max > value))) continue;
    found.push({
      from: match.index,
      to: match.index + whole.length,
      value,
      max,
      unit,
      kind: unit ? (KIND.get(unit) ?? 'count') : 'share',
      chinese,
    });
  }
  return found;
}

function after(match: RegExpExecArray, text: string): string {
  return text.charAt(match.index + match[0].length);
}
