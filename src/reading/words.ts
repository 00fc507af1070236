import type { RoleRegistry } from '../model/clause.ts';
import type { LexiconFile, RuleFile } from '../model/lexicon.ts';
import type { UnitRegistry } from '../model/unit.ts';
import type { Lexicon, Row, Word } from './lexicon.ts';

/** What `content/lexicon` holds for the reader: words and rules by file, and the registries that hold words too. */
export interface LexiconFiles {
  words: Readonly<Record<string, LexiconFile>>;
  rules: Readonly<Record<string, RuleFile>>;
  roles: RoleRegistry;
  units: UnitRegistry;
}

/** The lexicon of the reader: all words and rows, without what is there for people. Pure. */
export function toLexicon(files: LexiconFiles): Lexicon {
  const words = plainWords(files);
  const rules = Object.entries(files.rules).map(([stage, file]) => [stage, rowsOf(file)] as const);
  return {
    words: [...words, ...unitWords(files.units, words)],
    rules: Object.fromEntries(rules),
  };
}

/** All words but those that the names of units give. */
export function plainWords({ words, roles }: Pick<LexiconFiles, 'words' | 'roles'>): Word[] {
  return [...Object.values(words).flatMap(fileWords), ...roleWords(roles)];
}

function fileWords({ kind, words }: LexiconFile): Word[] {
  return words.map(({ word, tag, value, unless }) => ({
    ...wordOf(word, kind, tag, value),
    ...(kind === 'END' ? beforeDoor(word) : {}),
    ...(unless ? { unless } : {}),
  }));
}

function rowsOf({ rules, terms }: RuleFile): Row[] {
  return rules.map(({ id, pass, pattern, means }) => ({
    id,
    pass,
    pattern: withTerms(pattern, terms),
    means,
  }));
}

/** A pattern with its `<terms>` written out. A term may use those that stand before it in the file. */
function withTerms(pattern: string, terms: Readonly<Record<string, string>>): string {
  const names = Object.keys(terms).reverse();
  return names.reduce((text, name) => text.replaceAll(`<${name}>`, `(${terms[name]})`), pattern);
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

/** 宣传部 is no part of 宣传部门, nor 管理部 of 管理部门. */
function beforeDoor(word: string): Pick<Word, 'unless'> {
  return word.endsWith('部') ? { unless: '门' } : {};
}

/**
 * Every name of `units.yaml`, as `STEM` with the ids of its functions and the sorts of body that serve them as tags:
 * 发改 is `STEM.fagai` and `STEM.government`. One that ends as bodies do is a `NAME` too, which needs no ending behind
 * it: 安委办, 人民法院.
 * @param words all others; the endings among them are asked for.
 */
export function unitWords({ functions, merged }: UnitRegistry, words: readonly Word[]): Word[] {
  const endings = words.filter(({ kind }) => kind === 'END').map(({ word }) => word);
  const kinds = new Map(functions.map(({ id, kind }) => [id, kind]));
  const named = [
    ...functions.flatMap(({ id, name, aliases }) =>
      [name, ...aliases.map((alias) => alias.name)].map((word) => ({ word, id })),
    ),
    ...merged.flatMap(({ name, functions: served }) => served.map((id) => ({ word: name, id }))),
  ];
  return named.flatMap(({ word, id }): Word[] => {
    const whole = endings.some(
      (ending) => word.endsWith(ending) && (word.length > ending.length || ending.length > 2),
    );
    const tags = [id, kinds.get(id) ?? 'unknown'];
    return [
      ...tags.map((tag) => ({ ...wordOf(word, 'STEM', tag), ...beforeDoor(word) })),
      ...(whole ? [wordOf(word, 'NAME')] : []),
    ];
  });
}
