import type { PlanMeta } from '../../../src/model/plan.ts';

/** A made-up place and the year of its plan. */
export interface MadePlace extends Pick<PlanMeta, 'place' | 'level' | 'parent' | 'province'> {
  /** `xian12-2024` */
  id: string;
  /** The place without its level: 安平. */
  name: string;
  short: string;
  year: number;
}

const FIRST = '安永长兴华宜龙泉清和丰嘉云临广昌德康文武江山石松桐柏';
const SECOND = '平宁远阳化川溪湖原陵城门岭源津浦塘桥坪洲港湾岗峰峡洞滩';
const LEVELS = [
  ['县', '县'],
  ['区', '市辖区'],
  ['市', '县级市'],
] as const;
/** Counties of one parent, and parents of one province: about what 湖南 has. */
const COUNTIES = 9;
const PARENTS = 14;
/** A county has a plan a year, of these years. */
const YEARS = [2024, 2023, 2022] as const;

/**
 * Made-up places, each with plans of up to three years; the names are of no real province.
 * @param at 0, 1, 2 … : every third begins a new county.
 */
export function placeAt(at: number): MadePlace {
  const county = Math.floor(at / YEARS.length);
  const year = YEARS[at % YEARS.length] ?? YEARS[0];
  const [suffix, level] = LEVELS[county % LEVELS.length] ?? LEVELS[0];
  const parent = Math.floor(county / COUNTIES);
  const name = nameAt(county);
  return {
    id: `xian${county + 1}-${year}`,
    name,
    short: `${name}${year % 100}`,
    place: name + suffix,
    level,
    parent: `${nameAt(4000 + parent)}市`,
    province: `${nameAt(8000 + Math.floor(parent / PARENTS))}省`,
    year,
  };
}

/** Two characters, another pair for each number up to 26 × 27. */
function nameAt(at: number): string {
  const first = at % FIRST.length;
  const second = first + Math.floor(at / FIRST.length);
  return (FIRST[first] ?? '') + (SECOND[second % SECOND.length] ?? '');
}
