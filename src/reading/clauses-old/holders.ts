import { bodyScore } from './bodies.ts';

/** A holder whom several bodies may share: `A、B、C主要负责人`. The mention is the body alone. */
const SHARED =
  /(?:的)?(?:党政)?(?:主要|分管|有关|相关|单位)*(?:负责人|负责同志|领导同志|领导|负责任人)$/u;

/** A title glued to one body: 市应急管理局**局长**, 县政府办**分管副主任**, 州委**常委**. */
const TITLE =
  /(?:联系|分管|常务|党组|党委)*副?(?:局长|主任|书记|部长|院长|检察长|行长|大队长|支队长|队长|厅长|处长|科长|司长|站长|所长|省长|盟长|旗长|市长|县长|区长|州长|秘书长|常委|主席|会长|理事长|总经理|经理|镇长|乡长)$/u;

/** Where a stretch ends without a shared title; `to` where it has none. */
export function withoutSharedTitle(text: string, from: number, to: number): number {
  const title = SHARED.exec(text.slice(from, to));
  return title && title.index > 0 && bodyScore(text.slice(from, from + title.index)) > 0
    ? from + title.index
    : to;
}

/**
 * The body of a name that ends in a title: 市应急管理局局长 → 市应急管理局, 市政府分管副市长 → 市政府.
 * The name itself for a person without a body (分管副县长); null where there is no title.
 */
export function bodyOfHolder(name: string): string | null {
  const title = TITLE.exec(name);
  if (!title) return null;
  const body = name.slice(0, title.index);
  return body.length > 1 && bodyScore(body) > 0 ? body : name;
}
