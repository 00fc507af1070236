/** Bodies and places that a promise is made for; the measure begins behind them. */
const WHERE = /^(?:对|把|将|其中|全[市区县省州域]|辖区内?|我[市区县省]|各地|年度|内)+/u;
/** A verb alone is no measure: 完成|193个…, 建成|2个以上…, 培训|500人. */
const DEEDS =
  /^(?:完成|建成|新建|改建|扩建|创建|建设|整治|治理|改造|更新|淘汰|关闭|培训|开展|组织|举办|召开|配备|打造|评选|培育|选树|组建|安装|更换|检查|抽查|消除|新增|增加|减少|实现|投入|推广|设立|力争|确保|再|各|进行|实施|累计|至少|落实)*$/u;
/** A measure that says nothing without what stands before it: 比例不得低于…20% (沅江 二/（四）/1). */
const BARE =
  /^(?:其中)?(?:(?:抽查|抽测|检查|抽检|监督|覆盖|完成|占)?(?:比例|数量|总数|频次|次数|间隔|占比)|覆盖率|完成率|合格率|整改率|办结率|处置率|参与率|通过率|普及率)?$/u;
const MEASURE_END =
  /(?:率|总量|起数|人数|数量|总数|浓度|比例|天数|指数|存量|满意度|水平|次数|损失)$/u;

/** What is measured, from the words before the comparing words and behind the value. */
export function nameOf(before: string, behind: string): string {
  const subject = before.replace(WHERE, '').replace(/[的,，]$/u, '');
  const object = behind.replace(/^的/u, '');
  if (subject.length < 2 || DEEDS.test(subject)) return object.length > 1 ? object : before;
  return MEASURE_END.test(subject) || object.length < 2 ? subject : subject + object;
}

/** Whether the words before a value need the segment before them to be understood. */
export function isBare(before: string): boolean {
  return BARE.test(before);
}

/** `at` is where the second of two measures with one value begins: 一般生产安全事故总量和|死亡人数 (平江 一). */
export function sharedMeasures(subject: string): { name: string; at: number }[] {
  const parts: { name: string; at: number }[] = [];
  let begin = 0;
  for (const match of subject.matchAll(/[、和及与]|以及/gu)) {
    parts.push({ name: subject.slice(begin, match.index), at: begin });
    begin = match.index + match[0].length;
  }
  parts.push({ name: subject.slice(begin), at: begin });
  return parts.length > 1 && parts.every(({ name }) => MEASURE_END.test(name) && name.length > 2)
    ? parts
    : [{ name: subject, at: 0 }];
}
