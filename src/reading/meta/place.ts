import type { PlanMeta } from '../../model/plan.ts';
import { findIn, type MetaGrammar, PASS } from './grammar.ts';
import { evidenceAt, type Guess } from './guess.ts';
import { type NamedPlace, type PlaceKind, placesIn, provincesIn } from './names.ts';

/** Where a plan is from, as far as its text says. */
export interface PlaceGuess {
  place: Guess<string> | null;
  level: Guess<PlanMeta['level']> | null;
  parent: Guess<string> | null;
  province: Guess<string> | null;
}

/** How far before a place its city is looked for, and at how many places. */
const ABOVE_MAX = 16;
const MENTIONS_MAX = 200;

/**
 * Find the place in the title, then in the lines that sign, then in the bodies that the text names most.
 * @param title the printed title, where there is one; @param closing where the signature begins.
 */
export function guessPlace(
  source: string,
  title: { start: number; end: number } | null,
  closing: number,
  meta: MetaGrammar,
): PlaceGuess {
  const { found, isNamed } = findPlace(source, title, closing, meta);
  const province = guessProvince(source, found, meta);
  if (!found) return { place: null, level: null, parent: null, province };
  const at = { ...evidenceAt(source, found.start, found.end), rule: found.rule };
  const weak = isNamed ? { doubt: '标题和落款都没有写，由文中单位的名称看出' } : {};
  const parent = found.parent
    ? { value: found.parent, ...at }
    : found.kind === 'province'
      ? null
      : placeAbove(source, found.place, meta);
  return {
    place: { value: found.place, ...at, ...weak },
    level: guessLevel(source, found, meta),
    parent,
    province,
  };
}

function findPlace(
  source: string,
  title: { start: number; end: number } | null,
  closing: number,
  meta: MetaGrammar,
): { found: NamedPlace | undefined; isNamed: boolean } {
  const bodies = (from: number, to: number) => placesIn(meta, PASS.bodyPlace, source, from, to);
  const found =
    (title && placesIn(meta, PASS.titlePlace, source, title.start, title.end)[0]) ??
    bodies(closing, source.length)[0] ??
    (title ? bodies(0, title.start)[0] : undefined);
  if (found) return { found, isNamed: false };
  return { found: mostNamed(bodies(0, source.length)), isNamed: true };
}

/**
 * The place that most bodies bear, if one does more than once. A name may have swallowed the words before it
 * (应当报鞍山市), so each is counted where another ends in it.
 */
function mostNamed(found: readonly NamedPlace[]): NamedPlace | undefined {
  const times = endings(found.map(({ place }) => place));
  const timesOf = ({ place }: NamedPlace) => times.get(place) ?? 0;
  const [most] = [...found].sort(
    (a, b) => timesOf(b) - timesOf(a) || b.place.length - a.place.length,
  );
  return most && timesOf(most) > 1 ? most : undefined;
}

/** How often each ending of names stands among them, the whole names too. */
function endings(names: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of names) {
    for (let from = 0; from < name.length; from++) {
      const ending = name.slice(from);
      times.set(ending, (times.get(ending) ?? 0) + 1);
    }
  }
  return times;
}

/** 益阳市赫山区 elsewhere in the text, where the first mention does not say what the place stands in. */
function placeAbove(source: string, place: string, meta: MetaGrammar): Guess<string> | null {
  let at = source.indexOf(place);
  for (let count = 0; at !== -1 && count < MENTIONS_MAX; count++) {
    const [above] = placesIn(meta, PASS.above, source, Math.max(0, at - ABOVE_MAX), at);
    if (above) {
      const evidence = evidenceAt(source, above.start, at + place.length);
      return { value: above.place, ...evidence, rule: above.rule };
    }
    at = source.indexOf(place, at + place.length);
  }
  return null;
}

/** The level that the end of a name tells; that of a 市 it does not. */
const LEVELS: Readonly<Partial<Record<PlaceKind, PlanMeta['level']>>> = {
  province: '省',
  prefecture: '地级市',
  county: '县',
  district: '市辖区',
  functional: '市辖区',
  park: '市辖区',
};

function guessLevel(source: string, found: NamedPlace, meta: MetaGrammar): PlaceGuess['level'] {
  const { place, parent, kind, start, end, rule } = found;
  const at = { ...evidenceAt(source, start, end), rule };
  const level = LEVELS[kind];
  if (level && kind !== 'functional' && kind !== 'park') return { value: level, ...at };
  if (level) {
    return { value: level, ...at, doubt: '多是功能区，不是行政区；页面上按市辖区排' };
  }
  // A 市 in a 市 or 州 is one of its counties; of any other it is said by whom it addresses.
  if (parent) return { value: '县级市', ...at };
  const addressed = findIn(meta, PASS.level, source, 0, source.length);
  const shown = addressed.find(({ row }) => row.means.level === '地级市') ?? addressed[0];
  if (!shown) return null;
  return {
    value: shown.row.means.level === '地级市' ? '地级市' : '县级市',
    ...evidenceAt(source, shown.start, shown.end),
    rule: shown.row.id,
    doubt: `“${place}”是地级市还是县级市，由它布置工作的对象看出`,
  };
}

function guessProvince(
  source: string,
  found: NamedPlace | undefined,
  meta: MetaGrammar,
): Guess<string> | null {
  if (found?.province) {
    return { value: found.province.name, ...evidenceAt(source, found.start, found.end) };
  }
  const [first, second] = provincesIn(meta, source);
  if (!first || second?.times === first.times) return null;
  return {
    value: first.name,
    ...evidenceAt(source, first.start, first.start + first.name.length),
    doubt: '文中提到，没有说就是本地所属的省',
  };
}
