import { bodyScore } from './bodies.ts';
import type { RoleGrammar } from './roles.ts';

/** A word between two bodies that gives both a role: A**会同**B, A**督促**B. */
export interface Connective {
  kind: 'with' | 'over';
  from: number;
  to: number;
}

/**
 * `with`: A会同B. 同 alone is a slip for it (岳阳楼: `区安委办同各有关部门分工负责`); 商 is the State
 * Council's word (国家发展改革委商财政部). `over`: A督促B落实, A指导B实施.
 * Refused: 信用社联合社, 工商联, 就业指导中心: no body ends before the word; 市财政局和市商务局: 商 is of a name.
 */
const WORDS = /会同|协同|联合|商(?![务业贸])|同|督促指导|指导督促|监督指导|指导|督促|督导|监督/gu;
const OVER = /指导|督促|督导|监督/u;
const BODY_HEAD =
  /^(?:[省市县区州盟旗]|自治[区州县]|国家|中央|各|有关|相关|其他|其它|地方|乡|镇|街道|属地)/u;

/** The first connective in `text.slice(from, to)`, or null. */
export function findConnective(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
): Connective | null {
  WORDS.lastIndex = 0;
  const stretch = text.slice(from, to);
  for (let match = WORDS.exec(stretch); match; match = WORDS.exec(stretch)) {
    const word = match[0];
    const left = stretch.slice(0, match.index).replace(/^(?:并|再)?由/u, '');
    const right = stretch.slice(match.index + word.length);
    if (right === '' || /^[会社体中]/u.test(right)) continue;
    const over = OVER.test(word);
    const opens = left === '' && !over && word.length === 2;
    if (!opens && !endsDoer(left, grammar)) continue;
    const ending = grammar.atEnd(right, 0, right.length);
    const rightName = right.slice(0, ending?.from).split(/等|和|及|与/u)[0] as string;
    const isHead = BODY_HEAD.test(right);
    const fits =
      word === '商'
        ? bodyScore(rightName) === 2
        : word === '同' || over
          ? isHead && bodyScore(rightName) > 0
          : bodyScore(rightName) > 0;
    if (!fits) continue;
    const at = from + match.index;
    return { kind: over ? 'over' : 'with', from: at, to: at + word.length };
  }
  return null;
}

/** Whether a body, or a body and its role word (A牵头会同B), ends here. */
function endsDoer(left: string, grammar: RoleGrammar): boolean {
  const name = left.replace(/等(?:有关|相关)?(?:部门|单位)?$/u, '');
  if (bodyScore(name) === 2) return true;
  const role = grammar.atEnd(left, 0, left.length);
  return role !== null && bodyScore(left.slice(0, role.from)) === 2;
}
