import type { Comparator } from '../../model/target.ts';

/** A measure without a number, in offsets of the segment text. */
export interface Measure {
  from: number;
  to: number;
  comparator: Comparator;
  /** Comparator and value as printed: 持续下降, 基本消除, 达到上级要求. */
  phrase: string;
  /** What is measured stands before `at` (黑臭水体基本消除) or behind it (基本消除…存量). */
  subject: 'before' | 'behind';
}

/** 述职实现全覆盖 (岳阳楼 4) · 保交楼项目全面交付 · 重大火灾隐患“应销尽销” (岳阳楼 17). Not 全覆盖排查. */
const WHOLE =
  /(?:实现|达到|做到|确保)?[“"]?(?:全覆盖|全面覆盖|全部覆盖|(?:全面|全部|按期)(?:完成|交付|建成|达标|整改到位|销号|竣工)|(?:基本|全面|彻底|全部|动态)(?:消除|消灭|清除)|应([\p{Script=Han}])尽\1)[”"]?(?:目标)?$/u;
/** 基本消除2023年及以前排查发现的重大事故隐患存量 (鹤城 二/（一）/3) · 力争消除重污染天气 (沅江 二/（四）/1). */
const REMOVE =
  /^(?:并|确保|力争|争取|努力|逐步|全[市区县省])*(?:(?:基本|全面|彻底|全部)(?:消除|消灭|建成|完成)|(?:力争|争取|确保)消除)/u;
/** 全市淘汰老旧机动车数量达到省下达目标 (沅江 二/（四）/1). */
const AS_TOLD =
  /(?<=率|比例|数量|总量|浓度|指标|人数|起数|指数|水平)(?:均)?(?:达到|完成|控制在)(?:国家|省|市|县|区|上级|级|厅|定|政府|下达|规定|考核|确定|的)+(?:目标|要求|标准|指标|任务|计划)(?:要求|任务|值|数)?(?:范围)?(?:以内|之内|内)?$/u;
/** 完成省厅下达的约束性指标 (鹤城 一/（四）) · 完成累计化债任务 (沅江 二/（二）/2): the amount is set elsewhere. */
const SET_ELSEWHERE =
  /^(?:力争|确保|争取|努力|全面|全力)*(完成)(?![^，,]*年度)(?:[^，,]{2,16}(?:指标|考核目标)|[^，,]{0,8}(?:累计|序时|下达)[^，,]{0,10}任务)$/u;
const MEASURED =
  '(?:总量|起数|人数|数量|率|次数|浓度|天数|重污染天气|事故|案件|警情|发案|伤亡|死亡|指数|满意度|存量|损失)';
const FALLING =
  '(?:下降|减少|降低|压降|双下降|零增长|负增长|只减不增|稳中有降|[双两三四]降|[三四]下降)';
const RISING = '(?:上升|增长|提高|提升|增加|只增不减|稳中有升)';
/** 生产安全事故总量持续下降 (鹤城 一/（一）) · 重污染天气同比下降 (沅江 一/（四）). */
const TREND = new RegExp(
  `(?<=${MEASURED})(?:实现|保持|均|较上年|比上年|总体|继续|同比|环比|逐年|持续|稳步|明显|大幅|显著|进一步|不断)*[“"]?(?:(${FALLING})|(${RISING}))[”"]?$`,
  'u',
);

/** Read a measure that has no number; null where there is none. */
export function measureOf(text: string): Measure | null {
  const trend = TREND.exec(text);
  if (trend) return before(trend, trend[1] ? 'down' : 'up');
  const told = AS_TOLD.exec(text) ?? WHOLE.exec(text);
  if (told && told.index > 1) return before(told, '=');
  const set = SET_ELSEWHERE.exec(text);
  if (set) {
    return { from: 0, to: text.length, comparator: '=', phrase: '完成', subject: 'behind' };
  }
  const remove = REMOVE.exec(text);
  if (!remove || text.length < remove[0].length + 2) return null;
  const phrase = remove[0].replace(
    /^(?:并|确保|力争|争取|努力|逐步|全[市区县省])+(?=基本|全面|彻底|全部|消除)/u,
    '',
  );
  return { from: 0, to: text.length, comparator: '=', phrase, subject: 'behind' };
}

function before(match: RegExpExecArray, comparator: Comparator): Measure {
  return {
    from: 0,
    to: match.index + match[0].length,
    comparator,
    phrase: match[0],
    subject: 'before',
  };
}
