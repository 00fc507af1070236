import type { Role } from '../../model/clause.ts';
import { bodyScore, isSureBody, kindOf } from './bodies.ts';
import { findConnective } from './connectives.ts';
import type { Draft, DraftClause, DraftToken } from './draft.ts';
import { readList } from './list.ts';
import { middleRole, ownRole } from './middle.ts';
import { isRemark, saysFirstLeads } from './remarks.ts';
import type { RoleGrammar, RoleMatch } from './roles.ts';
import { segmentsOf } from './segments.ts';
import { isStem } from './stems.ts';
import { isClause } from './verdict.ts';

/** A stretch longer than this is no clause: the longest here, 沅江 二/（三）/1/（1）, has 230 characters. */
export const CLAUSE_MAX = 1200;

/** Where a stretch goes on after the part that was read as a clause. */
interface Options {
  /** Stop at the first stretch that names no doer, and keep what came before (由A牵头，B配合，定期…). */
  prefix: boolean;
}

/**
 * Read `text.slice(from, to)` as a clause: groups of bodies, each with the role word that ends it or
 * the label before it. A comma parts groups only where a role word stands before it: in
 * `区安委办,各行业主管部门、各乡街分工负责` it is a slip for 、. Null where the stretch names no doer.
 * @returns tokens that tile the stretch (or its beginning, with `prefix`), and who has which role.
 */
export function parseClause(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
  options: Options = { prefix: false },
): DraftClause | null {
  if (to - from > CLAUSE_MAX || to - from < 3) return null;
  const reader = new Reader(text, grammar, options.prefix);
  const end = reader.read(from, to);
  if (end === null) return null;
  const drafts = reader.drafts.sort((a, b) => a.from - b.from);
  const clause = { from, to: end, drafts, tokens: reader.tokens };
  return isClause(text, clause, reader.bare) ? clause : null;
}

class Reader {
  readonly drafts: Draft[] = [];
  readonly tokens: DraftToken[] = [];
  /** No role word and no label so far. */
  bare = true;
  private group: Draft[] = [];
  /** How much of the group stood before a comma or a semicolon. */
  private beforeComma = 0;
  /** Role of the bodies after 会同, whatever word ends their group. */
  private after: Role | null = null;
  /** Role of the label in force; `null` after a label whose value is no doer. */
  private labelled: Role | null | undefined;
  /** The first body, where a remark says that it leads. */
  private leader: Draft | null = null;
  private good: { tokens: number; drafts: number; end: number } | null = null;

  private readonly text: string;
  private readonly grammar: RoleGrammar;
  private readonly prefix: boolean;

  constructor(text: string, grammar: RoleGrammar, prefix: boolean) {
    this.text = text;
    this.grammar = grammar;
    this.prefix = prefix;
  }

  /** Read all segments; where the clause ends, or null. */
  read(from: number, to: number): number | null {
    for (const { from: start, to: end, next, mark } of segmentsOf(this.text, from, to)) {
      const at = this.readLabel(start, end);
      if (this.labelled === null) this.push('note', at, end);
      else if (!this.readStretch(at, end) && this.prefix) return this.cutToGood();
      this.push('separator', end, next);
      if ('，,；;'.includes(mark) && mark !== '') this.beforeComma = this.group.length;
      if ('；;。'.includes(mark) && mark !== '') {
        if (this.labelled === null) this.labelled = undefined;
        else if (this.group.length > 0 && this.after) this.close(null);
      }
    }
    if (this.prefix) return this.cutToGood();
    this.dropTail();
    this.close(null);
    if (this.leader) this.leader.role = 'lead';
    return to;
  }

  private readLabel(start: number, end: number): number {
    const label = this.grammar.label(this.text, start, end);
    if (!label) return start;
    const value = this.text.slice(label.to, end);
    this.close(null);
    if (label.role === null && isSureBody(value.split('等')[0] as string)) {
      this.labelled = undefined;
      this.push('topic', label.from, label.to);
      return label.to;
    }
    this.labelled = label.role;
    if (label.role) this.bare = false;
    this.push(label.role ? 'role' : 'note', label.from, label.to);
    return label.to;
  }

  /** Read one stretch between marks; false where it names nobody (only asked for in a prefix). */
  private readStretch(from: number, to: number): boolean {
    if (from >= to) return true;
    const stretch = this.text.slice(from, to);
    if (isRemark(stretch)) {
      const all = this.drafts.length > 0 ? this.drafts : this.group;
      if (saysFirstLeads(stretch) && all[0]) this.leader = all[0];
      this.push('note', from, to);
      return false;
    }
    const own = ownRole(this.text, from, to, this.grammar);
    if (own) return this.readOwn(from, own, to);
    const connective = findConnective(this.text, from, to, this.grammar);
    if (connective) {
      if (connective.from > from && !this.readStretch(from, connective.from)) return false;
      this.close(connective.kind === 'with' ? 'lead' : 'supervise');
      this.bare = false;
      this.push('role', connective.from, connective.to);
      if (connective.kind === 'with') this.after = 'support';
      return this.readStretch(connective.to, to);
    }
    const ending = this.grammar.atEnd(this.text, from, to);
    const bodyEnd = ending?.from ?? to;
    const middle = middleRole(this.text, from, bodyEnd, this.grammar);
    if (middle) return this.readMiddle(from, middle, to);
    const sure = this.readBodies(from, bodyEnd);
    if (ending) {
      this.bare = false;
      this.push('role', ending.from, ending.to);
      this.close(ending.role);
      if (sure) this.markGood(ending.to);
    }
    return sure;
  }

  /** A牵头B配合, A负责综合协调: a role word that does not end its stretch. */
  private readMiddle(from: number, middle: RoleMatch, to: number): boolean {
    const sure = this.readBodies(from, middle.from);
    this.bare = false;
    this.push('role', middle.from, middle.to);
    this.close(middle.role);
    if (sure) this.markGood(middle.to);
    const ending = this.grammar.atEnd(this.text, middle.to, to);
    const name = this.text.slice(middle.to, ending?.from ?? to).split('等')[0] as string;
    if (ending && bodyScore(name) === 2) return this.readStretch(middle.to, to) && sure;
    this.push('topic', middle.to, to);
    return false;
  }

  private readOwn(from: number, own: RoleMatch, to: number): boolean {
    const before = this.group.length;
    const sure = this.readBodies(from, own.from);
    for (const draft of this.group.splice(before)) this.drafts.push({ ...draft, role: own.role });
    this.bare = false;
    this.push('role', own.from, to);
    return sure;
  }

  /** Add the bodies of a stretch to the group; whether each reads as one. */
  private readBodies(from: number, to: number): boolean {
    let sure = true;
    for (const token of readList(this.text, from, to)) {
      this.tokens.push(token);
      if (token.kind === 'open') this.openGroup(this.text.slice(token.from, token.to));
      if (token.kind === 'role') this.bare = false;
      if (token.kind === 'topic') sure = false;
      if (token.kind !== 'mention') continue;
      const name = this.text.slice(token.from, token.to);
      if (bodyScore(name) < 2 && !isStem(name)) sure = false;
      this.group.push({
        from: token.from,
        to: token.to,
        role: 'share',
        kind: kindOf(name),
        open: false,
      });
    }
    return sure;
  }

  private openGroup(soOn: string): void {
    const vouched = /(?:部门|单位|企业|机构)$/u.test(soOn);
    for (const draft of this.group) {
      draft.open = true;
      if (vouched) draft.vouched = true;
    }
  }

  /**
   * Give the group its role: that of the word that ends it, of its label, or 负责 where there is neither.
   * What stood before a comma and fits the word ill takes its label's role instead:
   * `责任单位：市应急局，市公安局配合`.
   */
  private close(role: Role | null): void {
    const fallback = this.after ?? this.labelled ?? 'share';
    const first = this.drafts.length === 0;
    this.group.forEach((draft, at) => {
      const early = at < this.beforeComma;
      if (role === null) draft.role = fallback;
      else if (this.after) {
        const follows = role === 'share' || role === 'support' || this.beforeComma === 0 || early;
        draft.role = follows ? this.after : role;
      } else if (early && (this.labelled || (first && role === 'support'))) {
        draft.role = fallback;
      } else draft.role = role;
      this.drafts.push(draft);
    });
    this.group = [];
    this.beforeComma = 0;
    this.after = null;
  }

  /** Behind the last role word, a stretch that reads like no body is a remark: `…落实，不再列出`. */
  private dropTail(): void {
    if (this.bare) return;
    for (let last = this.group.at(-1); last; last = this.group.at(-1)) {
      if (bodyScore(this.text.slice(last.from, last.to)) > 0) return;
      const from = last.from;
      const token = this.tokens.find((candidate) => candidate.from === from);
      if (token) token.kind = 'note';
      this.group.pop();
    }
  }

  private markGood(end: number): void {
    this.good = { tokens: this.tokens.length, drafts: this.drafts.length, end };
  }

  private cutToGood(): number | null {
    if (!this.good) return null;
    this.tokens.length = this.good.tokens;
    this.drafts.length = this.good.drafts;
    return this.good.end;
  }

  private push(kind: DraftToken['kind'], from: number, to: number): void {
    if (to > from) this.tokens.push({ kind, from, to });
  }
}
