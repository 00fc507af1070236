import { isSureBody, kindOf } from './bodies.ts';
import { nameBeforeDeed } from './deeds.ts';
import type { Draft, DraftClause, DraftToken } from './draft.ts';
import { readList } from './list.ts';
import { CLAUSE_MAX } from './parse.ts';
import type { RoleGrammar, RoleMatch } from './roles.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { stemAt } from './stems.ts';

/**
 * The role words that charge whom they follow, in running text.
 * Refused: 负责人, 负责同志, 负责制, 负责任 (nouns), 负责解释 (to explain the plan is no task of it), 牵头的,
 * 配合单位 (they describe a noun).
 */
const CHARGES =
  /(?:牵头负责|负责牵头|负责(?:具体|组织)*(?:落实|实施)|牵头|负责|配合|协助|参与)(?!人(?!员|防|民|口|才)|同志|制(?!定|订|止|作)|任|解释|的|单位|部门|领导|者)/gu;

/** What makes an office of a department's name: 公安**局**. Refused: 教育机构, 旅游企业. */
const OFFICE = /^(?:局|委|厅|办|部门|委员会|分局|支队|大队)$/u;

/** A role that only says how the work is shared out: 按照职责分工，**做好相关工作**. The object stands behind the comma. */
const BY_DUTY = /(?:职责|职能|职权|权限|分工|范围)$/u;

/** What may stand before a subject and is no part of its name. */
const OPENING = /^(?:其中|同时|此外|另外|原则上)/u;

/** Between a subject and its role word: 县公安局**要**牵头, 县教育局**：**负责, 县水利局**。**负责. */
const BETWEEN = /(?:要|应当|应该|应|必须|须|还|也|同时|：|:|。)+$/u;

/** A text that begins with a role word has its subject in the heading above it. */
const NO_SUBJECT = /^(?:按照?[^，。；]{2,10})?(?:牵头|负责(?!人|同志|制|任)|配合|协助|参与)/u;

/** Whether a text begins with what somebody does who is not named in it: 负责道路交通安全. */
export function lacksSubject(text: string): boolean {
  return NO_SUBJECT.test(text);
}

/**
 * A body that is known by its name alone: it prints a level or a place.
 * Refused: 督促县住建局, 对县住建局 (no subject), 社区居委会 and 校区管委会 (no place).
 */
const PLACED =
  /^(?:[省市县区州盟旗](?!级|直|内|外)|自治[区州县]|国家|中央|国网|团[省市县区]委)|^(?!督促|指导|监督|协助|配合|支持|组织|会同|联合|推动|通过|根据|按照|对|由|经|向|报|请|在|与|和|及|至|到|让|使|[各本全该其])[\p{Script=Han}]{2,8}?(?<!社|园|校|小|景|辖|库|片)[省市县区州盟旗](?!级|直|内|外)(?=.)/u;

/** A subject is one of the first role words' or none's; a list of bodies before it has at most so many characters. */
const ROLES_MAX = 3;
const SUBJECT_MAX = 400;

/** A run of statements, and where it stands. */
interface Stretch {
  segments: Segment[];
  from: number;
  to: number;
  /** The mark that ends it; empty at the end. */
  mark: string;
}

/**
 * Clauses in running text that say who is charged and, behind the role word, with what:
 * `县住建局负责城镇燃气安全监管，县公安局、县城管局配合做好执法工作`. A stretch between marks that begins with bodies
 * known by their names and goes on with a role word is a statement; its object is part of the clause, since no
 * other text says it. Statements parted by a comma are one clause; one without an object belongs to the
 * statement before it, also behind a semicolon: `县住建局负责燃气安全；县公安局配合`.
 * Refused: a run without any object (`A牵头，B配合` is read as `inlineClauses` does), 各乡镇负责… alone (a class of
 * bodies is read as prose), 企业负责…, 县长负责….
 */
export function statementClauses(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
): DraftClause[] {
  const runs: { clause: DraftClause; hasObject: boolean }[] = [];
  let mark = '。';
  for (const stretch of stretchesOf(text, from, to)) {
    const clause = readStatement(text, stretch, grammar) ?? readJoint(text, stretch);
    const last = runs.at(-1);
    const hasObject = clause?.tokens.at(-1)?.kind === 'topic';
    const follows = '，,'.includes(mark) || ('；;'.includes(mark) && !hasObject);
    const isNext = last && /^[，,；;\s]+$/u.test(text.slice(last.clause.to, stretch.from));
    if (clause && last && isNext && follows && clause.to - last.clause.from <= CLAUSE_MAX) {
      join(last.clause, clause);
      last.hasObject ||= hasObject;
    } else if (clause) runs.push({ clause, hasObject });
    else if (
      last &&
      isNext &&
      !last.hasObject &&
      '，,'.includes(mark) &&
      sharesOut(text, last.clause)
    ) {
      const { clause: open } = last;
      const separator = { kind: 'separator' as const, from: open.to, to: stretch.from };
      open.tokens.push(separator, { kind: 'topic', from: stretch.from, to: stretch.to });
      open.to = stretch.to;
      last.hasObject = true;
    }
    mark = stretch.mark;
  }
  return runs.filter(({ hasObject }) => hasObject).map(({ clause }) => clause);
}

/** Whether a clause ends in a duty phrase without an object: 县公安局、县教育局按照职责分工. */
function sharesOut(text: string, { tokens, to }: DraftClause): boolean {
  return tokens.at(-1)?.kind === 'role' && BY_DUTY.test(text.slice(0, to).slice(-2));
}

function join(clause: DraftClause, next: DraftClause): void {
  clause.tokens.push({ kind: 'separator', from: clause.to, to: next.from }, ...next.tokens);
  clause.drafts.push(...next.drafts);
  clause.to = next.to;
}

/** Cut at commas, semicolons and full stops; what 、 and spaces part stays together. */
function stretchesOf(text: string, from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  let segments: Segment[] = [];
  for (const segment of segmentsOf(text, from, to)) {
    segments.push(segment);
    const gap = text.slice(segment.to, segment.next);
    const mark = /[，,；;。]/u.exec(gap)?.[0] ?? '';
    if (mark === '' && segment.next < to) continue;
    // 县水利局。负责…: a heading and what its body does.
    const isHeading = mark === '。' && stretches.length === 0;
    if (isHeading && lacksSubject(text.slice(segment.next, to))) continue;
    stretches.push({ segments, from: (segments[0] as Segment).from, to: segment.to, mark });
    segments = [];
  }
  return stretches;
}

function readStatement(
  text: string,
  { segments, from, to }: Stretch,
  grammar: RoleGrammar,
): DraftClause | null {
  for (const found of rolesOf(text, from, to, grammar)) {
    const between = BETWEEN.exec(text.slice(from, found.from));
    const end = between ? from + between.index : found.from;
    // 各乡镇：负责… heads a list of who does what; 各乡镇负责… may be anybody.
    const isHead = between !== null && /[：:。]/u.test(between[0]);
    const subject = readSubject(text, segments, end, isHead);
    if (!subject) continue;
    const { tokens } = subject;
    tokens.push({ kind: 'role', from: end, to: found.to });
    if (found.to < to) tokens.push({ kind: 'topic', from: found.to, to });
    const drafts = subject.drafts.map((draft) => ({ ...draft, role: found.role }));
    return { from: tokens[0]?.from ?? from, to, drafts, tokens, stated: true };
  }
  return null;
}

/** The role words of a stretch that may charge what stands before them, in order. */
function* rolesOf(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
): Generator<RoleMatch> {
  const head = text.slice(from, Math.min(to, from + SUBJECT_MAX));
  for (const { index, 0: word } of [...head.matchAll(CHARGES)].slice(0, ROLES_MAX)) {
    const found = grammar.atEnd(text, from, from + index + word.length);
    if (found) yield found;
  }
  if (to - from > SUBJECT_MAX) return;
  const last = grammar.atEnd(text, from, to);
  if (last && BY_DUTY.test(text.slice(last.from, to))) yield last;
}

/**
 * A会同B制定方案: A leads, B supports. What follows B begins with a deed, or B's list ends in 等部门, or the text
 * does not say where it ends.
 */
function readJoint(text: string, { segments, from, to }: Stretch): DraftClause | null {
  const at = text.slice(from, to).indexOf('会同');
  if (at < 1) return null;
  const between = BETWEEN.exec(text.slice(from, from + at));
  const word = { from: from + (between?.index ?? at), to: from + at + 2 };
  const end = endOfNames(text, segments, word.to, to);
  if (end === -1) return null;
  const lead = readSubject(text, segments, word.from);
  const behind = segments
    .filter((segment) => segment.to > word.to)
    .map((segment) => ({ ...segment, from: Math.max(segment.from, word.to) }));
  const support = readSubject(text, behind, end, true);
  if (!lead || !support) return null;
  return {
    from: lead.tokens[0]?.from ?? from,
    to,
    drafts: [
      ...lead.drafts.map((draft) => ({ ...draft, role: 'lead' as const })),
      ...support.drafts.map((draft) => ({ ...draft, role: 'support' as const })),
    ],
    tokens: [
      ...lead.tokens,
      { kind: 'role', ...word },
      ...support.tokens,
      ...(end < to ? [{ kind: 'topic' as const, from: end, to }] : []),
    ],
    stated: true,
  };
}

/** Where the bodies behind 会同 end: behind 等部门, or before a deed; -1 where neither says it. */
function endOfNames(text: string, segments: readonly Segment[], from: number, to: number): number {
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

/**
 * The bodies up to `end`, all of them known by their names and one at least a single body; else null.
 * @param classes whether a class of bodies will do: 会同有关部门, 各乡镇：负责….
 */
function readSubject(
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
  const stem = stemAt(name, 0);
  if (stem && OFFICE.test(name.slice(stem.length))) return true;
  return isSureBody(name) && (kindOf(name) === 'collective' || PLACED.test(name));
}

/** Before the first body nothing stands but a topic and its 由: 燃气安全**由**县住建局负责. */
function topicsAreLed(tokens: readonly DraftToken[]): boolean {
  return tokens.every(({ kind }, at) => kind !== 'topic' || tokens[at + 1]?.kind === 'role');
}
