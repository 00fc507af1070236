import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { decodeText } from '../parse/decode.ts';
import { type Blocks, readBlocks } from './blocks.ts';
import type { Extraction } from './extraction.ts';
import { Unreadable } from './extraction.ts';

/**
 * Where the systems on which Chinese governments publish put the document: 国务院 UCAP, TRS, 大汉, 拓尔思,
 * and names that many share. The first that holds a document counts.
 */
const CONTAINERS = [
  '#UCAP-CONTENT',
  '.TRS_Editor',
  '.TRS_UEDITOR',
  '.trs_editor_view',
  '#zoom',
  '#Zoom',
  '.pages_content',
  '.article-content',
  '.article_content',
  '.article-con',
  '.xxgk_detail_content',
  '.detail-content',
  '.news_content',
  '.wz_con',
  '#artibody',
  '#content',
  'article',
  'main',
];
/** Fewer characters are no document. */
const SHORTEST = 120;
/** A date beside the title, outside the document: 发布时间：2024-03-20. */
const DATE_LINE = /(?:发布|发文|成文|更新|印发)?(?:时间|日期)\s*[:：]\s*\d{4}\s*[-年/.]\s*\d{1,2}/u;

/**
 * The document in a saved page: lines of its text, the title and the date that the page prints above it.
 * Scripts do not run, nothing is loaded.
 */
export function readHtml(bytes: Uint8Array): Extraction {
  const html = decodeHtml(bytes);
  // Without a console of its own jsdom would print what it thinks of the page's styles.
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  const found = findDocument(document);
  if (!found)
    throw new Unreadable('html/no-text', '网页里没有找到正文；请另存整页，或把正文复制成 .txt');
  const { blocks, where } = found;
  const title = titleOf(document);
  const lead: string[] = [];
  const own = squeeze(blocks.lines.join(''));
  const heading = readBlocks(document.body).lines.find(
    (line) => title !== null && squeeze(line) === squeeze(title),
  );
  if (heading !== undefined && !own.includes(squeeze(heading))) lead.push(heading);
  const date = readBlocks(document.body).lines.find(
    (line) => line.length < 120 && DATE_LINE.test(line),
  );
  if (date !== undefined && !own.includes(squeeze(date))) lead.push(date);
  return {
    format: 'html',
    text: `${[...lead, ...blocks.lines].join('\n')}\n`,
    verbatim: false,
    title,
    doubts: [
      {
        rule: 'html/container',
        message: `正文取自网页的${where}，网页的其余部分没有收；请与网页核对首尾`,
      },
      ...blocks.doubts.map((doubt) => ({ ...doubt, line: (doubt.line ?? 1) + lead.length })),
    ],
  };
}

function findDocument(document: Document): { blocks: Blocks; where: string } | null {
  for (const selector of CONTAINERS) {
    for (const element of document.querySelectorAll(selector)) {
      const blocks = readBlocks(element);
      if (sizeOf(blocks) >= SHORTEST) return { blocks, where: `“${selector}”` };
    }
  }
  const copy = document.cloneNode(true) as Document;
  const article = new Readability(copy, { charThreshold: SHORTEST }).parse();
  if (article?.content) {
    const { body } = new JSDOM(article.content).window.document;
    const blocks = readBlocks(body);
    if (sizeOf(blocks) >= SHORTEST) return { blocks, where: '主要内容（由程序判断）' };
  }
  const blocks = readBlocks(document.body);
  return blocks.lines.length > 0 ? { blocks, where: '全部文字（找不到正文的边界）' } : null;
}

/** What the page calls the document: 国办发〔2014〕 asks for ArticleTitle; else its heading or its name. */
function titleOf(document: Document): string | null {
  const named = document.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content');
  const title = named ?? document.querySelector('h1')?.textContent ?? document.title;
  return title.replaceAll(/\s+/gu, ' ').trim() || null;
}

/** By byte order mark, by the charset the page names (GB2312 and GBK are read as GB18030), or by trying. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 4096));
  const charset = /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? '';
  const decoded = decodeText(bytes, /^gb/u.test(charset) ? 'gb18030' : undefined);
  if ('broken' in decoded)
    throw new Unreadable('text/encoding', decoded.broken.message, decoded.broken);
  return decoded.text;
}

function sizeOf({ lines }: Blocks): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
