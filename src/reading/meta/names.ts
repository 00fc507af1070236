import type { Token } from '../tokens.ts';
import { type Found, findIn, type MetaGrammar, PASS, type Province } from './grammar.ts';

/** What the name of a place ends in; `province` is one by its whole name. */
export type PlaceKind =
  | 'province'
  | 'city'
  | 'prefecture'
  | 'county'
  | 'district'
  | 'functional'
  | 'park';

const KINDS: readonly PlaceKind[] = [
  'city',
  'prefecture',
  'county',
  'district',
  'functional',
  'park',
];

/** A place as a text names it: 湖南省益阳市赫山区. */
export interface NamedPlace {
  province: Province | undefined;
  parent: string | undefined;
  place: string;
  kind: PlaceKind;
  start: number;
  end: number;
  rule: string;
}

/** The places that the rows of a pass find in a stretch of a source, in order. */
export function placesIn(
  meta: MetaGrammar,
  pass: number,
  source: string,
  from: number,
  to: number,
): NamedPlace[] {
  return findIn(meta, pass, source, from, to).flatMap((found) => namedIn(meta, source, found));
}

function namedIn(meta: MetaGrammar, source: string, found: Found): NamedPlace[] {
  const textOf = (tokens: readonly Token[]) => source.slice(tokens[0]?.from, tokens.at(-1)?.to);
  const parent = named(meta, found.part('parent'), true);
  const place = named(meta, found.part('place'), parent === null);
  // 鞍山市中小城市: what stands below is no place, so the one above is meant.
  const own = place ?? parent;
  if (!own) return [];
  const province = provinceOf(meta, found.part('province')[0]);
  const above = place && parent ? textOf(parent) : undefined;
  const isWhole = province?.name === textOf(own);
  return [
    {
      province,
      parent: above ?? (province?.isMunicipality && !isWhole ? province.name : undefined),
      place: textOf(own),
      kind: isWhole ? 'province' : kindOf(meta, own),
      start: found.start,
      end: found.end,
      rule: found.row.id,
    },
  ];
}

function kindOf({ grammar }: MetaGrammar, name: readonly Token[]): PlaceKind {
  return KINDS.find((kind) => grammar.is(name.at(-1), `AREA.${kind}`)) ?? 'province';
}

/** A name, where it is one: 老城区 and 百强县 only look so, and 郊区 is one only with its city before it. */
function named(
  { grammar }: MetaGrammar,
  name: readonly Token[],
  isAlone: boolean,
): readonly Token[] | null {
  const refused = grammar.begin(PASS.noPlace, name)?.row.means;
  const isNone = refused !== undefined && (isAlone || refused.alone !== true);
  return name.length === 0 || isNone ? null : name;
}

function provinceOf({ provinces }: MetaGrammar, token: Token | undefined): Province | undefined {
  return provinces.get(token?.value ?? Number.NaN);
}

/** How often each province is named in full, and where first; most often first. */
export function provincesIn(
  { grammar, provinces }: MetaGrammar,
  source: string,
): { name: string; times: number; start: number }[] {
  const counts = new Map<string, { name: string; times: number; start: number }>();
  for (const token of grammar.lex(source)) {
    const isFull = grammar.is(token, 'PROVINCE') && !grammar.is(token, 'PROVINCE.short');
    const name = isFull ? provinces.get(token.value ?? Number.NaN)?.name : undefined;
    if (name === undefined) continue;
    const { times, start } = counts.get(name) ?? { times: 0, start: token.from };
    counts.set(name, { name, times: times + 1, start });
  }
  return [...counts.values()].sort((a, b) => b.times - a.times);
}
