/**
 * How grave an accident or event is, in the words of the text, long before short. The four tiers of
 * accidents are of 生产安全事故报告和调查处理条例 第三条; the others are of events (群体性事件).
 */
const TIER = new RegExp(
  [
    '特别重大',
    '重特大',
    '较大(?:及|及其)?以上',
    '重大(?:及|及其)?以上',
    '一般(?:及|及其)?以上',
    '影响(?:重大|恶劣|较大)',
    '有(?:较大|重大|恶劣)?影响',
    '系统性、?区域性|区域性、?系统性|系统性|区域性',
    '大规模|规模性',
    '重大人员伤亡',
    '群死群伤',
    '群体性',
    '(?:一次死亡)?(?:\\d+|[一二三五十]+)人以上',
    '亡人',
    // 重大事故隐患 is a tier of hidden dangers, not of accidents.
    '重大(?!事故隐患|隐患|风险)',
    '较大',
    '一般',
  ].join('|'),
  'u',
);

/** The tier that `object` names; null where it names none. */
export function tierOf(object: string): string | null {
  return TIER.exec(object)?.[0] ?? null;
}
