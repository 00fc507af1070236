import type { NodeKind } from '../../model/outline.ts';
import { readNumeral } from '../../text/numerals.ts';

/** A label at the beginning of a line. */
export interface Label {
  kind: Extract<NodeKind, 'part' | 'section' | 'item' | 'subitem' | 'enumerated' | 'principle'>;
  /** Place in the hierarchy: a node stands in the nearest one before it of a lower rank. */
  rank: number;
  /** 第三条: its heading, if any, is a word or two; what stands in it is 项 and 目. */
  article?: true;
  /** 附件1: a document of its own, whose title stands on the next line. */
  attachment?: true;
  /** Nothing sets it off from its words (第三条处理): in the middle of a sentence it is a reference. */
  weak?: true;
  /** Value of the number; 0 for a dash, which has none. */
  ordinal: number;
  /** Normalised to full width, for the path: `二`, `（一）`, `3`, `（3）`, `③`, `——`, `第二章`. */
  name: string;
  /** Length in the line's text, including the mark after the number and space behind it. */
  length: number;
}

interface Form extends Pick<Label, 'kind' | 'rank' | 'article'> {
  pattern: RegExp;
  /** The label in the path, from the captured number. */
  name: (number: string) => string;
  value: (number: string) => number | null;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
/** Rules may have more than a hundred articles: 第一百零二条. */
const HUNDREDS = '[一二三四五六七八九十百零〇]{1,6}';
const DIGIT = '[0-9０-９]';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const IN_BRACKETS = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const HANZI_IN_BRACKETS = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const HANZI = '一二三四五六七八九十';
/** NFKC turns full-width digits into half-width ones. */
const arabic = (number: string) => Number(number.normalize('NFKC'));
/** In either numerals; 0 is no number of a chapter. */
const either = (number: string) => readNumeral(number) ?? (arabic(number) || null);

/** 第一编  第1章  第 2 节   Refused: 第一责任人 (no unit word follows), 第二章第三节, 第二章规定的… (references) */
function chapters(unit: string): Pick<Form, 'pattern' | 'name' | 'value'> {
  return {
    pattern: new RegExp(
      `^第\\s*(${CHINESE}|${DIGIT}{1,2})\\s*${unit}(?!第|规定|的)[\\s：:、]*`,
      'u',
    ),
    name: (number) => `第${number.normalize('NFKC')}${unit}`,
    value: either,
  };
}

/**
 * Label forms in the order of GB/T 9704-2012 7.3.3, with the variants that plans print, under the
 * chapters that long plans set above them. Each must stand at the beginning of a line; a number inside
 * a sentence is no label.
 */
const FORMS: readonly Form[] = [
  {
    // 第一编: above chapters
    kind: 'part',
    rank: 1,
    ...chapters('编'),
  },
  {
    // 第一部分
    kind: 'part',
    rank: 1,
    ...chapters('部分'),
  },
  {
    // 第二章
    kind: 'part',
    rank: 2,
    ...chapters('章'),
  },
  {
    // 第一节   Refused: 第一节课, 第1节点
    kind: 'section',
    rank: 3,
    ...chapters('节(?![课点])'),
    name: (number) => `第${number.normalize('NFKC')}节`,
  },
  {
    // 一、  一．  一.   Refused: 一是… (a list inside a sentence), 一律…
    kind: 'part',
    rank: 4,
    pattern: new RegExp(`^(${CHINESE})\\s*[、．.]\\s*`, 'u'),
    name: (number) => number,
    value: readNumeral,
  },
  {
    // 第三条　为了…  第3条 …  第十条【职责】  第五条各单位应当…   (立法法 65: 编、章、节、条)
    // Refused: 第三条规定…, 第三条第二款, 第三条、第四条 (references), 第十条之一
    kind: 'item',
    rank: 5,
    article: true,
    pattern: new RegExp(
      `^第\\s*(${HUNDREDS}|${DIGIT}{1,3})\\s*条(?:[\\s：:]+(?!第)|(?=[【〔[（(])|(?=\\p{Script=Han})(?![规第的之和与及至到所中款项或等])|$)`,
      'u',
    ),
    name: (number) => `第${number.normalize('NFKC')}条`,
    value: either,
  },
  {
    // （一）  (一)  （一）、
    kind: 'section',
    rank: 6,
    pattern: new RegExp(`^[（(]\\s*(${CHINESE})\\s*[）)]\\s*、?\\s*`, 'u'),
    name: (number) => `（${number}）`,
    value: readNumeral,
  },
  {
    // ㈠: one character
    kind: 'section',
    rank: 6,
    pattern: new RegExp(`^([${HANZI_IN_BRACKETS}])\\s*、?\\s*`, 'u'),
    name: (number) => `（${HANZI.charAt(HANZI_IN_BRACKETS.indexOf(number))}）`,
    value: (number) => HANZI_IN_BRACKETS.indexOf(number) + 1,
  },
  {
    // 1.  1、  1．  １．  12. 深化  1.2024年底前…
    // Refused: 2.5亿, 1、2号楼 (a digit follows, and no year), 2024年 (no mark)
    kind: 'item',
    rank: 7,
    pattern: new RegExp(
      `^(${DIGIT}{1,3})\\s*[.．、](?:(?![0-9０-９.])|(?=(?:19|20)[0-9]{2}年))\\s*`,
      'u',
    ),
    name: (number) => String(arabic(number)),
    value: arabic,
  },
  {
    // （1）  (1)  1)  1）  （１）
    kind: 'subitem',
    rank: 8,
    pattern: new RegExp(`^[（(]?\\s*(${DIGIT}{1,2})\\s*[）)]\\s*、?\\s*`, 'u'),
    name: (number) => `（${arabic(number)}）`,
    value: arabic,
  },
  {
    // ⑴: one character
    kind: 'subitem',
    rank: 8,
    pattern: new RegExp(`^([${IN_BRACKETS}])\\s*、?\\s*`, 'u'),
    name: (number) => `（${IN_BRACKETS.indexOf(number) + 1}）`,
    value: (number) => IN_BRACKETS.indexOf(number) + 1,
  },
  {
    // ① ②
    kind: 'enumerated',
    rank: 9,
    pattern: new RegExp(`^([${CIRCLED}])\\s*[、．.]?\\s*`, 'u'),
    name: (number) => number,
    value: (number) => CIRCLED.indexOf(number) + 1,
  },
  {
    // ——坚持生命至上、安全第一。  ──坚持 (box drawing)   Refused: a dash alone, a page number — 1 —
    kind: 'principle',
    rank: 10,
    pattern: /^(——|──|－－|—|--)(?=[^\s—─－\d-])/u,
    name: () => '——',
    value: () => 0,
  },
];

/**
 * The label at the beginning of a line's text, or null.
 * The longest line of a plan costs no more than a short one: each pattern is anchored.
 */
export function readLabel(text: string): Label | null {
  for (const form of FORMS) {
    const match = form.pattern.exec(text);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const ordinal = form.value(number);
    if (ordinal === null) continue;
    return {
      kind: form.kind,
      rank: form.rank,
      ordinal,
      name: form.name(number),
      length: match[0].length,
      ...(form.article ? { article: true } : {}),
      ...(form.article && /^条\p{Script=Han}/u.test(text.slice(match[0].length - 1))
        ? { weak: true }
        : {}),
    };
  }
  return null;
}
