import type { Role } from '../../model/clause.ts';
import type { DraftClause } from './draft.ts';
import { CLAUSE_MAX } from './parse.ts';
import type { RoleGrammar, RoleMatch } from './roles.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { endOfNames, readSubject } from './subjects.ts';

/**
 * The role words that charge whom they follow, in running text.
 * Refused: 负责人, 负责同志, 负责制, 负责任 (nouns), 负责解释 (to explain the plan is no task of it), 牵头的,
 * 配合单位 (they describe a noun).
 */
const CHARGES =
  /(?:牵头负责|负责牵头|负责(?:具体|组织)*(?:落实|实施)|牵头|负责|配合|协助|参与|会同)(?!人(?!员|防|民|口|才)|同志|制(?!定|订|止|作)|任|解释|的|单位|部门|领导|者)/gu;

/** Who stands before it leads, who stands behind it supports. */
const WITH = '会同';

/** A role that only says how the work is shared out: 按照职责分工，**做好相关工作**. The object stands behind the comma. */
const BY_DUTY = /(?:职责|职能|职权|权限|分工|范围)$/u;

/** Between a subject and its role word: 县公安局**要**牵头, 县教育局**：**负责, 县水利局**。**负责. */
const BETWEEN = /(?:要|应当|应该|应|必须|须|还|也|同时|：|:|。)+$/u;

/** A text that begins with a role word has its subject in the heading above it. */
const NO_SUBJECT = /^(?:按照?[^，。；]{2,10})?(?:牵头|负责(?!人|同志|制|任)|配合|协助|参与)/u;

/** Whether a text begins with what somebody does who is not named in it: 负责道路交通安全. */
export function lacksSubject(text: string): boolean {
  return NO_SUBJECT.test(text);
}

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
    const last = runs.at(-1);
    const isNext = last && /^[，,；;\s]+$/u.test(text.slice(last.clause.to, stretch.from));
    const clause = readStatement(text, stretch, Boolean(isNext), grammar);
    const hasObject = clause?.tokens.at(-1)?.kind === 'topic';
    const follows = '，,'.includes(mark) || ('；;'.includes(mark) && !hasObject);
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
  return tokens.at(-1)?.kind === 'role' && BY_DUTY.test(text.slice(Math.max(0, to - 2), to));
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
    if (isHeading && lacksSubject(text.slice(segment.next, Math.min(to, segment.next + 24))))
      continue;
    stretches.push({ segments, from: (segments[0] as Segment).from, to: segment.to, mark });
    segments = [];
  }
  return stretches;
}

/** @param classes whether the stretch follows a statement, so that a class of bodies alone will do. */
function readStatement(
  text: string,
  { segments, from, to }: Stretch,
  classes: boolean,
  grammar: RoleGrammar,
): DraftClause | null {
  for (const found of rolesOf(text, from, to, grammar)) {
    const between = BETWEEN.exec(text.slice(from, found.from));
    const end = between ? from + between.index : found.from;
    // 各乡镇：负责… heads a list of who does what; 各乡镇负责… may be anybody, but not beside those who are named.
    const isHead = between !== null && /[：:。]/u.test(between[0]);
    const subject = readSubject(text, segments, end, isHead || classes);
    if (!subject) continue;
    const joint = readJoint(text, segments, found.to, to);
    if (found.word === WITH && !joint) continue;
    const { tokens } = subject;
    tokens.push({ kind: 'role', from: end, to: joint?.from ?? found.to }, ...(joint?.tokens ?? []));
    const objectFrom = joint?.to ?? found.to;
    if (objectFrom < to) tokens.push({ kind: 'topic', from: objectFrom, to });
    const drafts = [...withRole(subject, found.role), ...(joint ? withRole(joint, 'support') : [])];
    return { from: tokens[0]?.from ?? from, to, drafts, tokens, stated: true };
  }
  return null;
}

function withRole({ drafts }: Pick<DraftClause, 'drafts'>, role: Role): DraftClause['drafts'] {
  return drafts.map((draft) => ({ ...draft, role }));
}

/**
 * The bodies behind 会同 at `at` or right before it: A**会同**B制定方案, A牵头**会同**B开展检查. Null where there is no
 * 会同, or where the text does not say where they end.
 */
function readJoint(text: string, segments: readonly Segment[], at: number, to: number) {
  const from = text.startsWith(WITH, at) ? at + WITH.length : at;
  if (!text.endsWith(WITH, from)) return null;
  const end = endOfNames(text, segments, from, to);
  const behind = segments
    .filter((segment) => segment.to > from)
    .map((segment) => ({ ...segment, from: Math.max(segment.from, from) }));
  const support = end === -1 ? null : readSubject(text, behind, end, true);
  return support && { ...support, from, to: end };
}

/** The role words of a stretch that may charge what stands before them, in order. */
function* rolesOf(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
): Generator<RoleMatch & { word: string }> {
  const head = text.slice(from, Math.min(to, from + SUBJECT_MAX));
  for (const { index, 0: word } of [...head.matchAll(CHARGES)].slice(0, ROLES_MAX)) {
    const end = from + index + word.length;
    const found =
      word === WITH
        ? { role: 'lead' as const, from: from + index, to: end }
        : grammar.atEnd(text, from, end);
    if (found) yield { ...found, word };
  }
  if (to - from > SUBJECT_MAX) return;
  const last = grammar.atEnd(text, from, to);
  if (last && BY_DUTY.test(text.slice(last.from, to))) yield { ...last, word: '' };
}
