import type { PlanContext } from '../../model/unit.ts';
import type { Lexicon } from '../lexicon.ts';
import { compileGrammar, type Grammar, type Match } from '../rules.ts';
import type { Token } from '../tokens.ts';

/** A name taken apart. */
export interface NameParts {
  /** The rank it has, by the tags of LEVEL (`shi`, `qu`); empty where it is the plan's own or none at all. */
  rank: string;
  /** The names its class is looked up by; none where no row reads it, two of a merged body. */
  stems: readonly string[];
  /** Sets it apart among bodies of its class: what its row says. */
  unit: string;
  /** Without place and level: what a name that no row reads is known by. */
  core: string;
  /** Another place than the plan's that it names: 长沙市, 高新区. */
  place: string;
  /** Which part of the body it is: 城东 in 公安局城东分局. */
  within: string;
  /** Which of several alike: 1 in 交警直属一大队; empty for most. */
  ordinal: string;
  /** Whether it names the plan's place: 鹤城公安分局. */
  local: boolean;
  /** The rows that read it, by their ids, the last of them the whole; none where no row did. */
  rules: readonly string[];
}

/** The rows of names, made ready. */
export interface NameGrammar {
  /** Take a name apart. */
  read(name: string, plan: PlanContext): NameParts;
  /** A place and its level: 鹤城|区. The level is empty where it has none, its rank too. */
  place(name: string): { bare: string; level: string; rank: string };
}

const REMARKS = 1;
const NAMES = 2;
/** What is longer is no name. */
const LONGEST = 200;
const RANKS = ['guo', 'sheng', 'shi', 'zhou', 'meng', 'xian', 'qu', 'qi'];

export function compileNames(lexicon: Lexicon): NameGrammar {
  const grammar = compileGrammar(lexicon, 'units', { kinds: ['LEVEL', 'STEM', 'END'], folds: [] });
  const place = (name: string) => placeOf(grammar, name);
  return {
    place,
    read(name, plan) {
      const remark = remarkOf(grammar, name);
      const plain = name.slice(0, remark?.from);
      const { rest, local, above } = withoutHome(plain, plan, place);
      const parts = readRest(grammar, rest);
      const rank = parts.rank || above;
      const own = local || rank === place(plan.place).rank;
      const rules = [...(remark ? [remark.rule] : []), ...parts.rules];
      return { ...parts, rules, rank: own ? '' : rank, local };
    },
  };
}

function placeOf(grammar: Grammar, name: string): ReturnType<NameGrammar['place']> {
  const last = grammar.lex(name).at(-1);
  if (!last || !grammar.is(last, 'LEVEL')) return { bare: name, level: '', rank: '' };
  return {
    bare: name.slice(0, last.from),
    level: name.slice(last.from),
    rank: rankOf(grammar, last),
  };
}

function rankOf(grammar: Grammar, token: Token | undefined): string {
  return RANKS.find((rank) => grammar.is(token, `LEVEL.${rank}`)) ?? '';
}

/** Where what is said in brackets behind a name begins. */
function remarkOf(grammar: Grammar, name: string): { from: number; rule: string } | null {
  if (name.length > LONGEST) return null;
  const tokens = grammar.lex(name);
  const match = grammar.find(REMARKS, tokens)[0];
  const from = match && tokens[match.from]?.from;
  return from ? { from, rule: match.row.id } : null;
}

/** Without the plan's own place, wherever it stands, and without the place above at its head. */
function withoutHome(name: string, plan: PlanContext, placeOf: NameGrammar['place']) {
  const home = placeOf(plan.place);
  const own = [plan.place, home.bare].find((one) => one.length > 1 && name.includes(one));
  const rest = own ? name.replace(own, '') : name;
  const above = placeOf(plan.parent ?? '');
  return above.bare.length > 1 && rest.startsWith(above.bare)
    ? { rest: rest.slice(above.bare.length), local: own !== undefined, above: above.rank }
    : { rest, local: own !== undefined, above: '' };
}

type Parts = Omit<NameParts, 'local'>;

/** By the longest words; else with its level for itself: 市监狱 is 市|监狱 and not 市监|狱. */
function readRest(grammar: Grammar, name: string): Parts {
  const level = grammar.lex(name.slice(0, 1));
  const cuts = [
    grammar.lex(name.slice(0, LONGEST)),
    [...level, ...grammar.lex(name.slice(0, LONGEST), 1)],
  ];
  for (const tokens of name.length > LONGEST ? [] : cuts) {
    const match = grammar.find(NAMES, tokens)[0];
    if (match) return partsOf(grammar, name, tokens, match);
  }
  return unread(grammar, name, cuts[0] ?? []);
}

/** What a row found, and what it means. */
function partsOf(
  grammar: Grammar,
  name: string,
  tokens: readonly Token[],
  { row, parts }: Match,
): Parts {
  const tokenOf = (part: string) => tokens[(parts.get(part)?.at(-1)?.to ?? 0) - 1];
  const textOf = (part: string) => {
    const at = parts.get(part)?.at(-1);
    return at ? name.slice(tokens[at.from]?.from, tokens[at.to - 1]?.to) : '';
  };
  const said = (key: string) => String(row.means[key] ?? '');
  const number = tokenOf('number')?.value;
  return {
    rank: said('level') || rankOf(grammar, tokenOf('level') ?? tokenOf('place')),
    stems: [textOf('also'), said('stem') || textOf('stem')].filter(Boolean),
    unit: said('unit'),
    core: name,
    place: textOf('place'),
    within: textOf('within'),
    ordinal: number !== undefined && Number.isSafeInteger(number) ? String(number) : '',
    rules: [row.id],
  };
}

/** A name no row reads: its level, and what is left. */
function unread(grammar: Grammar, name: string, tokens: readonly Token[]): Parts {
  const level = tokens[0];
  const rank = level && name.length > level.to + 1 ? rankOf(grammar, level) : '';
  const core = rank && level ? name.slice(level.to) : name;
  return { rank, stems: [], unit: '', core, place: '', within: '', ordinal: '', rules: [] };
}
