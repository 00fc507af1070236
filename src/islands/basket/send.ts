import { href } from '../../site.ts';
import { type Excerpt, excerptsAsText } from '../../views/basket.ts';
import { shownAddress } from '../shown-address.ts';

/** Servers commonly take addresses of 8 KB. */
const LONGEST = 8000;

/*
 * Three ways to send passages on. Each gives the words that tell the reader what came of it.
 */

/** The texts with their citations, to the clipboard. */
export function copyExcerpts(excerpts: readonly Excerpt[]): Promise<string> {
  const urlOf = (address: string) => shownAddress(new URL(href(address), location.href));
  return copy(excerptsAsText(excerpts, urlOf), `已复制 ${excerpts.length} 段，连同出处。`);
}

/** The address of this page, which shows the same, to the clipboard. */
export function copyLink(length: number): Promise<string> {
  const { href: address } = location;
  const long = address.length > LONGEST ? '网址很长，有的地方可能打不开；可以改发 Word 文档。' : '';
  return copy(address, `已复制链接，打开就是这 ${length} 段和批注。${long}`);
}

/** A Word document; what writes it is fetched now. */
export async function saveExcerpts(excerpts: readonly Excerpt[]): Promise<string> {
  try {
    const { saveDocx } = await import('./save.ts');
    await saveDocx(excerpts, shownAddress());
    return '已存为“摘编.docx”。';
  } catch {
    return '没有存成，请检查网络后再试。';
  }
}

async function copy(text: string, words: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return words;
  } catch {
    return '浏览器不允许复制。';
  }
}
