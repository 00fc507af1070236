import { isSureBody } from './bodies.ts';

/**
 * Words that a task begins with, where a body's name ends: 县公安局**加强**监管.
 * Refused: what is part of a name: 县政府督查室, 县政府研究室, 县政府应急办, 市政府对外开放办.
 */
const DEED =
  /加强|强化|加快|加大|推进|推动|开展|严格|严厉|严肃|深化|深入|建立|健全|完善|持续|全面|依法|定期|及时|切实|认真|积极|确保|做好|抓好|提升|提高|进一步|制定|制订|审定|会商|商定|提出|将|对(?![外台口])|按照|根据|结合|每年|每季度|每月|每周|共同|联合|实施|实行|查处|打击|编制|出台|印发|起草|拟订|修订|启动|完成|成立|负责|承担|配合|要|应(?![急对])|(?:落实|组织|督促|指导|研究|审核|审查|统筹|排查|整治|检查|督查|巡查|处置|处理)(?![室局办组部院所站处科队]|中心)/gu;

/**
 * Where a body's name ends in front of a deed, in a stretch that begins with the name: 县公安局|加强监管.
 * -1 where it begins with no sure name or no deed follows: 市监督检查局, 县公安局.
 */
export function nameBeforeDeed(stretch: string): number {
  for (const { index } of stretch.matchAll(DEED)) {
    if (index > 0 && isSureBody(stretch.slice(0, index))) return index;
  }
  return -1;
}

/** Whether a stretch begins with a deed, and so with no body. */
export function beginsWithDeed(stretch: string): boolean {
  DEED.lastIndex = 0;
  return DEED.exec(stretch)?.index === 0;
}
