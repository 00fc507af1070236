import type { Draft } from './draft.ts';
import { stemAt } from './stems.ts';

const LEVEL = /^(?:自治区|国家|[省市县区州盟旗])/u;

/** A committee before a joint office of committee and government: 区委、区政府**督查室** are two rooms. */
const COMMITTEE = /^(.{0,10}?[省市县区州盟旗]|中共.{1,12})委$/u;
const JOINT_OFFICE =
  /^(.{0,10}?[省市县区州盟旗])(?:人民)?政府((?:督查|督查考核|督促检查|研究|信访|目标管理|考核|接待)(?:室|局|办)|办公室|办)$/u;

/** Bodies that carry no level because they are no department of the government. */
const OWN_NAME = /(?:分局|支局|支行|分行|支队|公司|银行|营业管理部|部门)$/u;

/**
 * Restore what a list leaves out, in place: the level that the first body of a run has for all
 * (`省发展改革委、工业和信息化厅、能源局` → 省工业和信息化厅), and the office that two bodies share
 * (`区委、区政府督查室` → 区委督查室). A name that begins with no known stem keeps its form: 人民银行.
 */
export function restoreElided(text: string, drafts: Draft[]): void {
  let level = '';
  let role = '';
  drafts.forEach((draft, at) => {
    const name = text.slice(draft.from, draft.to);
    const next = drafts[at + 1];
    // 市场监管局 prints no level: its 市 belongs to the stem.
    const own = stemAt(name, 0) ? '' : (LEVEL.exec(name)?.[0] ?? '');
    if (draft.role !== role) level = '';
    role = draft.role;
    if (own) {
      // 国家 is part of a name (国家能源局), not a level that others share.
      level = own === '国家' ? '' : own;
      const committee = COMMITTEE.exec(name);
      const office = next ? JOINT_OFFICE.exec(text.slice(next.from, next.to)) : null;
      if (committee && office && office[1] === committee[1]) draft.full = `${name}${office[2]}`;
    } else if (level && draft.kind === 'unit' && stemAt(name, 0) && !OWN_NAME.test(name)) {
      draft.full = level + name;
    } else if (!stemAt(name, 0)) level = '';
  });
}
