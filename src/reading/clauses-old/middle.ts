import { bodyScore } from './bodies.ts';
import type { RoleGrammar, RoleMatch } from './roles.ts';

/** A role word in the middle, its object behind it: 市教育局**负责**校园安全. Refused: 负责人, 负责制. */
const MIDDLE =
  /牵头负责|负责牵头|牵头|配合|协助|负责(?![人同制])|指导|督促|监督(?!管理|检查|[局所站])|落实|开展/gu;

const OWN_ROLE = /[（(]([^（）()]{2,10})[）)]$/u;

/** The first role word that follows a body inside `text.slice(from, to)`, with its manner; or null. */
export function middleRole(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
): RoleMatch | null {
  const stretch = text.slice(from, to);
  MIDDLE.lastIndex = 0;
  for (let match = MIDDLE.exec(stretch); match; match = MIDDLE.exec(stretch)) {
    const end = from + match.index + match[0].length;
    const found = end < to ? grammar.atEnd(text, from, end) : null;
    if (!found) continue;
    const left = text.slice(from, found.from).replace(/^(?:并|再)?由/u, '');
    const name = left.replace(/等(?:有关|相关)?(?:部门|单位)?$/u, '');
    if (bodyScore(name) === 2) return { role: found.role, from: found.from, to: end };
  }
  return null;
}

/** 市教育局**（牵头）**、市公安局: a role in brackets behind one body, and for that body alone. */
export function ownRole(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
): RoleMatch | null {
  const bracket = OWN_ROLE.exec(text.slice(from, to));
  if (!bracket) return null;
  const open = from + bracket.index;
  const found = grammar.atEnd(text, open + 1, to - 1);
  return found?.from === open + 1 ? { role: found.role, from: open, to } : null;
}
