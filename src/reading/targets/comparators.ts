import type { Bound, Comparator } from '../../model/target.ts';
import type { Quantity } from './quantities.ts';

/** What a text says of a quantity, and the stretch that says it, in offsets of the same text. */
export interface Comparison {
  comparator: Comparator;
  bound: Bound | null;
  from: number;
  to: number;
  /** Whether a word compares; a bare 193个 has none. */
  told: boolean;
}

/** What may stand between the comparing word and the number: 不得低于**国家平台规定的**20% (沅江 二/（四）/1). */
const BETWEEN =
  '(?:国家|省|市|县|区|级|平台|部门|规定|要求|下达|上级|上年|全年|总数|总量|的|[约近为])*';
const AT_LEAST =
  '(?:不得?能?(?:低于|少于|小于|短于)|(?:低于|少于)不|至少|最少|大于等于|高于等于|≥)';
const AT_MOST =
  '(?:不得?能?(?:超过|高于|大于|多于|突破)|不超|控制在|压减至|压降至|最多|至多|小于等于|≤)';
/** A change to a level, not by an amount: 下降到, 提高至. */
const TO_LEVEL =
  '(?:(?:下降|降低|减少|压减|压降|缩短|提高|提升|上升|增长|增加|扩大|降|增)(?:到|至|为)|达到|达|保持在?|稳定在|维持在|实现|实现|(?<=[率比例数量度值])为)';
const DOWN = '(?:下降|降低|减少|压减|压降|削减|缩减|缩短|下调|回落)(?:幅度|率)?(?:达到?|为)?';
const UP = '(?:提高|提升|上升|增长|增加|增幅|新增|扩大)(?:幅度|率)?(?:达到?|为)?';
/** 至少**组建**三支队伍 · 不少于**开展**2次. */
const DEED =
  '(?:开展|组织|召开|组建|举办|进行|完成|建成|配备|建设|创建|打造|培训|检查|抽查|安排|参加|研究|听取)?';
const MANNER =
  '(?:(?:较(?![大为快好多高低])|比(?![例率重值])|与)[^，,]{1,8}?(?:相比)?|同比|环比|年均|每年|累计|分别|均|都|要|应|须|力争|争取|确保|总体|各|再|平均|持续|全部|必须|原则上|统一)*';

const rule = (words: string) => new RegExp(`${MANNER}${words}${BETWEEN}$`, 'u');
const LEAST = rule(`(?:${TO_LEVEL})?${AT_LEAST}${DEED}`);
const MOST = rule(`(?:${TO_LEVEL})?${AT_MOST}`);
const MORE = rule('(?:超过|超|高于|大于|多于|突破)');
const LESS = rule('(?:低于|少于|小于|短于)');
const LEVEL = rule(TO_LEVEL);
const FALL = rule(`${DOWN}(?:${AT_LEAST}|${AT_MOST}|超过)?`);
const RISE = rule(`${UP}(?:${AT_LEAST}|${AT_MOST}|超过)?`);
const ABOUT = /(?:大?约|近)$/u;
const PLAIN = /(?:均|都|全部|分别|必须)+$/u;

const BEHIND = /^(?:(?:及|\(含\)|（含）)?(以上|以下|以内|之内|内)|(左右|上下|前后))/u;
const WINDOW = 24;

/** Read what stands before and behind a quantity. */
export function compare(text: string, quantity: Quantity): Comparison {
  const begin = Math.max(0, quantity.from - WINDOW);
  const before = text.slice(begin, quantity.from);
  const behind = BEHIND.exec(text.slice(quantity.to, quantity.to + 6));
  const to = quantity.to + (behind?.[0].length ?? 0);
  const found = first(before);
  const from = begin + (found ? found.at : before.length);
  const limit = limitOf(behind, before, quantity);
  const told = found !== null || behind !== null;
  if (found?.word === 'up' || found?.word === 'down') {
    return { comparator: found.word, bound: limit ?? found.bound, from, to, told };
  }
  const comparator: Comparator =
    found?.word === '<=' && limit === '~' ? '~' : (found?.word ?? limit ?? '=');
  return {
    comparator: comparator === '=' ? (limit ?? '=') : comparator,
    bound: null,
    from,
    to,
    told,
  };
}

interface Found {
  word: Comparator;
  bound: Bound | null;
  at: number;
}

/** The comparing word that ends the text before a number. Change before bound: 下降不低于10% falls. */
function first(before: string): Found | null {
  const levels: readonly (readonly [RegExp, Comparator])[] = [
    [LEAST, '>='],
    [MOST, '<='],
    [MORE, '>'],
    [LESS, '<'],
    [LEVEL, '='],
    [PLAIN, '='],
  ];
  for (const [pattern, word] of [
    [FALL, 'down'],
    [RISE, 'up'],
  ] as const) {
    const match = pattern.exec(before);
    if (match) return { word, bound: boundIn(match[0]), at: match.index };
  }
  for (const [pattern, word] of levels) {
    const match = pattern.exec(before);
    if (match) return { word, bound: null, at: match.index };
  }
  return null;
}

function boundIn(words: string): Bound | null {
  if (new RegExp(AT_LEAST, 'u').test(words)) return '>=';
  if (new RegExp(AT_MOST, 'u').test(words)) return '<=';
  return words.includes('超过') ? '>' : null;
}

function limitOf(behind: RegExpExecArray | null, before: string, quantity: Quantity): Bound | null {
  if (quantity.max !== null) return 'range';
  if (behind?.[2] || ABOUT.test(before)) return '~';
  if (behind?.[1] === '以上') return '>=';
  return behind ? '<=' : null;
}
