import type { MentionKind } from '../../model/clause.ts';
import { stemBefore } from './stems.ts';

/** What the names of bodies end in. Refused: 应急预案, 工作机制, 网络谣言. */
const BODY_END =
  /(?:局|委|办|部|厅|院|会|署|室|处|科|股|队|站|所|社|联|台|馆|行|司|中心|集团|公司|电网|铁塔|移动|联通|电信|政府|党组|总工会|团中央|指挥部|组|专班|街道|[乡镇]|乡街|镇街|[区县市州盟旗]|部门|单位|机构|院校|学校|学院|大学|医院|党校|园区|地区|各地|海关|各村|村（居）委会|社区|[一二三四五六七八九十\d]大队|企业|办事处|乡街道|平台|协会|联盟|银行)$/u;

/** Words that end like bodies or stand for everybody; 政府负责、企业参与 names nobody in particular. */
const NOBODY =
  /^(?:政府|党委|党组|部门|单位|企业|社会|公众|群众|行业|职工|学校|社区|机构|全社会|社会组织|党政|地方|基层|属地|部|室|会|各|委|局|办|谁|业主|业主单位|建设单位|施工单位|经营单位|生产经营单位)$/u;

/** A head that only bodies have: a level, 各, 有关. */
const HEAD =
  /^(?:[省市县区州盟旗]|自治区|国家|中央|中共|全国|各|有关|相关|其他|其它|地方|团[省市县区州]委)/u;

/** Ends that a bare list (no role word at all) must have, since nothing else speaks for it. */
const STRICT_END =
  /(?:局|委|厅|办|部|院|政府|管委会|委员会|办公室|大队|支队|总队|中心|公司|党校|总工会|妇联|残联|工商联|安委会|红十字会|关工委|高校|园区|街镇|镇街|乡街|总局|总会|部门|单位|银行|支行|分行|集团|协会|联合会|街道|乡镇|督查室)$/u;

const CLASS_END =
  /(?:部门|单位|机构|地区|各地|乡街|镇街|街道|乡镇|乡镇街道|镇|乡|县|市|区|州|盟|旗|人民政府|政府|管委会|党委|企业|专委会|园区|场|高校|院校|学校|委办局|科室|股室|处室|安委会|安委办|党组|公司|医院)$/u;

/** `各街道(乡)` → `各街道`: the brackets at the end of a name say which else is meant. */
function withoutTail(name: string): string {
  return name.replace(/(?:[（(〔[][^（）()〔〕[\]]*[）)〕\]])+$/u, '');
}

/**
 * How well a stretch reads as the name of a body: 2 it does, 1 it may, 0 it does not.
 * A name is at most 40 characters (中国(湖南)自由贸易试验区岳阳片区管委会 has 20).
 */
export function bodyScore(name: string): 0 | 1 | 2 {
  const base = withoutTail(name);
  if (base.length < 2 || name.length > 40 || NOBODY.test(base)) return 0;
  if (
    /[“”‘’《》<>。；：！？,，;:!?%％\d]{1}/u.test(
      name.replace(/^\d+|(?<=[第直属])\d+|\d+(?=大队|中队|支队)/gu, ''),
    )
  )
    return 0;
  if (
    /^(?:以下|简称|含|如|即|见|例如|包括|不|未|对|按|把|将|对于|为了|强化|加强|推进|开展)/u.test(
      base,
    )
  )
    return 0;
  // 建设项目由建设单位 is who and what; 自由贸易试验区 is a name.
  if (/(?<=.)(?<!自)由/u.test(base)) return 0;
  if (BODY_END.test(base)) return 2;
  if (base.length >= 3 && HEAD.test(base)) return 1;
  return stemBefore(base, base.length) ? 1 : 0;
}

/** Whether a name may stand in a list that has no role word: `（市委宣传部、市文明办）`. */
export function isSureBody(name: string): boolean {
  const base = withoutTail(name);
  if (bodyScore(name) === 0) return false;
  if (/^各/u.test(base)) return bodyScore(name) === 2;
  const headed = HEAD.test(base) && base.length >= 3;
  return STRICT_END.test(base) && (headed || base.length >= 4);
}

/** Whether the last character may end a body's name, so that 和/及/与/等 after it parts a list. */
export function endsAsBody(name: string): boolean {
  return bodyScore(name) === 2;
}

/**
 * One body or a class of them. A class says so: it begins with 各/有关/相关/其他 (各有关部门), speaks of
 * members (…成员单位), or ends in a class noun that has a qualifier (区直有关部门, 负有…职责行业部门).
 * 住建部门 and 公安部门 are one body each: a function stands directly before 部门.
 */
export function kindOf(name: string): MentionKind {
  const base = withoutTail(name);
  if (/部门$/u.test(base) && !/各|有关|相关/u.test(base) && stemBefore(base, base.length - 2)) {
    return 'unit';
  }
  if (/^(?:各|所有|全体|有关|相关|其他|其它|负有|地方各级)/u.test(base)) return 'collective';
  if (/(?:成员单位|责任单位|牵头单位|主管部门|监管部门|职能部门|业务部门)$/u.test(base))
    return 'collective';
  if (/^(?:[省市县区州]|自治区|全[省市县区州]|国家|地方)?各|各级|(?:有关|相关|其他)/u.test(base)) {
    return CLASS_END.test(base) || /各级/u.test(base) ? 'collective' : 'unit';
  }
  if (/(?:部门|单位)$/u.test(base)) return 'collective';
  if (/各.{0,6}$/u.test(base) && CLASS_END.test(base)) return 'collective';
  // 县（市、区）人民政府, 属地政府: whichever of them it is.
  if (/^[省市县区州][（(〔[][省市县区州旗、]+[）)〕\]]|^属地/u.test(base)) return 'collective';
  if (/^(?:街道|乡镇|镇街|乡街|县市区|县区|区县|市县|县级|市级|[省市县区]直)/u.test(base))
    return 'collective';
  return 'unit';
}
