import type { PlanContext } from '../../model/unit.ts';
import { ordinalOf as readNumeral } from '../numerals.ts';

/** A name taken apart by grammar. */
export interface NameParts {
  /** The level it prints (区, 市), `own` where it names the plan's place or no level at all. */
  level: string;
  /** Without place and level: 生态环境局分局, 委宣传部, 交警大队. */
  core: string;
  /** Which of several alike: 1 in 交警直属一大队, 12 in 第十二大队; empty for most. */
  ordinal: string;
  /** Whether it names the plan's place: 鹤城公安分局. */
  local: boolean;
}

const LEVEL = /^(?:国家|中央|自治区|[省市县区州盟旗])/u;
const ORDINAL = /(?:直属)?第?([一二三四五六七八九十百零〇\d０-９]+)(?=大队|中队|支队)/u;

/**
 * Take a name apart: place, level, core, ordinal. Knows no body, only how bodies are named:
 * - `市生态环境局平江分局`, `人民银行沅江支行`, `鹤城公安分局` name the plan's place: they are its own;
 * - `区应急管理局` prints its level, `财政局` leaves it out;
 * - `团市委` has its level inside; `交警各大队` are all brigades of one police.
 */
export function takeApart(name: string, plan: PlanContext): NameParts {
  const plain = name
    .replace(/(?:[（(][^（）()]*[）)])+$/u, '')
    .replace(/各(?=大队|支队|分局|中队)/u, '');
  const place = [plan.place, bare(plan.place)].find(
    (candidate) => candidate.length > 1 && plain.includes(candidate),
  );
  const local = place !== undefined;
  let rest = local ? plain.replace(place, '') : plain;
  let level = '';
  const above = plan.parent ? bare(plan.parent) : '';
  if (above.length > 1 && rest.startsWith(above)) {
    rest = rest.slice(above.length);
    level = '市';
  }
  const league = /^团([省市县区州])委$/u.exec(rest);
  if (league)
    return { level: levelOf(league[1] ?? '', local, plan), core: '团委', ordinal: '', local };
  const printed = LEVEL.exec(rest)?.[0] ?? '';
  if (printed && rest.length > printed.length + 1) {
    rest = rest.slice(printed.length);
    level = printed;
  }
  const ordinal = ORDINAL.exec(rest);
  if (ordinal) rest = rest.replace(ordinal[0], '');
  return {
    level: levelOf(level, local, plan),
    core: rest,
    ordinal: toDigits(ordinal?.[1] ?? ''),
    local,
  };
}

/** 鹤城区 → 鹤城. */
function bare(place: string): string {
  return place.replace(/(?:自治[区州县]|[省市县区州旗盟])$/u, '');
}

/** 鹤城区 → 区. */
export function levelOfPlace(place: string): string {
  return /(?:自治区|[省市县区州旗盟])$/u.exec(place)?.[0] ?? '';
}

function levelOf(printed: string, local: boolean, plan: PlanContext): string {
  return local || printed === '' || printed === levelOfPlace(plan.place) ? 'own' : printed;
}

function toDigits(numeral: string): string {
  const value = readNumeral(numeral);
  if (value !== null) return String(value);
  // Else digit by digit: 一一九 is 119. Ids are ASCII, so what is none is left out.
  return Array.from(numeral.normalize('NFKC'), (one) => readNumeral(one) ?? one)
    .join('')
    .replaceAll(/\D/gu, '');
}

/** Endings of names, long before short; what is left is the stem that a function is known by. */
const ENDINGS = [
  '委员会办公室',
  '营业管理部',
  '中心支行',
  '管理部',
  '委员会',
  '办公室',
  '分公司',
  '部门',
  '分局',
  '支局',
  '支行',
  '分行',
  '大队',
  '支队',
  '中队',
  '总队',
  '中心',
  '公司',
  '总局',
  '局',
  '委',
  '办',
  '厅',
  '部',
  '署',
  '室',
  '科',
];

/** The core, then what is left of it as its endings go: 生态环境局分局 → 生态环境局 → 生态环境. */
export function stemsOf(core: string): string[] {
  const stems = [core];
  let stem = core;
  for (;;) {
    const ending = ENDINGS.find((end) => stem.length > end.length + 1 && stem.endsWith(end));
    if (!ending || stems.length > 3) return stems;
    stem = stem.slice(0, -ending.length);
    stems.push(stem);
  }
}

/** A 分局 that has a brigade is a 局 all the same: 公安分局交警大队 → 公安局交警大队. */
export function withoutBranch(core: string): string {
  return core.replace(/分局(?=.{2,}$)/u, '局');
}

/** Endings of a branch, which prints its place between its body and its ending. */
const BRANCH = /(?:分局|支局|支行|分行|分公司|支队|大队|营业管理部)$/u;

/**
 * Further readings of a core that holds a place nobody told us of, best first:
 * - behind the place: 长沙市|公安局, 国家税务总局鞍山市|税务局, 岳阳楼|公安分局;
 * - before it, in a branch: 生态环境局|平江分局, 人民银行|沅江支行.
 * A place has at most eight characters, or it ends in its level.
 */
export function withoutStrangePlace(core: string): string[] {
  const isBranch = BRANCH.test(core);
  const bodies = [core];
  for (let at = 2; at < Math.min(core.length - 1, 16); at++) {
    const levelEnds = /[省市县区州旗盟]/u.test(core.charAt(at - 1));
    if (levelEnds || (isBranch && at < 9)) bodies.push(core.slice(at));
  }
  return bodies.flatMap((body) => [...stemsOf(body), ...(isBranch ? beforePlace(body) : [])]);
}

/** 生态环境局平江分局 → 生态环境局, 生态环境; longest first. */
function beforePlace(body: string): string[] {
  const readings: string[] = [];
  const longest = Math.min(body.length - 3, 16);
  for (let end = longest; end >= 2; end--) readings.push(...stemsOf(body.slice(0, end)));
  return readings;
}
