/**
 * Words that say how much, how often, how far or how firmly. Where wording that is otherwise shared differs
 * in one of these, somebody changed a promise.
 */
export const MEASURES: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /\d/u, example: '同比下降50%，同比下降5%左右' },
  {
    pattern: /左右|以[上下内]|不(?:低|少|超|大|多)[于过]|至少|最多/u,
    example: '5%左右，92%以上，不低于20%',
  },
  { pattern: /基本|全部|全面|完全/u, example: '基本消除' },
  { pattern: /消除|清零|为零|归零/u, example: '基本消除，动态清零，数量为零' },
  { pattern: /杜绝|遏制|力争|确保|争取|努力/u, example: '力争，确保，坚决杜绝' },
  { pattern: /特大|特别重大|较大|一般/u, example: '杜绝较大以上事故，杜绝重特大事故，一般事故' },
  {
    pattern: /[一二三四五六七八九十百千两]+(?:[个次年月日天季倍成批]|季度)/u,
    example: '三个月，每年讲两次',
  },
  { pattern: /每[年月季周日]|年底|月底|年度/u, example: '力争2024年底，每年讲两次' },
];

/** Whether a stretch of wording holds a number, a degree, a tier of accident or a verb of commitment. */
export function hasMeasure(text: string): boolean {
  return MEASURES.some(({ pattern }) => pattern.test(text));
}
