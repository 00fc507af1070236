import { stringify } from 'yaml';
import type { PlanFile } from '../../src/model/plan.ts';
import type { MetaGuess } from '../../src/reading/meta/index.ts';
import type { Extraction } from './extraction.ts';

/** What a person says of a plan; it goes before what its text says. */
export interface Told {
  title?: string | undefined;
  short?: string | undefined;
  place?: string | undefined;
  level?: string | undefined;
  parent?: string | undefined;
  province?: string | undefined;
}

/** Where the text came from, for plan.yaml. */
export interface Origin {
  file: string;
  sha256: string;
}

/**
 * The fields of plan.yaml from what a person told and what the text says; unchecked, since a person may tell
 * anything. Fields that a plan must have and nobody said are listed in `missing`.
 * @param taken short names that other plans bear.
 */
export function planFields(
  guess: MetaGuess,
  told: Told,
  { format, verbatim, title }: Extraction,
  origin: Origin,
  taken: ReadonlySet<string>,
): { fields: Record<keyof Omit<PlanFile, 'titleNote' | 'origin'>, unknown>; missing: string[] } {
  const named = told.title ?? guess.title?.value;
  const editorial = title ?? origin.file.replace(/\.[^.]+$/u, '');
  const place = told.place ?? guess.place?.value;
  const level = told.level ?? guess.level?.value;
  const fact = (it: { value: unknown; evidence: string } | null) =>
    it && { value: it.value, evidence: it.evidence };
  const fields = {
    title: named ?? editorial,
    titleOrigin: named !== undefined ? 'printed' : 'editorial',
    ...(named === undefined
      ? {
          titleNote: `原文未印标题。据${title === null ? `文件名“${origin.file}”` : '网页的标题'}暂题。`,
        }
      : {}),
    short: told.short ?? (place === undefined ? '' : shortName(place, guess.year?.value, taken)),
    place,
    level,
    parent: told.parent ?? guess.parent?.value ?? null,
    province: told.province ?? guess.province?.value ?? null,
    year: fact(guess.year),
    status: fact(guess.status),
    ...(verbatim ? {} : { origin: { file: origin.file, format, sha256: origin.sha256 } }),
    errata: [],
  };
  const missing = [
    ...(place === undefined ? ['--place'] : []),
    ...(level === undefined ? ['--level'] : []),
  ];
  return { fields, missing };
}

/** plan.yaml as it is written: long evidence stays on its line. */
export function writeYaml(fields: object): string {
  return stringify(fields, { lineWidth: 0 });
}

/** 赫山区 → 赫山; where another plan bears that, with its year: 赫山2024. */
export function shortName(
  place: string,
  year: number | undefined,
  taken: ReadonlySet<string>,
): string {
  const bare = place.length > 2 ? place.replace(/(?:自治[州县旗]|[省市区县旗盟州])$/u, '') : place;
  const short = bare.slice(0, 6);
  if (!taken.has(short)) return short;
  const dated = year === undefined ? place.slice(0, 6) : `${bare.slice(0, 2)}${year}`;
  return taken.has(dated) ? place.slice(0, 6) : dated;
}
