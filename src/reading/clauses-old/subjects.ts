import { isSureBody, kindOf } from './bodies.ts';
import { nameBeforeDeed } from './deeds.ts';
import type { Draft, DraftClause, DraftToken } from './draft.ts';
import { readList } from './list.ts';
import type { Segment } from './segments.ts';
import { stemAt } from './stems.ts';

/** What makes an office of a department's name: 公安**局**. Refused: 教育机构, 旅游企业. */
const OFFICE = /^(?:局|委|厅|办|部门|委员会|分局|支队|大队)$/u;

/** What may stand before a subject and is no part of its name. */
const OPENING = /^(?:其中|同时|此外|另外|原则上)/u;

/**
 * A body that is known by its name alone: it prints a level or a place.
 * Refused: 督促县住建局, 对县住建局 (no subject), 社区居委会 and 校区管委会 (no place).
 */
const PLACED =
  /^(?:[省市县区州盟旗](?!级|直|内|外)|自治[区州县]|国家|中央|国网|团[省市县区]委)|^(?!督促|指导|监督|协助|配合|支持|组织|会同|联合|推动|通过|根据|按照|对|由|经|向|报|请|在|与|和|及|至|到|让|使|[各本全该其])[\p{Script=Han}]{2,8}?(?<!社|园|校|小|景|辖|库|片)[省市县区州盟旗](?!级|直|内|外)(?=.)/u;

/**
 * The bodies up to `end`, all of them known by their names and one at least a single body; else null.
 * @param classes whether a class of bodies will do: 会同有关部门, 各乡镇：负责….
 */
export function readSubject(
  text: string,
  segments: readonly Segment[],
  end: number,
  classes = false,
): Pick<DraftClause, 'drafts' | 'tokens'> | null {
  const tokens: DraftToken[] = [];
  const drafts: Draft[] = [];
  for (const segment of segments) {
    if (segment.from >= end) break;
    const to = Math.min(segment.to, end);
    const opening = tokens.length === 0 ? OPENING.exec(text.slice(segment.from, to)) : null;
    for (const token of readList(text, segment.from + (opening?.[0].length ?? 0), to)) {
      tokens.push(token);
      if (token.kind === 'open') for (const draft of drafts) draft.open = true;
      if (token.kind !== 'mention') continue;
      const name = text.slice(token.from, token.to);
      if (!isKnown(name)) return null;
      const kind = kindOf(name);
      drafts.push({ from: token.from, to: token.to, role: 'share', kind, open: false });
    }
    if (segment.to < end) {
      tokens.push({ kind: 'separator', from: segment.to, to: Math.min(segment.next, end) });
    }
  }
  const isSubject = drafts.some(({ kind }) => classes || kind === 'unit');
  return isSubject && topicsAreLed(tokens) ? { drafts, tokens } : null;
}

function isKnown(name: string): boolean {
  if (name.includes('会同')) return false;
  const stem = stemAt(name, 0);
  if (stem && OFFICE.test(name.slice(stem.length))) return true;
  return isSureBody(name) && (kindOf(name) === 'collective' || PLACED.test(name));
}

/** Before the first body nothing stands but a topic and its 由: 燃气安全**由**县住建局负责. */
function topicsAreLed(tokens: readonly DraftToken[]): boolean {
  return tokens.every(({ kind }, at) => kind !== 'topic' || tokens[at + 1]?.kind === 'role');
}

/** Where the bodies from `from` on end, behind 会同: behind 等部门, or before a deed; -1 where neither says it. */
export function endOfNames(
  text: string,
  segments: readonly Segment[],
  from: number,
  to: number,
): number {
  const soOn = /等(?:有关|相关)?(?:部门|单位|部门和单位|部门单位)/u.exec(text.slice(from, to));
  if (soOn) return from + soOn.index + soOn[0].length;
  for (const segment of segments) {
    if (segment.to <= from) continue;
    const start = Math.max(segment.from, from);
    const glued = nameBeforeDeed(text.slice(start, segment.to));
    if (glued !== -1) return start + glued;
  }
  return -1;
}
