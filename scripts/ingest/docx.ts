import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { readBlocks } from './blocks.ts';
import { type Extraction, Unreadable } from './extraction.ts';
import { writeNumbers } from './word-numbering.ts';

/** What a package may hold when unpacked: a small file can hold gigabytes of nothing. */
const UNPACKED_MAX = 200 * 1024 * 1024;
const DOCUMENT = 'word/document.xml';

/** The text of a Word document: paragraphs, with the numbers that Word makes by itself, and rows of tables. */
export async function readDocx(bytes: Uint8Array): Promise<Extraction> {
  const parts = unpack(bytes);
  const document = parts[DOCUMENT];
  if (!document)
    throw new Unreadable(
      'docx/broken',
      '压缩包里没有 Word 正文；请确认是 .docx 而不是别的压缩文件',
    );
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : undefined);
  const { xml, doubts } = writeNumbers({
    document: strFromU8(document),
    numbering: part('word/numbering.xml'),
    styles: part('word/styles.xml'),
  });
  const buffer = Buffer.from(zipSync({ ...parts, [DOCUMENT]: strToU8(xml) }, { level: 0 }));
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  const { body } = new JSDOM(value).window.document;
  const { lines, doubts: listed } = readBlocks(body);
  if (lines.length === 0)
    throw new Unreadable('docx/no-text', '文件里没有文字；若是扫描图，请先识别成文字');
  const pictures = body.querySelectorAll('img').length;
  return {
    format: 'docx',
    text: `${lines.join('\n')}\n`,
    verbatim: false,
    title: null,
    doubts: [
      ...doubts,
      ...listed.map((doubt) => ({
        ...doubt,
        rule: doubt.rule.replace('html/', 'docx/'),
        message: doubt.message.replace('网页', 'Word'),
      })),
      ...(pictures > 0
        ? [{ rule: 'docx/picture', message: `有 ${pictures} 幅图没有收；图里若有文字，请手工补上` }]
        : []),
      ...messages
        .filter(({ type, message }) => type === 'error' || !/style/iu.test(message))
        .map(({ message }) => ({ rule: 'docx/unread', message: `有一处没有读出：${message}` })),
    ],
  };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > UNPACKED_MAX)
          throw new Unreadable('file/too-large', '解开后超过 200 MB；请只留方案正文');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('docx/broken', '不是完好的 .docx 文件；请用 Word 或 WPS 重新另存为 .docx');
  }
}
