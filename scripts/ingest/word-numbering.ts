import { JSDOM } from 'jsdom';
import type { ExtractionDoubt } from './extraction.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** How one level of a list is numbered. */
interface Level {
  format: string;
  /** `%1、`, `（%2）`. */
  text: string;
  start: number;
}

/** A document whose automatic numbers stand in its text. */
export interface Numbered {
  xml: string;
  doubts: Omit<ExtractionDoubt, 'line'>[];
}

/**
 * Write the numbers that Word makes by itself (一、 （一） 1.) into the text of the paragraphs: they are no text in the
 * file, and a plan without them has no outline. After ECMA-376 part 1, 17.9: a paragraph, or its style, names a
 * list and a level; a level has a format, a pattern and a start, and a higher level starts those below it anew.
 * @param parts the parts of the package by name; without numbering.xml nothing is numbered.
 */
export function writeNumbers(parts: {
  document: string;
  numbering: string | undefined;
  styles: string | undefined;
}): Numbered {
  if (parts.numbering === undefined) return { xml: parts.document, doubts: [] };
  const window = new JSDOM('').window;
  const parse = (xml: string) => new window.DOMParser().parseFromString(xml, 'application/xml');
  const levels = readLevels(parse(parts.numbering));
  const ofStyle =
    parts.styles === undefined ? new Map<string, Place>() : readStyles(parse(parts.styles));
  const document = parse(parts.document);
  const counters = new Map<string, number[]>();
  const formats = new Set<string>();
  const lost = new Set<string>();
  for (const paragraph of all(document, 'p')) {
    const own = child(paragraph, 'pPr');
    const style = own && value(child(own, 'pStyle'));
    const place = (own && placeOf(own)) ?? (style ? ofStyle.get(style) : undefined);
    const list = place && levels.get(place.list);
    const level = place && list?.levels[place.level];
    if (!place || !list || !level || !paragraph.textContent?.trim()) continue;
    const counts = counters.get(list.key) ?? [];
    counters.set(list.key, counts);
    counts[place.level] = (counts[place.level] ?? level.start - 1) + 1;
    counts.length = place.level + 1;
    const label = level.text.replaceAll(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = list.levels[at]?.format ?? 'decimal';
      const number = writeNumber(counts[at] ?? list.levels[at]?.start ?? 1, format);
      if (number === null) lost.add(format);
      return number ?? '';
    });
    if (level.format === 'bullet' || label === '') continue;
    formats.add(label);
    const run = document.createElementNS(W, 'w:r');
    const text = document.createElementNS(W, 'w:t');
    text.setAttribute('xml:space', 'preserve');
    text.textContent = label;
    run.append(text);
    paragraph.insertBefore(run, own?.nextSibling ?? paragraph.firstChild);
    own && child(own, 'numPr')?.remove();
  }
  const doubts = [
    ...(formats.size > 0
      ? [
          {
            rule: 'docx/numbers-written',
            message: `有 ${formats.size} 种标号（${[...formats].slice(0, 4).join(' ')}…）是 Word 自动编的，已按文件里的编号规则写成文字；请与打印稿核对`,
          },
        ]
      : []),
    ...[...lost].map((format) => ({
      rule: 'docx/numbers-lost',
      message: `自动编号的格式“${format}”写不成文字，这些标号缺了；请照打印稿补上`,
    })),
  ];
  return { xml: new window.XMLSerializer().serializeToString(document), doubts };
}

/** A list and a level in it, as a paragraph names them. */
interface Place {
  list: string;
  level: number;
}

/** Lists by the id that paragraphs name. Two that share an abstract list go on counting, unless one starts anew. */
function readLevels(numbering: Document): Map<string, { key: string; levels: Level[] }> {
  const abstract = new Map<string, Level[]>();
  for (const one of all(numbering, 'abstractNum')) {
    abstract.set(attribute(one, 'abstractNumId'), all(one, 'lvl').map(readLevel));
  }
  const lists = new Map<string, { key: string; levels: Level[] }>();
  for (const one of all(numbering, 'num')) {
    const id = attribute(one, 'numId');
    const base = value(child(one, 'abstractNumId')) ?? '';
    const levels = [...(abstract.get(base) ?? [])];
    const overrides = all(one, 'lvlOverride');
    for (const override of overrides) {
      const at = Number(attribute(override, 'ilvl'));
      const whole = child(override, 'lvl');
      const start = value(child(override, 'startOverride'));
      const level = whole ? readLevel(whole) : levels[at];
      if (level) levels[at] = start === null ? level : { ...level, start: Number(start) };
    }
    lists.set(id, { key: overrides.length > 0 ? `num ${id}` : `abstract ${base}`, levels });
  }
  return lists;
}

function readLevel(level: Element): Level {
  return {
    format: value(child(level, 'numFmt')) ?? 'decimal',
    text: value(child(level, 'lvlText')) ?? '',
    start: Number(value(child(level, 'start')) ?? 1),
  };
}

function readStyles(styles: Document): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const style of all(styles, 'style')) {
    const properties = child(style, 'pPr');
    const place = properties && placeOf(properties);
    if (place) places.set(attribute(style, 'styleId'), place);
  }
  return places;
}

function placeOf(properties: Element): Place | null {
  const numbered = child(properties, 'numPr');
  const list = numbered && value(child(numbered, 'numId'));
  if (!numbered || list === null) return null;
  return { list, level: Number(value(child(numbered, 'ilvl')) ?? 0) };
}

const DIGITS = [...'〇一二三四五六七八九'];

/** A number as a format of Word writes it; null for a format that is not known. ST_NumberFormat, 17.18.59. */
function writeNumber(number: number, format: string): string | null {
  switch (format) {
    case 'decimal':
      return String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replaceAll(/\d/gu, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      );
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return writeChinese(number);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return String(number).replaceAll(/\d/gu, (digit) => DIGITS[Number(digit)] ?? digit);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number <= 20 ? String.fromCharCode(0x245f + number) : null;
    case 'decimalEnclosedParen':
      return number <= 20 ? String.fromCharCode(0x2473 + number) : null;
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCharCode(0x40 + number);
      if (number > 26) return null;
      return format === 'upperLetter' ? letter : letter.toLowerCase();
    }
    case 'none':
    case 'bullet':
      return '';
    default:
      return null;
  }
}

/** 1 → 一, 12 → 十二, 102 → 一百零二. */
function writeChinese(number: number): string | null {
  if (number >= 1000) return null;
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ];
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十` : '';
  return head + middle + (ones > 0 ? (DIGITS[ones] ?? '') : '');
}

function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS(W, name)];
}

function child(node: Element, name: string): Element | null {
  return [...node.children].find((it) => it.namespaceURI === W && it.localName === name) ?? null;
}

function attribute(node: Element, name: string): string {
  return node.getAttributeNS(W, name) ?? '';
}

function value(node: Element | null): string | null {
  return node?.getAttributeNS(W, 'val') ?? null;
}
