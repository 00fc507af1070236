import type { Role } from '../../model/clause.ts';
import type { Meaning, Plain } from '../../model/table.ts';
import { ROLES } from '../../model/values.ts';
import type { Lexicon } from '../lexicon.ts';
import { compileGrammar, type Grammar, type Match } from '../rules.ts';
import type { Token } from '../tokens.ts';

/** What one title says by itself: a meaning of a column, or one that its neighbours decide. */
export interface Title {
  is: string;
  role?: Role;
  year: number | null;
  rule: string;
}

/** The titles of a row as a whole. */
export interface Heading {
  /** A meaning a title. */
  columns: { means: Meaning; rule: string | null }[];
  /** All rows that fired, the last of them that which takes the titles for those of a table. */
  rules: string[];
}

/** The words and rows of titles, made ready. */
export interface TableGrammar {
  /** What a text says where it is a title of a column as a whole; spaces count for nothing. */
  title(text: string): Title | null;
  /** What titles say beside each other; null where they head no table. */
  heading(titles: readonly (Title | null)[]): Heading | null;
}

/** The passes of `rules/tables.yaml`. */
const ALONE = 1;
const TOGETHER = 2;
const TABLE = 3;
/** A title is no sentence. */
export const TITLE_MAX = 30;
const YEAR = /^(?:19|20)\d{2}$/u;
const KINDS = ['LABEL', 'COLUMN'];
/** Which titles a row may tell apart by the title's neighbours. */
const TITLES =
  'role number task duty person deadline indicator unit attribute value baseline none either body member goal division group name'.split(
    ' ',
  );
const PLAIN = new Set<string>(
  'number task duty person deadline indicator unit attribute none'.split(' '),
);

/** @throws for a row nobody can read: a fault of the lexicon. */
export function compileTables(lexicon: Lexicon): TableGrammar {
  const grammar = compileGrammar(lexicon, 'tables', {
    kinds: KINDS,
    folds: [
      ...TITLES.map((is) => ['TITLE', `TITLE.${is}`]),
      ...ROLES.map((role) => ['TITLE', 'TITLE.role', `TITLE.${role}`]),
    ],
  });
  const lasts = lastCharacters(lexicon);
  return {
    title: (text) => titleOf(grammar, lasts, text),
    heading: (titles) => headingOf(grammar, titles),
  };
}

/** What a title may end in: most texts are told apart from titles by that alone. */
function lastCharacters({ words }: Lexicon): ReadonlySet<string> {
  const own = words.filter(({ kind }) => KINDS.includes(kind)).map(({ word }) => word.slice(-1));
  return new Set([...own, ...'年底末度）)〕］]%％']);
}

/** The same grammar for one text: what a title says is worked out once, however often a page repeats it. */
export function remembering(grammar: TableGrammar): TableGrammar {
  const known = new Map<string, Title | null>();
  return {
    ...grammar,
    title: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const title = grammar.title(text);
      // What is none is known at once by its last character, mostly, and there are many of them.
      if (title) known.set(text, title);
      return title;
    },
  };
}

function titleOf(grammar: Grammar, lasts: ReadonlySet<string>, printed: string): Title | null {
  if (printed.length > 2 * TITLE_MAX) return null;
  const text = printed.replaceAll(/[\s*]/gu, '');
  if (text.length > TITLE_MAX || !(lasts.has(text.slice(-1)) || YEAR.test(text))) return null;
  const tokens = grammar.lex(text);
  const [match] = grammar.find(ALONE, tokens);
  return match ? toTitle(grammar, match, tokens) : null;
}

function toTitle(grammar: Grammar, { row, parts }: Match, tokens: readonly Token[]): Title {
  const token = (part: string) => tokens[parts.get(part)?.[0]?.from ?? -1];
  const who = token('who');
  const role = roleNamed(row.means.role) ?? ROLES.find((one) => grammar.is(who, `LABEL.${one}`));
  const year = token('year')?.value ?? null;
  return {
    is: String(row.means.column),
    ...(role ? { role } : {}),
    year: year !== null && year > 1900 && year < 2200 ? year : null,
    rule: row.id,
  };
}

function roleNamed(name: unknown): Role | undefined {
  return ROLES.find((role) => role === name);
}

function headingOf(grammar: Grammar, titles: readonly (Title | null)[]): Heading | null {
  const told = new Map<number, Title>();
  for (const { row, parts } of grammar.find(TOGETHER, tokensOf(grammar, titles))) {
    const at = parts.get('at')?.[0]?.from ?? -1;
    const role = roleNamed(row.means.role);
    told.set(at, {
      is: String(row.means.column),
      ...(role ? { role } : {}),
      year: titles[at]?.year ?? null,
      rule: row.id,
    });
  }
  const final = titles.map((title, at) => told.get(at) ?? title);
  const [table] = grammar.find(TABLE, tokensOf(grammar, final));
  if (!table) return null;
  return {
    columns: final.map((title) => ({ means: meaningOf(title), rule: title?.rule ?? null })),
    rules: [...titles, ...told.values(), { rule: table.row.id }].flatMap((it) => it?.rule ?? []),
  };
}

/** A token a title, so that rows can tell it by its neighbours. */
function tokensOf(grammar: Grammar, titles: readonly (Title | null)[]): Token[] {
  return titles.map((title, at) => {
    const { is = 'none', role } = title ?? {};
    const letter =
      is === 'role' && role
        ? grammar.letter('TITLE', 'TITLE.role', `TITLE.${role}`)
        : grammar.letter('TITLE', `TITLE.${is}`);
    return { letter, from: at, to: at + 1 };
  });
}

function meaningOf(title: Title | null): Meaning {
  if (!title) return { is: 'none' };
  const { is, role, year } = title;
  if (is === 'role' && role) return { is, role };
  if (is === 'value' || is === 'baseline') return { is, year };
  return { is: PLAIN.has(is) ? (is as Plain) : 'none' };
}
