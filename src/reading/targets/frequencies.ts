import type { Recurring } from '../../model/target.ts';
import { NUMERAL, parseNumeral } from './numerals.ts';

/** How often, in offsets of the text it was read from. */
export interface Frequency {
  from: number;
  to: number;
  /** Where the words of the period end: 每5年|对城市安全风险进行一次. */
  head: number;
  value: number;
  /** What is counted: 次, 场; 小时 for a watch round the clock. */
  unit: string;
  bound: '=' | '>=';
  recurring: Recurring;
  /** Whether it says until when in each period: 每月25日前. */
  due: boolean;
  /** Whether the text counts (每年讲两次); 每季度 alone is once. */
  counted: boolean;
}

const PER: Record<string, Recurring['per']> = {
  年: '年',
  季: '季',
  月: '月',
  旬: '旬',
  周: '周',
  星期: '周',
  天: '日',
  日: '日',
  小时: '时',
  学期: '学期',
};
const LEAST = '(至少|不得?少于|不得?低于|最少)?';
const COUNTED = `(${NUMERAL})(次|场次|场|轮|遍|期|回|天|个|家|篇|学时|课时)`;

/** 每5年 · 每半年 · 每季度 · 每两个月. Not 每个, 每十万人, 每人每年. */
const EACH = new RegExp(
  `每(隔)?(${NUMERAL}|半)?(?:个)?(年|季度|季|月|周|星期|日|天|旬|小时|学期)(?!的|均|薪|资)(?:度)?`,
  'gu',
);
/** 每月至少组织1次 · 每季度带队对…情况至少开展1次. */
const EACH_COUNT = new RegExp(
  `^${LEAST}[^，,。；;]{0,30}?(?:${LEAST.slice(0, -1)}[^，,。；;]{0,6}?)?${COUNTED}`,
  'u',
);
/** 一季一巡查、一考核、一通报、一曝光 (鹤城 二/（一）/3) · 一月一调度. Not 一年一度, 一企一策. */
const ONE_ONE =
  /(?<![第十])一(年|季度|季|月|旬|周|日|天)一(?!度|次性)(?:[\p{Script=Han}]{1,6}?)(?=$|[、，,。；;”"（(）)]|制度|机制|工作)(?:、一(?!(?:年|季度?|月|旬|周|日|天)一)[\p{Script=Han}]{1,4}?(?=$|[、，,。；;”"]))*/gu;
/** 每 left out: 半年一次 · 一年不少于两次 · 三年一轮. */
const IN = new RegExp(
  `(?<![每近\\d.])(${NUMERAL}|半)(年|个月|个?季度|周|天)(?:内)?(?:开展|组织|进行|召开)?${LEAST}(${NUMERAL})(次|轮|遍|场|期)`,
  'gu',
);
/** 按月调度 · 按季度通报. Not 按年度计划. */
const BY =
  /按(日|周|旬|月|季度?|半年|年)(?=调度|通报|报送|上报|研判|会商|分析|更新|公布|公示|督查|考核|评估|统计|点评|晾晒|排名|报告|巡查|梳理)/gu;
/** 7×24小时网上巡控 (沅江 二/（三）/5) · 24小时值班: a duty that never rests, once an hour's day. */
const ALWAYS =
  /(?:7\s*[x×X✕*＊]\s*)?24(?:小时)(?=[”"]?(?:不间断|值班|值守|在岗|专人|监控|监测|巡|待命|应急|网上|全天|在线|轮))/gu;

/** 每月25日前将工作进展报送市安委办 · 每季度末前. */
const EACH_DUE =
  /每(年|季度|季|月|周)的?(?:(?:第[一二三四]|[首末下次]个?)?[年季月周]?度?(?:\d{1,2}月份?)?(?:\d{1,2}日|[上中下]旬|底|末)?)(?:之?前|底|末)/gu;

/** A cheap test before the careful ones. */
const HINT =
  /每|按[日周旬月季半年]|24|[年季度月旬周日天](?:内)?(?:[一二两三四五六七八九十\d至不]|开展|组织|进行|召开)/u;

/** Everything in `text` that recurs, in order, not overlapping. */
export function frequenciesOf(text: string): Frequency[] {
  const found: Frequency[] = [];
  if (!HINT.test(text)) return found;
  const add = (frequency: Frequency | null) => {
    const free = (other: Frequency) =>
      other.to <= (frequency?.from ?? 0) || (frequency?.to ?? 0) <= other.from;
    if (frequency && found.every(free)) found.push(frequency);
  };
  for (const match of text.matchAll(EACH_DUE))
    add({ ...once(match, 1, match[1] ?? ''), due: true });
  for (const match of text.matchAll(EACH)) add(each(match, text));
  for (const match of text.matchAll(ONE_ONE)) add(once(match, 1, match[1] ?? ''));
  for (const match of text.matchAll(IN)) add(within(match));
  for (const match of text.matchAll(BY)) {
    const half = match[1] === '半年';
    add(once(match, half ? 0.5 : 1, half ? '年' : (match[1] ?? '')));
  }
  for (const match of text.matchAll(ALWAYS)) {
    add({ ...once(match, 1, '日'), counted: true, value: 24, unit: '小时' });
  }
  return found.sort((a, b) => a.from - b.from);
}

function once(match: RegExpExecArray, every: number, per: string): Frequency {
  return {
    from: match.index,
    to: match.index + match[0].length,
    head: match.index + match[0].length,
    value: 1,
    unit: '次',
    bound: '=',
    recurring: { every, per: PER[per.replace('度', '')] ?? '年' },
    due: false,
    counted: false,
  };
}

/** Without a count it is once: 每季度随机抽考 (岳阳楼 6). */
function each(match: RegExpExecArray, text: string): Frequency | null {
  const [whole, , every, per = ''] = match;
  const frequency = once(match, every === '半' ? 0.5 : every ? parseNumeral(every) : 1, per);
  if (!(frequency.recurring.every > 0)) return null;
  const rest = text.slice(match.index + whole.length);
  // 每年6月底前 is a date that recurs, 每日天气 a thing of each day.
  if (/^(?:\d|[一二三四五六七八九十]+月|[首第]|初|末|底|中旬|天气|工资)/u.test(rest)) return null;
  const count = EACH_COUNT.exec(rest);
  if (!count || /每|[一二三四]季度/u.test(rest.slice(0, count.index))) {
    return rest.length > 1 ? frequency : null;
  }
  const value = parseNumeral(count[3] ?? '');
  return {
    ...frequency,
    to: match.index + whole.length + count.index + count[0].length,
    value,
    counted: true,
    unit: count[4] ?? '次',
    bound:
      count[1] || count[2] || /^以上/u.test(rest.slice(count.index + count[0].length)) ? '>=' : '=',
  };
}

function within(match: RegExpExecArray): Frequency | null {
  const [, every = '', per = '', least, count = '', unit = '次'] = match;
  const frequency = once(match, every === '半' ? 0.5 : parseNumeral(every), per.replace('个', ''));
  return frequency.recurring.every > 0
    ? { ...frequency, value: parseNumeral(count), counted: true, unit, bound: least ? '>=' : '=' }
    : null;
}

/** `次/季`, `次/5年`, `次/半年`: the unit as a table shows it. */
export function unitOf({ unit, recurring: { every, per } }: Frequency): string {
  if (every === 0.5 && per === '年') return `${unit}/半年`;
  return `${unit}/${every === 1 ? '' : every}${per}`;
}
