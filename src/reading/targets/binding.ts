import type { Comparison } from './comparators.ts';
import type { Quantity } from './quantities.ts';

/** Deeds that a number makes checkable: 完成193个…整治, 建成2个以上…, 培训1000人. */
const DEED =
  '(?:完成|建成|新建|改建|扩建|改扩建|创建|建设|建立|整治|治理|改造|更新|淘汰|关闭|退出|培训|轮训|开展|组织|举办|召开|配备|配齐|打造|评选|培育|选树|组建|安装|更换|检查|抽查|抽测|抽检|督查|暗访|演练|消除|整改|取缔|销号|化解|新增|增加|减少|压减|实现|投入|筹集|安排|落实|储备|升级|推广|设立|布设|配置|查处|办理|破获|宣讲|制定|编制|修订|发布|曝光|公布|处置|清理|拆除|确保|力争|实施|清零|搬迁|排查|巡查|执法|出动|发放|覆盖|建|各|达)';
const DEED_BEFORE = new RegExp(
  `${DEED}(?:了|好|全市|全区|全县|不同|农村|城市|省级|国家级|市级|县级|辖区内?|本辖区)?$`,
  'u',
);
const DEED_ANYWHERE = new RegExp(DEED, 'u');
/** Deeds that count even with Chinese numerals: 组建三支队伍; not 建立三项机制. */
const STRICT_DEED = /(?:完成|建成|新建|创建|组建|打造|配备|培训|举办|召开|新增|评选|开展|组织)$/u;
const STRICT_UNIT = /^(?:个|次|场|支|座|处|所|辆|名|家|台|套|期|轮|遍)$/u;
/** What makes a number of things whole: 对15个街道(乡)…实现全覆盖 (岳阳楼 4), 全市10个县(市)区…全面建成 (鞍山 一/（三）). */
const WHOLE_BEHIND =
  /全覆盖|全面(?:建成|完成|覆盖|达标|交付)|全部(?:建成|完成|覆盖|达标|整改|销号)/u;
/** 推动40个老旧小区改造: the deed stands behind its object. */
const DEED_BEHIND =
  /(?:改造|整治|治理|建设|创建|更新|整改|培训|搬迁|提升|除险加固|销号|清零|评估|验收|达标)$/u;
const PUSHED = /^(?:推动|推进|加快|启动|抓好|加快推进|全[市区县])*$/u;
const NAMED_BEFORE = /(?:等|这|上述|以下|前|其余|其他|聚焦|围绕|针对|紧盯|以及)$/u;
/** 规模以上, 千人以上集中式水源, 100米以上高层建筑: which ones, not how many. */
const QUALIFIES =
  /^(?:米|平方米|立方米|人|户|吨|万吨|级|岁|层|年|千瓦|兆瓦|公里|平方公里|起|例|学时|元|万元|亿元|亩|万亩)$/u;
/** 亿元GDP, 百万吨死亡率, 10万人口火灾死亡率: part of an indicator's name. */
const NAME_BEHIND = /^(?:口|GDP|生产总值|死亡率|事故率|发案率)/u;
/** 对整改率低于90%的单位 qualifies a body; 达到95%以上的目标 is the promise itself. */
const OF_A_THING = /^的(?!目标|要求|标准|任务|比例|水平|指标)/u;
/** What has been is no promise. */
const PAST =
  /已[^，,]{0,10}$|去年|上年(?!度?(?:下降|减少|同期))|近年来|目前|截至|以来|同期|现有|共有|(?:累计|共)(?:排查|整改|发现|查处|检查)/u;
const DONE = /^[^，,]{0,6}了/u;

/**
 * Whether a quantity binds. Shares bind unless they qualify a thing; counts bind by a comparing word,
 * by a deed that governs them, or by a whole behind them. 八项机制, 三大攻坚战, 两个关键环节 describe.
 * @param text the segment; `compared` what stands round the quantity in it.
 */
export function binds(text: string, quantity: Quantity, compared: Comparison): boolean {
  const before = text.slice(0, compared.from);
  const behind = text.slice(compared.to);
  const adjoining = text.slice(0, quantity.from);
  if (PAST.test(text.slice(0, quantity.from)) || DONE.test(behind)) return false;
  if (quantity.unit === '年' && quantity.value >= 1900) return false;
  if (NAME_BEHIND.test(text.slice(quantity.to))) return false;
  if (quantity.kind === 'share') {
    if (quantity.unit === null) return compared.told && /率|指数|系数|浓度|比/u.test(before);
    return quantity.value === 100 || !OF_A_THING.test(behind) || DEED_BEFORE.test(before);
  }
  if (OF_A_THING.test(behind) || NAMED_BEFORE.test(before)) return false;
  const limited = compared.to > quantity.to;
  const worded = compared.told && compared.from < quantity.from;
  const deed = DEED_BEFORE.test(before);
  if (limited && !worded && QUALIFIES.test(quantity.unit ?? '') && behind !== '') return false;
  if (quantity.chinese && quantity.value === 1 && !worded) return false;
  if (quantity.kind === 'time' && !worded) return false;
  if (worded)
    return (
      !quantity.chinese ||
      /^(?:个|次|场|小时|天|家|名|人|支|成|倍|轮|遍)/u.test(quantity.unit ?? '')
    );
  if (WHOLE_BEHIND.test(behind)) return true;
  if (quantity.chinese) {
    return STRICT_UNIT.test(quantity.unit ?? '') && STRICT_DEED.test(adjoining);
  }
  if (limited) return deed || DEED_ANYWHERE.test(before);
  if (PUSHED.test(before) && DEED_BEHIND.test(behind)) return true;
  return deed || (behind === '' && DEED_ANYWHERE.test(before));
}
