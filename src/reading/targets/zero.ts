import type { Commitment } from '../../model/target.ts';
import { openingLength } from './prefixes.ts';

/** What must not be, in offsets of the segment text. */
export interface Zero {
  from: number;
  to: number;
  verb: string;
  commitment: Commitment;
  /** What must not be, without 的发生 and 底线. */
  name: string;
  /** The words of the commitment, or of the zero: 坚决杜绝, 动态清零成效. */
  phrase: string;
  /** 0 where the text says none at all; null where it only holds off (遏制, 防范). */
  value: 0 | null;
  /** Whether it only points to a list: “三个不发生”. */
  reference: boolean;
}

const ADVERB = '(?:坚决彻底|坚决|有效|全力|切实|严密|着力|努力|积极|彻底|严格|最大限度地?|有力)';
const CORE = '杜绝|遏制|严防严控|严防|防范|防止|避免|预防';
/** 坚决杜绝 · 有效防范和坚决遏制 (鞍山 一/（一）) · 严防. Anchored: 事故防范能力 is no promise. */
const VERB = new RegExp(`(?:${ADVERB}*(?:${CORE})(?:和|、|与|并|及)?)+(?<![和、与并及])`, 'uy');
const ADVERBS = new RegExp(`${ADVERB}+$`, 'u');
const FIRM = /(?:坚决|有效|彻底)(?:防范)?(?:杜绝|遏制)/u;

/** Events, of which 防范, 避免 and 预防 make a promise; of 风险 they make a task (防范化解…风险). */
const EVENT =
  /事故|事件|案件|伤亡|死亡|集访|群访|上访|舆情|灾难|火灾|空白|回潮|反弹|反复|(?:出现|发生|造成)|发生$/u;
const TASK_START =
  /^(?:和|与|、)?(?:化解|处置|应对|治理|打击|整治|措施|意识|能力|知识|工作|体系|机制|宣传|教育|管控|死守|为主|责任|制度|监测|控制)/u;
/** 防范…能力, 防止…工作机制: the promise is the ability, not the event. */
const TASK_END =
  /(?:能力|机制|体系|措施|工作|意识|水平|功能|知识|责任|制度|方案|预案|培训|演练|教育|目标|重点|技能|力度|要求|任务|建设|准备|攻坚战|行动|领域|成效|技术|文化|手段|职责|规定|指导|作用)$/u;

/** 的工作底线 behind 不发生影响重大的…案事件 (鹤城 一/（三）). */
const OBJECT_TAIL = /(?:的?发生|的?(?:工作)?(?:底线|目标|红线)|的?(?:发生)?等?(?:情况|问题)?)$/u;

const NOT =
  /(?:[“"]?(?:[二两三四五六七八九]|\d)个)?不(?:再)?(?:发生|出现(?=[^，,]*(?:事故|事件|案|伤亡|死亡|空白|风险|舆情))|出(?=(?:重大|重特大|较大|大事|事故)))/u;
const REFERENCE = /[“"]?(?:[二两三四五六七八九]|\d)个(?:不发生|零发生|零)[”"]?/u;
const LEAD_MAX = 6;
/** 对三年不发生事故的企业给予奖励 rewards; it promises nothing. */
const CONDITION =
  /不发生[^，,]{0,16}的(?:企业|单位|地区|部门|乡镇|街道|个人|县|区)|未发生|凡|如发生|是否/u;

/** 零容忍, 零距离, 零放过 are manners. */
const NOUGHT =
  /[“"]?零[”"]?(?:事故|死亡|伤亡|亡人|发生|上访|非访|进京|集访|新增|增长|发案|火灾|感染|登记|失误|差错|亏损|存量)[”"]?/u;
const NONE =
  /(?:确保|实现|做到|力争)[^，,]{0,12}无[^，,]{0,12}(?:事故|伤亡|死亡|火灾|案件)(?:发生)?$/u;

const CLEARED =
  /(?:动态|全面|全部|基本|彻底|实现|存量|按期|应)?(?:清零|归零|为零|为“零”|清仓见底)(?:成效|目标|到位)?[”"]?$|动态清零行动$/u;

/** A cheap test before the careful ones. */
const HINT = /遏制|防|杜绝|避免|不[再发出]|零|无|清仓/u;

/** Read the one promise of a segment that something must not be; null where there is none. */
export function zeroOf(text: string, opening = openingLength(text)): Zero | null {
  if (!HINT.test(text)) return null;
  return verbal(text, opening) ?? negated(text) ?? cleared(text, opening);
}

function verbal(text: string, opening: number): Zero | null {
  const firm = FIRM.exec(text)?.index;
  for (const at of new Set([0, opening, firm])) {
    if (at === undefined) continue;
    const begin = adverbsBefore(text, at);
    VERB.lastIndex = begin;
    const verb = VERB.exec(text)?.[0];
    if (!verb) continue;
    const object = text.slice(begin + verb.length);
    const core = coreOf(verb);
    if (!holds(core, object)) continue;
    const name = nameOf(object);
    return {
      from: begin,
      to: begin + verb.length + object.length,
      verb,
      commitment: core,
      phrase: verb,
      name,
      value: core === '杜绝' ? 0 : null,
      reference: false,
    };
  }
  return null;
}

/** The opening may have eaten 坚决 of 坚决杜绝; it belongs to the verb. */
function adverbsBefore(text: string, at: number): number {
  return at - (ADVERBS.exec(text.slice(0, at))?.[0].length ?? 0);
}

/** The firmest of several verbs: 防范和坚决遏制 is 遏制. */
function coreOf(verb: string): Commitment {
  for (const core of ['杜绝', '遏制', '严防', '防止', '避免'] as const) {
    if (verb.includes(core)) return core;
  }
  return '防范';
}

function holds(core: Commitment, object: string): boolean {
  if (object.length < 2 || TASK_START.test(object) || TASK_END.test(object)) return false;
  const needsEvent = core === '防范' || core === '避免';
  return !needsEvent || EVENT.test(object);
}

function negated(text: string): Zero | null {
  if (CONDITION.test(text)) return null;
  const reference = REFERENCE.exec(text);
  if (reference) {
    // 确保“三个不发生” stands by itself; a long lead-in does not.
    const from = reference.index <= LEAD_MAX ? 0 : reference.index;
    return {
      from,
      to: reference.index + reference[0].length,
      verb: text.slice(from, reference.index) || '不发生',
      commitment: '不发生',
      phrase: reference[0],
      name: reference[0],
      value: 0,
      reference: true,
    };
  }
  const not = NOT.exec(text);
  if (not) {
    const object = text.slice(not.index + not[0].length);
    const name = nameOf(object);
    if (name.length < 2 || TASK_END.test(object.replace(OBJECT_TAIL, ''))) return null;
    const to = not.index + not[0].length + object.indexOf(name) + name.length;
    const led = /(?:确保|力争|坚决|努力|实现)$/u.exec(text.slice(0, not.index))?.[0] ?? '';
    return {
      from: not.index - led.length,
      to,
      verb: led + not[0],
      commitment: '不发生',
      phrase: led + not[0],
      name,
      value: 0,
      reference: false,
    };
  }
  const none = NONE.exec(text) ?? NOUGHT.exec(text);
  if (!none) return null;
  const whole = NONE.test(text) ? none.index : 0;
  return {
    from: whole,
    to: none.index + none[0].length,
    verb: none[0].replaceAll(/[“”"]/gu, ''),
    commitment: '不发生',
    phrase: none[0],
    name: text.slice(openingLength(text), none.index + none[0].length),
    value: 0,
    reference: false,
  };
}

function cleared(text: string, begin: number): Zero | null {
  const match = CLEARED.exec(text);
  if (!match) return null;
  const opening = Math.min(begin, match.index);
  // 做到风险有效管控、事故隐患动态清零 (鹤城 二/（一）/3): what is cleared stands behind the last 、.
  const listed = text.lastIndexOf('、', match.index - 3);
  const begins = listed > 0 ? listed + 1 : opening;
  const name = text.slice(begins, match.index).replace(/^(?:的|全[市区县省州])/u, '');
  if (name.length < 2) return null;
  return {
    from: listed > 0 ? begins : 0,
    to: match.index + match[0].length,
    verb: match[0].replace(/(?:成效|目标|到位|行动)?[”"]?$/u, ''),
    commitment: '清零',
    phrase: match[0],
    name,
    value: 0,
    reference: false,
  };
}

function nameOf(object: string): string {
  const name = object.replace(OBJECT_TAIL, '').replace(/^发生/u, '');
  return name === '' ? object : name;
}
