import type { Role } from '../../model/clause.ts';
import { ROLES } from '../../model/values.ts';
import type { Lexicon } from '../lexicon.ts';
import { compileGrammar, type Grammar } from '../rules.ts';
import type { Token } from '../tokens.ts';

/** What each pass of `content/lexicon/rules/clauses.yaml` does. */
export const PASS = {
  manner: 1,
  core: 2,
  name: 3,
  compound: 4,
  role: 5,
  bracket: 6,
  position: 7,
  list: 8,
  group: 9,
  proseList: 10,
  prose: 11,
  holder: 12,
  seats: 13,
  seat: 14,
  left: 15,
} as const;

/** The words of clauses and the rows that read them. */
export interface ClauseGrammar extends Grammar {
  /** The role that a token names, whatever its kind: `ROLE.lead`, `LABEL.lead`, `SAID.lead`; null for none. */
  roleOf(token: Token | undefined): Role | null;
  /** A token of these features in the place of some. */
  token(features: string, from: number, to: number, parts?: Token['parts']): Token;
}

/** Kinds of words that clauses are made of. */
const KINDS = [
  'LEVEL',
  'STEM',
  'NAME',
  'END',
  'GUARD',
  'ROLE',
  'LABEL',
  'MANNER',
  'BY',
  'WITH',
  'OVER',
  'JOINT',
  'ETC',
  'QUALIFIER',
  'PER',
  'OWN',
  'DUTY',
  'PRINCIPLE',
  'MODAL',
  'OPENING',
  'NOBODY',
  'FUNC',
  'WHEN',
  'REMARK',
  'FIELD',
  'PERSON',
  'DEED',
];

/** Make the lexicon ready for clauses. Done once for many texts. @param onFire told of each row that fires. */
export function compileClauses(lexicon: Lexicon, onFire?: (id: string) => void): ClauseGrammar {
  const roled = ['SAID', 'MARK', 'TITLE'].flatMap((kind) =>
    ROLES.flatMap((role) => [
      [kind, `${kind}.${role}`],
      [kind, `${kind}.${role}`, `${kind}.${role}.firm`, `${kind}.firm`],
    ]),
  );
  const grammar = compileGrammar(lexicon, 'clauses', {
    kinds: KINDS,
    folds: [
      ...roled,
      ['TITLE', 'TITLE.none'],
      ['CLAUSE'],
      ['PART'],
      ['ASIDE'],
      ['CITED', 'TEXT'],
      ['EDGE'],
    ],
    prefer: [{ after: 'STEM', not: 'NAME', kind: 'END.office', over: 'GUARD' }],
    ...(onFire ? { onFire } : {}),
  });
  const named = new Map<string, Role>();
  return {
    ...grammar,
    roleOf(token) {
      if (!token) return null;
      const known = named.get(token.letter);
      if (known) return known;
      const role = ROLES.find((one) =>
        ['ROLE', 'LABEL', 'SAID', 'MARK', 'TITLE'].some((kind) =>
          grammar.is(token, `${kind}.${one}`),
        ),
      );
      if (role) named.set(token.letter, role);
      return role ?? null;
    },
    token: (features, from, to, parts) => ({
      letter: grammar.letter(...features.split(' ')),
      from,
      to,
      ...(parts ? { parts } : {}),
    }),
  };
}
