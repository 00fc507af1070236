import type { Draft } from './draft.ts';
import type { ClauseGrammar } from './grammar.ts';

/**
 * Restore what a list leaves out: the level that the first body of a run has for all (`省发展改革委、工业和信息化厅、
 * 能源局` → 省工业和信息化厅), and the office that two powers share (`区委、区政府督查室` → 区委督查室). A name that
 * begins with no department keeps its form (人民银行), and so does a branch, which carries its place.
 * @returns the drafts, with `full` where something was left out.
 */
export function restoreElided(
  text: string,
  drafts: readonly Draft[],
  grammar: ClauseGrammar,
): Draft[] {
  let level = '';
  let role = '';
  return drafts.map((draft, at) => {
    const name = text.slice(draft.from, draft.to);
    const [first, ...rest] = grammar.lex(name);
    const isStem = grammar.is(first, 'STEM');
    if (draft.role !== role) level = '';
    role = draft.role;
    if (grammar.is(first, 'LEVEL') && first) {
      // 国家 is part of a name (国家能源局), not a level that others share.
      level = grammar.is(first, 'LEVEL.guo') ? '' : name.slice(first.from, first.to);
      const office = sharedOffice(text, name, drafts[at + 1], grammar);
      return office ? { ...draft, full: name + office } : draft;
    }
    const last = rest.at(-1);
    // A branch carries its place; a brigade does not.
    const isBranch = grammar.is(last, 'END.branch') && !name.endsWith('大队');
    const isOwn =
      isBranch || ['END.enterprise', 'END.collective'].some((end) => grammar.is(last, end));
    if (level && draft.kind === 'unit' && isStem && last && !isOwn && !grammar.is(first, 'NAME')) {
      return { ...draft, full: level + name };
    }
    if (!isStem) level = '';
    return draft;
  });
}

/** 区委 before 区政府督查室: 督查室; empty for all else. */
function sharedOffice(
  text: string,
  name: string,
  next: Draft | undefined,
  grammar: ClauseGrammar,
): string {
  const committee = /^(.{0,10}?)委$/u.exec(name)?.[1];
  if (!next || !committee) return '';
  const other = text.slice(next.from, next.to);
  const office = new RegExp(`^${committee}(?:人民)?政府(.{1,8})$`, 'u').exec(other)?.[1];
  return office && grammar.is(grammar.lex(office).at(-1), 'END.office') ? office : '';
}
