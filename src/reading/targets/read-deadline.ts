import type { Draft } from './draft.ts';
import { commitmentVerb, openingLength } from './prefixes.ts';
import type { Reading } from './reading.ts';

/** 完成时限：2024年底. The term is of the whole task. */
export const LABEL =
  /(?:时限|期限|完成时间|整改时间|时间要求|时间节点|完成日期|办结时间)(?:要求)?$/u;
/** What only ends the segment before: 建立专家库，2024年底前**完成**. */
const TRAILING =
  /^(?:全部|全面|基本|要|须|必须|前|内)*(?:完成|到位|完工|竣工|建成|投用|投入使用|销号|落实到位|整改到位|办结|上报|报送|见效|实现)?$/u;
/** A term binds later segments of its sentence only where these begin with an outcome. */
const OUTCOME =
  /^(?:并|同时|基本|全面|全部|力争|确保|初步|努力|推动)*(?:消除|建成|形成|完成|建立|构建)/u;
/** 完成年度隐债化解、清偿拖欠企业账款任务 (平江 一): due with the year. */
export const ANNUAL = /完成[^，,]{0,24}年度[^，,]{0,20}任务(?:目标)?$/u;
/** What has been, and the stages of a campaign: 2025年3月底前为动员部署阶段. */
const PAST = /已|了$|以来|去年|为[^，,]{0,12}阶段$/u;

export function isOutcome(text: string): boolean {
  return OUTCOME.test(text);
}

/** The deadline target of a segment that has no other; null where it says nothing to be done. */
export function readDeadline(reading: Reading): Draft | null {
  const { text, begin, lead, end, deadline, terms, previous, whole, opening } = reading;
  const term = terms.at(-1) ?? null;
  if (PAST.test(text)) return null;
  const isAnnual = !deadline && ANNUAL.test(text);
  const span = reading.term?.span ?? null;
  const due = isAnnual ? { date: null, words: '年度' } : deadline;
  if (!due) return null;
  const before = term ? text.slice(0, term.from) : '';
  const behind = term ? text.slice(term.to) : text;
  const isLead = before.length === openingLength(before);
  let from = lead;
  let name = text.slice(opening);
  if (term && TRAILING.test(behind) && isLead) {
    const hung = reading.segment.hangsOn;
    const labelled = LABEL.test(textOf(reading));
    if (behind === '' && hung === null && !labelled) return null;
    // （州公安局负责；2025年底前完成）: only in brackets does a sentence go on behind a semicolon, and there
    // it parts who from when.
    const between = whole.slice(previous?.to ?? begin, begin);
    const isBeside = /[；;]/u.test(between) && !labelled;
    from = isBeside ? lead : (previous?.from ?? hung ?? lead);
    name = from < begin ? whole.slice(from, begin - 1) : isBeside ? text : behind;
  } else if (term && behind === '') return null;
  else if (term && !isLead)
    name = before.slice(openingLength(before)).replace(/[在于]$/u, '') + behind;
  if (name.length < 2) return null;
  const verb = commitmentVerb(text);
  return {
    from,
    to: end + (reading.segment.hangsOn === from && '）)'.includes(whole.charAt(end)) ? 1 : 0),
    name,
    class: 'deadline',
    comparator: span ? '<=' : null,
    value: span?.value ?? null,
    unit: span?.unit ?? null,
    phrase: due.words,
    deadline: due,
    ...(verb ? { verb } : {}),
  };
}

function textOf({ previous, whole }: Reading): string {
  return previous ? whole.slice(previous.from, previous.to) : '';
}
