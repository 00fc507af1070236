import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

/** A point of PDF is 1/72 inch. */
const POINTS_PER_MM = 72 / 25.4;
/** Lower than the lowest line of any page's text, higher than its number. */
const FOOT = 14 * POINTS_PER_MM;

/** A printed page: its size in millimetres, what stands on it and in its bottom margin, in reading order. */
export interface PrintedPage {
  size: [number, number];
  text: string;
  foot: string;
}

/** A page of the site on paper. */
export interface Printed {
  pages: PrintedPage[];
  /** The texts of all pages, without their feet. */
  text: string;
}

/** Print as a reader would and read the paper. */
export async function print(page: Page): Promise<Printed> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const task = getDocument({ data, verbosity: 0 });
  const paper = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= paper.numPages; number++) {
    const sheet = await paper.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const words = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, low: Number(item.transform[5]) < FOOT }] : [],
    );
    const joined = (low: boolean) =>
      words
        .filter((word) => word.low === low)
        .map(({ text }) => text)
        .join('');
    pages.push({
      size: [Math.round(width / POINTS_PER_MM), Math.round(height / POINTS_PER_MM)],
      text: comparable(joined(false)),
      foot: comparable(joined(true)),
    });
  }
  await task.destroy();
  return { pages, text: pages.map(({ text }) => text).join('') };
}

/**
 * Whether a text stands on the paper, whole or broken by one page's end after the other. Beside it other
 * columns may be broken by the same end, so the texts of two pages joined need not hold it.
 */
export function isPrinted({ pages }: Printed, text: string): boolean {
  const wanted = comparable(text);
  return pages.some((_, first) => {
    let rest = wanted;
    for (const page of pages.slice(first)) {
      if (page.text.includes(rest)) return true;
      let length = rest.length;
      while (length > 0 && !page.text.includes(rest.slice(0, length))) length--;
      if (length === 0) return false;
      rest = rest.slice(length);
    }
    return false;
  });
}

/** Fonts draw a radical and the character it is with one glyph, and a PDF then names either. */
const RADICALS = new Map(
  [
    ...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺓幺⺌小⺎兀⻌辶戶户'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);

/** A text as paper can be compared with it: without white space, ⻛ as 风, ⼀ as 一, ： as :. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2e80-\u2eff戶]/gu, (radical) => RADICALS.get(radical) ?? radical)
    .replaceAll(/\s/gu, '');
}
