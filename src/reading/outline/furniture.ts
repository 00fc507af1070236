/**
 * What a government web page prints round a document. Each pattern names its kind of line, with an
 * example; none may match a sentence of a plan, so each is anchored to the whole line.
 */
const FURNITURE: readonly RegExp[] = [
  /^(?:您|你)?(?:的|所在|当前)?的?位置\s*[:：].*$/u, // 您的位置: 首页 > 政务公开>意见征集
  /^首页\s*[>》＞/].*$/u, // 首页 > 公开目录
  // 时间:2018-10-08 09:59:55来源:作者: 点击:   Refused: 时间：2024年3月1日至3月31日 (a plan's phase)
  /^(?:发布|发文|更新|成文)?(?:时间|日期)\s*[:：]\s*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:(?:信息)?来源|作者|点击|浏览|阅读|字[号体]|$).{0,80}$/u,
  /^(?:信息)?来源\s*[:：].{0,40}$/u, // 来源：区应急管理局
  /^(?:作者|责任编辑|编辑|审核|录入)\s*[:：].{0,40}$/u,
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[:：]\s*\d*\s*次?$/u,
  /^(?:字号|字体)\s*[:：]?.{0,20}$/u, // 字体：[大 中 小]
  /^[[【]?(?:打印|关闭|分享|收藏|返回顶部|下载)(?:本页|窗口|到)?[\]】]?(?:\s*[[【|]?(?:打印|关闭|分享|收藏)(?:本页|窗口)?[\]】]?)*$/u,
  /^(?:上|下)一[篇条]\s*[:：].*$/u,
  /^[^。；]{0,80}ICP备[^。；]{0,40}$/iu, // 主办：东湖区人民政府 湘ICP备05000001号
  /^(?:主办|承办|主管|版权所有|网站标识码)(?:单位)?\s*[:：][^。；]{0,60}$/u,
  /^(?:索引号|信息分类|主题分类|公开方式|公开责任部门|统一登记号|信息时效期)\s*[:：].{0,60}$/u,
];

/** Whether a whole line (trimmed) is page furniture. */
export function isFurniture(line: string): boolean {
  return line.length <= 200 && FURNITURE.some((pattern) => pattern.test(line));
}

/**
 * Whether a whole line (trimmed) belongs to a table of contents: its heading, or an entry that leads with
 * dots to a page (`第一章 总体要求………5`). It repeats what the document says itself.
 */
export function isContents(line: string): boolean {
  return /^目\s*录$/u.test(line) || /(?:[.．·]{4,}|…{2,})\s*[(（—-]?\d{1,3}[)）—-]?$/u.test(line);
}

/** Whether a whole line (trimmed) is a page number: `— 1 —`, `- 3 -`, `第 3 页`, `3/12`. */
export function isPageNumber(line: string): boolean {
  return /^(?:[—–-]+\s*\d{1,4}\s*[—–-]+|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u.test(
    line,
  );
}
