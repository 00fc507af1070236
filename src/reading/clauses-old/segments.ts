import { matchBrackets } from '../../text/brackets.ts';
import { isTitle } from './roles.ts';

/** A stretch between two marks, and the mark that ends it; offsets into the text. */
export interface Segment {
  from: number;
  to: number;
  /** Where the marks and spaces after it end; equal to `to` for the last. */
  next: number;
  /** The first of those marks: `、`, `，`, `；`, `。`, a space; empty at the end. */
  mark: string;
}

const MARKS = '、，,；;。/／|｜';

/**
 * Cut `text.slice(from, to)` at its marks and spaces, outside brackets and quotes, and before 【完成时限】:
 * 各镇（街道、中心） stays whole. Brackets damaged inside the stretch are ignored, so they hide no mark.
 */
export function segmentsOf(text: string, from: number, to: number): Segment[] {
  const { pairs } = matchBrackets(text.slice(from, to));
  const segments: Segment[] = [];
  let start = from;
  let nextPair = 0;
  for (let at = from; at < to; at++) {
    while (nextPair < pairs.length && (pairs[nextPair] as { open: number }).open + from < at)
      nextPair++;
    const pair = pairs[nextPair];
    if (pair && pair.open + from === at) {
      const words = text.slice(at + 1, from + pair.close);
      if (at > start && '【〔［['.includes(text.charAt(at)) && isTitle(words)) {
        segments.push({ from: start, to: at, next: at, mark: '' });
        start = at;
      }
      at = from + pair.close;
      continue;
    }
    const mark = text.charAt(at);
    if (!isBreak(mark)) continue;
    if (mark === '、' && sharesHead(text.slice(start, at), text.slice(at + 1, at + 12))) continue;
    let next = at + 1;
    while (next < to && isBreak(text.charAt(next))) next++;
    segments.push({ from: start, to: at, next, mark });
    start = next;
    at = next - 1;
  }
  if (start < to || segments.length === 0) segments.push({ from: start, to, next: to, mark: '' });
  return segments;
}

function isBreak(character: string): boolean {
  return MARKS.includes(character) || /\s/u.test(character);
}

const LEVEL = '(?:省|自治区|直辖市|设区市|市|州|自治州|县|区|盟|旗|特区)';
const LEVEL_TAIL = '(?:[（(〔[][省市县区州旗、]+[）)〕\\]])?';
const HEAD_LEFT = new RegExp(`(?:^|[、：:由需须])(?:各|各级)?${LEVEL}${LEVEL_TAIL}$`, 'u');
const HEAD_RIGHT = new RegExp(
  `^${LEVEL}${LEVEL_TAIL}(?:级?人民政府|级?政府|党委|管委会|、|[两三四]级|$|[负按分牵配落组具])`,
  'u',
);

/**
 * Whether a 、 stands inside one name: between levels that share what follows (各市**、**县（区）人民政府,
 * 省**、**市**、**县三级应急管理部门), and between the two powers of one place (各级党委**、**政府).
 * Refused: 各县、市公安局 (the second is one body), 各乡镇、街道 and 各区委、区政府 (two whole names).
 */
function sharesHead(left: string, right: string): boolean {
  if (HEAD_LEFT.test(left) && HEAD_RIGHT.test(right)) return true;
  return /党(?:工)?委$/u.test(left) && /^(?:(?:人民)?政府|管委会)(?![办督部金研])/u.test(right);
}
