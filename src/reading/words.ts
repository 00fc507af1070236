import type { RoleRegistry } from '../model/clause.ts';
import type { LexiconFile, RuleFile } from '../model/lexicon.ts';
import type { UnitRegistry } from '../model/unit.ts';
import type { Lexicon, Word } from './lexicon.ts';

/** What `content/lexicon` holds for the reader: words and rules by file, and the registries that hold words too. */
export interface LexiconFiles {
  words: Readonly<Record<string, LexiconFile>>;
  rules: Readonly<Record<string, RuleFile>>;
  roles: RoleRegistry;
  units: UnitRegistry;
}

/** The lexicon of the reader: all words and rows, without what is there for people. Pure. */
export function toLexicon({ words, rules, roles, units }: LexiconFiles): Lexicon {
  return {
    words: [
      ...Object.values(words).flatMap(({ kind, words: own }) =>
        own.map(({ word, tag, value }) => wordOf(word, kind, tag, value)),
      ),
      ...roleWords(roles),
      ...unitWords(units),
    ],
    rules: Object.fromEntries(
      Object.entries(rules).map(([stage, file]) => [
        stage,
        file.rules.map(({ id, pass, pattern, means }) => ({ id, pass, pattern, means })),
      ]),
    ),
  };
}

function wordOf(word: string, kind: string, tag?: string, value?: number): Word {
  return { word, kind, ...(tag ? { tag } : {}), ...(value === undefined ? {} : { value }) };
}

/** `ROLE.lead` behind the bodies, `LABEL.lead` before them, `MANNER` before a role. */
function roleWords({ roles, manners }: RoleRegistry): Word[] {
  return [
    ...roles.flatMap(({ id, words, labels }) => [
      ...words.map(({ word }) => wordOf(word, 'ROLE', id)),
      ...labels.map(({ word }) => wordOf(word, 'LABEL', id)),
    ]),
    ...manners.map(({ word }) => wordOf(word, 'MANNER')),
  ];
}

/**
 * Every name of `units.yaml`, as `STEM` with the ids of its functions and the sorts of body that serve them as tags:
 * 发改 is `STEM.fagai` and `STEM.government`.
 */
function unitWords({ functions, merged }: UnitRegistry): Word[] {
  const kinds = new Map(functions.map(({ id, kind }) => [id, kind]));
  const stem = (word: string, id: string): Word[] =>
    [id, kinds.get(id)].flatMap((tag) => (tag ? [wordOf(word, 'STEM', tag)] : []));
  return [
    ...functions.flatMap(({ id, name, aliases }) =>
      [name, ...aliases.map((alias) => alias.name)].flatMap((word) => stem(word, id)),
    ),
    ...merged.flatMap(({ name, functions: served }) => served.flatMap((id) => stem(name, id))),
  ];
}
