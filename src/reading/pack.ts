import type { IndicatorRegistry } from '../model/target.ts';
import type { UnitFunction, UnitRegistry } from '../model/unit.ts';
import type { Lexicon, Word } from './lexicon.ts';
import type { ReaderFiles } from './read-plan.ts';
import { type LexiconFiles, plainWords, toLexicon, unitWords } from './words.ts';

type Alias = UnitFunction['aliases'][number];
type Indicator = IndicatorRegistry['indicators'][number];

/** A name with what else the reader asks of it; `whole` where it has its ending in it. */
type PackedAlias = Omit<Alias, 'example' | 'reason'> & { whole?: true };

/**
 * The lexicon as it is sent to a browser: JSON without examples and reasons, each word once. The words that the names
 * of units give are made anew where it is unpacked.
 */
export interface PackedLexicon {
  /** Feature (`END`, `ROLE.lead`) → its words, a line each. */
  words: Readonly<Record<string, string>>;
  /** Words with a value, or with characters that must not follow. */
  others: readonly Word[];
  rules: Lexicon['rules'];
  /** A name of which nothing else is to be said is a string. */
  functions: readonly (Omit<UnitFunction, 'aliases'> & { aliases: (string | PackedAlias)[] })[];
  merged: readonly { name: string; functions: string[] }[];
  indicators: readonly (Omit<Indicator, 'note' | 'aliases'> & {
    aliases: { phrase: string; context?: string }[];
  })[];
}

/** What a reader is compiled from. */
export interface ReaderSource {
  lexicon: Lexicon;
  files: ReaderFiles;
}

/** Leave out what is there for people. What is doubtful in the plans of the site is no matter of another text. */
export function packLexicon(files: LexiconFiles, { indicators }: IndicatorRegistry): PackedLexicon {
  const words = new Map<string, string[]>();
  const others: Word[] = [];
  for (const word of plainWords(files)) {
    const feature = word.tag ? `${word.kind}.${word.tag}` : word.kind;
    if (word.value !== undefined || word.unless) others.push(word);
    else words.set(feature, [...(words.get(feature) ?? []), word.word]);
  }
  return {
    words: Object.fromEntries([...words].map(([feature, own]) => [feature, own.join('\n')])),
    others,
    rules: toLexicon(files).rules,
    functions: files.units.functions.map((one) => ({
      ...one,
      aliases: one.aliases.map(packAlias),
    })),
    merged: files.units.merged.map(({ name, functions }) => ({ name, functions })),
    indicators: indicators.map(({ note: _, aliases, ...one }) => ({
      ...one,
      aliases: aliases.map(({ phrase, context }) => ({ phrase, ...(context ? { context } : {}) })),
    })),
  };
}

function packAlias({ example, reason: _, ...alias }: Alias): string | PackedAlias {
  const whole = example.quote.endsWith(alias.name);
  if (whole) return { ...alias, whole };
  return Object.keys(alias).length === 1 ? alias.name : alias;
}

/** What `compileReader` takes. */
export function unpackLexicon(packed: PackedLexicon): ReaderSource {
  const units: UnitRegistry = {
    functions: packed.functions.map((one) => ({ ...one, aliases: one.aliases.map(unpackAlias) })),
    merged: packed.merged.map((one) => ({ ...one, example: exampleOf(''), reason: '' })),
    doubtful: [],
  };
  const words = [
    ...Object.entries(packed.words).flatMap(([feature, lines]) => {
      const [kind = '', tag] = feature.split('.');
      return lines.split('\n').map((word) => ({ word, kind, ...(tag ? { tag } : {}) }));
    }),
    ...packed.others,
  ];
  const indicators = packed.indicators.map((one) => ({
    ...one,
    aliases: one.aliases.map((alias) => ({ ...alias, example: exampleOf(alias.phrase) })),
  }));
  return {
    lexicon: { words: [...words, ...unitWords(units, words)], rules: packed.rules },
    files: { units, indicators: { indicators } },
  };
}

function unpackAlias(alias: string | PackedAlias): Alias {
  if (typeof alias === 'string') return { name: alias, example: exampleOf('') };
  const { whole, ...more } = alias;
  return { ...more, example: exampleOf(whole ? alias.name : '') };
}

/** A quote that says no more than whether a name ends it. */
function exampleOf(quote: string): { plan: null; quote: string } {
  return { plan: null, quote };
}
