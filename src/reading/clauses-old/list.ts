import { bodyScore, endsAsBody } from './bodies.ts';
import type { DraftToken } from './draft.ts';
import { stemBefore } from './stems.ts';

/** 由市应急局, 以下均由各县区: what leads up to the first body. */
const LEAD_IN =
  /^(?:[一二三四五六七八九]是)?(?:(?:以下|上述|以上)(?:各项)?(?:任务|工作|事项|措施)?)?(?:均|并|分别|统一|原则上|具体|主要|再|都)*(?:由|需|须|请)|^[一二三四五六七八九]是/u;

/** 等 that ends a list; refused: 高等院校, 同等, 等级. */
const AND_SO_ON = /(?<![高平中初同对均劣优])等(?!级|次|额)/u;

/** Words that a list of bodies is joined by. Refused by the left side: 住房**和**城乡建设局. */
const JOINTS = /以及|和|及|与|或/gu;

/** A class noun alone is no second body: 各有关部门和单位. */
const CLASS_ONLY = /^(?:部门|单位|机构|组织|企业|个人|地区|地方|人员)$/u;

/**
 * Read a stretch without marks as a list of bodies: `区安委办、区人社局**和各行业主管部门**`.
 * Returns tokens without holes; each mention token is one body or class of bodies.
 */
export function readList(text: string, from: number, to: number): DraftToken[] {
  const tokens: DraftToken[] = [];
  let at = from;
  const leadIn = LEAD_IN.exec(text.slice(from, to));
  if (leadIn && bodyScore(text.slice(from + leadIn[0].length, to).split('等')[0] as string) > 0) {
    at += leadIn[0].length;
    tokens.push({ kind: 'role', from, to: at });
  } else {
    const by = byAt(text, from, to);
    if (by !== -1) {
      tokens.push({ kind: 'topic', from, to: by }, { kind: 'role', from: by, to: by + 1 });
      at = by + 1;
    }
  }
  const soOn = AND_SO_ON.exec(text.slice(at, to));
  const end = soOn ? at + soOn.index : to;
  if (soOn && end > at && bodyScore(text.slice(at, end)) === 0 && !hasJoint(text, at, end)) {
    splitJoints(text, at, to, tokens);
    return tokens;
  }
  splitJoints(text, at, end, tokens);
  if (soOn) readOpenEnd(text, end, to, tokens);
  return tokens;
}

/** 等, its apposition (等有关部门), and a further body behind it (等部门和各县区政府). */
function readOpenEnd(text: string, from: number, to: number, tokens: DraftToken[]): void {
  const stretch = text.slice(from, to);
  JOINTS.lastIndex = 0;
  for (let joint = JOINTS.exec(stretch); joint; joint = JOINTS.exec(stretch)) {
    const right = stretch.slice(joint.index + joint[0].length);
    if (!/^(?:各|[省市县区州]|有关|相关|其他)/u.test(right) || bodyScore(right) === 0) continue;
    const at = from + joint.index;
    tokens.push({ kind: 'open', from, to: at });
    tokens.push({ kind: 'separator', from: at, to: at + joint[0].length });
    splitJoints(text, at + joint[0].length, to, tokens);
    return;
  }
  tokens.push({ kind: 'open', from, to });
}

/** Part a stretch at 和/及/与 where a body ends before and a body follows. */
function splitJoints(text: string, from: number, to: number, tokens: DraftToken[]): void {
  let start = from;
  JOINTS.lastIndex = 0;
  const stretch = text.slice(from, to);
  for (let joint = JOINTS.exec(stretch); joint; joint = JOINTS.exec(stretch)) {
    const at = from + joint.index;
    const next = at + joint[0].length;
    const left = text.slice(start, at);
    const right = text.slice(next, to);
    if (!endsAsBody(left) || CLASS_ONLY.test(right) || insideBrackets(stretch, joint.index))
      continue;
    if (/党(?:工)?委$/u.test(left) && /^政府/u.test(right)) continue;
    if (bodyScore(right.split(/和|及|与/u)[0] as string) === 0 && bodyScore(right) === 0) continue;
    pushMention(text, start, at, tokens);
    tokens.push({ kind: 'separator', from: at, to: next });
    start = next;
  }
  pushMention(text, start, to, tokens);
}

/** A mention, less the topic before a 部门: `城市黑臭水体|住建部门`. */
function pushMention(text: string, from: number, to: number, tokens: DraftToken[]): void {
  if (from >= to) return;
  let at = from;
  if (text.endsWith('部门', to)) {
    const stem = stemBefore(text.slice(from, to), to - from - 2);
    const before = text.slice(from, to - 2 - stem.length);
    if (
      stem &&
      before.length >= 3 &&
      !/^(?:各|[省市县区州]|有关|相关|当地|所在地|地方|全)/u.test(before)
    ) {
      at = to - 2 - stem.length;
      tokens.push({ kind: 'topic', from, to: at });
    }
  }
  tokens.push({ kind: 'mention', from: at, to });
}

/** Where a 由 parts a topic from the body that has it: `危险化学品|由|市应急局`. Refused: 自由, 理由. */
function byAt(text: string, from: number, to: number): number {
  for (
    let at = text.indexOf('由', from + 1);
    at !== -1 && at < to - 1;
    at = text.indexOf('由', at + 1)
  ) {
    const left = text.slice(from, at);
    if (/[自理事缘]$/u.test(left) || /^[于此来]/u.test(text.slice(at + 1, to))) continue;
    if (bodyScore(text.slice(at + 1, to).split('等')[0] as string) > 0) return at;
  }
  return -1;
}

function hasJoint(text: string, from: number, to: number): boolean {
  return /[和及与]/u.test(text.slice(from, to));
}

function insideBrackets(stretch: string, at: number): boolean {
  let depth = 0;
  for (let index = 0; index < at; index++) {
    const character = stretch.charAt(index);
    if ('（(〔['.includes(character)) depth++;
    else if ('）)〕]'.includes(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
