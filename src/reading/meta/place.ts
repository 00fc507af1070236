import type { PlanMeta } from '../../model/plan.ts';
import { evidenceAt, type Guess } from './guess.ts';

/** Where a plan is from, as far as its text says. */
export interface PlaceGuess {
  place: Guess<string> | null;
  level: Guess<PlanMeta['level']> | null;
  parent: Guess<string> | null;
  province: Guess<string> | null;
}

/** 省、自治区、直辖市: the one list of names that a reader may be expected to know. */
const PROVINCES =
  '北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区'.split(
    ' ',
  );
const PROVINCE = new RegExp(`(?:${PROVINCES.join('|')})`, 'u');
const HAN = '(?!人民政府|委员会|办公)\\p{Script=Han}';
/** A name: two characters and more before 市 or 区, one before 县 (渠县); no verb of a title (关于推进城市…), no pronoun. */
const NAME = `(?!年|关于|推进|加强|深化|做好|印发|贯彻|落实|进一步|坚决|全面|切实|有关|[各全本我该两某])(?:(?:${HAN}){2,6}?(?:自治州|地区|市|州|盟|区)|(?:${HAN}){1,6}?(?:自治县|自治旗|县|旗))`;
/** What ends like a name and is none. */
const NO_PLACE =
  /[各全本我该][市区县]$|(?:社|园|辖|景|校|小|市|郊|灾|厂|库)区$|县市$|^(?:主|老|旧|中心|建成)?城区$|^(?:.?大|中小|中心|全国|文明|卫生|安全|示范|创建)?城市$|^(?:林|矿|牧|山|地)区$|(?:推进|推动|加强)/u;
/** 中共益阳市赫山区委办公室, 益阳市人民政府关于…, 湖南省益阳市赫山区安全…方案 */
const CHAIN = new RegExp(
  `(?:中共)?(?:(${PROVINCE.source}))?(${NAME})?(${NAME})(?=委|人大|人民政府|政府|安全|应急|消防|关于|20\\d\\d|\\d{4}年|“|城|突发|生产|防|贯彻|落实|重大|自然|道路|危险|森林|食品|党)`,
  'gu',
);
/** A body by whose name its place is known. */
const BODY = new RegExp(
  `(?:中共)?(?:(${PROVINCE.source}))?(${NAME})?(${NAME})(?=委办|委、|人民政府|应急管理局|公安局|安全生产委员会|安委[办会])`,
  'gu',
);

interface Found {
  province: string | undefined;
  parent: string | undefined;
  place: string;
  start: number;
  end: number;
}

/**
 * Find the place in the title, then in the lines that sign, then in the bodies that the text names most.
 * @param title the printed title, where there is one; @param closing where the signature begins.
 */
export function guessPlace(
  source: string,
  title: { start: number; end: number } | null,
  closing: number,
): PlaceGuess {
  const stated = title ? chains(CHAIN, source, title.start, title.end)[0] : undefined;
  const signed = chains(BODY, source, closing, source.length)[0];
  const issued = title ? chains(BODY, source, 0, title.start)[0] : undefined;
  const named = mostNamed(chains(BODY, source, 0, source.length));
  const found = stated ?? signed ?? issued ?? named;
  const province = guessProvince(source, found?.province);
  if (!found) return { place: null, level: null, parent: null, province };
  const at = evidenceAt(source, found.start, found.end);
  const weak = found === named ? { doubt: '标题和落款都没有写，由文中单位的名称看出' } : {};
  const above = found.parent ?? placeAbove(source, found.place);
  return {
    place: { value: found.place, ...at, ...weak },
    level: guessLevel(source, found),
    parent: above ? (typeof above === 'string' ? { value: above, ...at } : above) : null,
    province,
  };
}

/** 益阳市赫山区 elsewhere in the text, where the first mention does not say what the place stands in. */
function placeAbove(source: string, place: string): Guess<string> | null {
  const match = new RegExp(`(${NAME})${place}`, 'u').exec(source);
  const value = match?.[1];
  if (!match || value === undefined || NO_PLACE.test(value) || PROVINCES.includes(value))
    return null;
  return { value, ...evidenceAt(source, match.index, match.index + match[0].length) };
}

function chains(pattern: RegExp, source: string, from: number, to: number): Found[] {
  // Spaces and line breaks part no name of a printed title.
  return [...source.slice(from, to).matchAll(pattern)].flatMap((match) => {
    const [whole, province, first, second = ''] = match;
    const parent = first && !NO_PLACE.test(first) ? first : undefined;
    if (NO_PLACE.test(second)) return [];
    const start = from + match.index;
    return [{ province, parent, place: second, start, end: start + whole.length }];
  });
}

/**
 * The place that most bodies bear, if one does more than once. A name may have swallowed the words before it
 * (应当报鞍山市), so each is counted where another ends in it.
 */
function mostNamed(found: readonly Found[]): Found | undefined {
  const counted = found.map((one) => ({
    one,
    times: found.filter(({ place }) => place.endsWith(one.place)).length,
  }));
  const [most] = counted.sort(
    (a, b) => b.times - a.times || b.one.place.length - a.one.place.length,
  );
  return most && most.times > 1 ? most.one : undefined;
}

function guessLevel(source: string, { place, start, end }: Found): PlaceGuess['level'] {
  const at = evidenceAt(source, start, end);
  if (PROVINCES.includes(place)) return { value: '省', ...at };
  if (/(?:新区|开发区|高新区|示范区|管理区|保税区)$/u.test(place)) {
    return { value: '市辖区', ...at, doubt: '是功能区，不是行政区；页面上按市辖区排' };
  }
  if (place.endsWith('区')) return { value: '市辖区', ...at };
  if (/(?:县|旗)$/u.test(place)) return { value: '县', ...at };
  if (/(?:州|盟|地区)$/u.test(place)) return { value: '地级市', ...at };
  // 市 is either: what it addresses says which.
  const above =
    /各县[（(]?[市区、]|县[（(]市、?区[)）]|各县市区|各区县|县市区人民政府|各区人民政府|各县[、，]区/u.exec(
      source,
    );
  const below = /各镇|各乡镇|各乡[（(]?镇|各街道|乡镇[（(]街道|镇[（(]街道|镇、街道|镇街/u.exec(
    source,
  );
  const shown = above ?? below;
  if (!shown) return null;
  return {
    value: above ? '地级市' : '县级市',
    ...evidenceAt(source, shown.index, shown.index + shown[0].length),
    doubt: `“${place}”是地级市还是县级市，由它布置工作的对象看出`,
  };
}

function guessProvince(source: string, stated: string | undefined): Guess<string> | null {
  const counts = new Map<string, { index: number; times: number }>();
  for (const { 0: name, index } of source.matchAll(new RegExp(PROVINCE.source, 'gu'))) {
    const one = counts.get(name);
    if (one) one.times++;
    else counts.set(name, { index, times: 1 });
  }
  const [first, second] = [...counts].sort((a, b) => b[1].times - a[1].times);
  const found = stated ? ([stated, counts.get(stated)] as const) : first;
  const place = found?.[1];
  if (!found || !place || (!stated && second && second[1].times === place.times)) return null;
  return {
    value: found[0],
    ...evidenceAt(source, place.index, place.index + found[0].length),
    ...(stated ? {} : { doubt: '文中提到，没有说就是本地所属的省' }),
  };
}
