import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../scripts/ingest/extract.ts';
import { Unreadable } from '../../../scripts/ingest/extraction.ts';
import { writeRadicals } from '../../../scripts/ingest/radicals.ts';
import { type PdfLine, smallPdf } from './small-pdf.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/ingest/${name}`, import.meta.url));
const linesOf = async (name: string, bytes: Uint8Array) =>
  (await extract(name, bytes)).text.trimEnd().split('\n');
const rulesOf = async (name: string, bytes: Uint8Array) =>
  (await extract(name, bytes)).doubts.map(({ rule, line }) => `${rule}${line ? ` ${line}` : ''}`);

/** The lines of a plan as its text says them, without Markdown and blank lines. */
const HESHAN = fixture('heshan.md')
  .toString('utf8')
  .split('\n')
  .map((line) => line.replace(/^#+ /u, ''))
  .filter((line) => line !== '');

describe('a text file', () => {
  it.each([
    // Each encoding gives the same text; only the file that is UTF-8 already stays byte for byte.
    ['nanling.txt', true],
    ['nanling-gb18030.txt', false],
    ['nanling-utf16.txt', false],
  ])('%s', async (name, verbatim) => {
    const it = await extract(name, fixture(name));
    expect(it.text).toBe(fixture('nanling.txt').toString('utf8'));
    expect(it.verbatim).toBe(verbatim);
    expect(it.doubts.map(({ rule }) => rule)).toEqual(verbatim ? [] : ['text/encoding']);
  });

  it('keeps its byte order mark where it is taken as it is', async () => {
    expect((await extract('a.txt', Buffer.from('\ufeff一、目标'))).text).toBe('\ufeff一、目标');
  });
});

describe('a web page', () => {
  const page = (body: string, head = '<meta charset=utf-8>') =>
    Buffer.from(`<html><head>${head}</head><body>${body}</body></html>`);
  const long = '为统筹发展和安全，结合我区实际，制定本方案。'.repeat(8);

  it('GB2312 by its meta: title and date above the document, rows, numbers of lists, nothing else', async () => {
    const lines = await linesOf('heshan.html', fixture('heshan.html'));
    expect(lines).toEqual([
      HESHAN[0],
      '发布时间：2025-03-14 09:00 来源：区应急管理局 浏览次数：12',
      ...HESHAN.slice(1),
      '序号\t任务\t牵头单位\t完成时限',
      '1\t自建房排查\t区住建局\t2025年6月',
      '1.每月调度',
      '2.每季通报',
    ]);
    expect(await rulesOf('heshan.html', fixture('heshan.html'))).toEqual([
      'html/container',
      'html/list-number 24',
      'html/list-number 25',
    ]);
  });

  it.each([
    // A container whose name is known, before the rest of the page.
    ['container', `<p>首页</p><div id="zoom"><p>${long}</p></div><p>版权所有</p>`, [long]],
    // Nobody's container: what looks like the main text.
    [
      'by likeness',
      `<div><ul><li><a href="/">首页</a></li></ul></div><div><p>${long}</p><p>${long}</p></div>`,
      [long, long],
    ],
    // Breaks and blocks part lines; what is hidden or runs is no text; blanks run together.
    [
      'lines',
      `<article><p>${long}</p><p>一、目标<br>二、任务</p><div style="display: none">藏</div><script>document.write('坏')</script><p>a\n  b</p></article>`,
      [long, '一、目标', '二、任务', 'a b'],
    ],
    // Markup in the text is text.
    [
      'markup',
      `<article><p>${long}</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p></article>`,
      [long, '<script>alert(1)</script>'],
    ],
  ])('%s', async (_what, body, wanted) => {
    expect(await linesOf('a.html', page(body))).toEqual(wanted);
  });

  it('without a word in it is refused', async () => {
    await expect(extract('a.html', page('<img src="a.png">'))).rejects.toThrow('没有找到正文');
  });
});

describe('a Word document', () => {
  const numbering = {
    config: [
      {
        reference: 'outline',
        levels: [
          {
            level: 0,
            format: LevelFormat.CHINESE_COUNTING,
            text: '%1、',
            alignment: AlignmentType.START,
          },
          {
            level: 1,
            format: LevelFormat.CHINESE_COUNTING,
            text: '（%2）',
            alignment: AlignmentType.START,
          },
          { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.START },
          { level: 3, format: LevelFormat.DECIMAL, text: '%3.%4', alignment: AlignmentType.START },
        ],
      },
    ],
  };
  const at = (text: string, level: number) =>
    new Paragraph({ text, numbering: { reference: 'outline', level } });
  const cell = (...texts: string[]) =>
    new TableCell({ children: texts.map((text) => new Paragraph(text)) });
  const docx = async (children: (Paragraph | Table)[]) =>
    new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })));

  it('has the numbers that Word makes written out, headings, and rows of tables', async () => {
    const bytes = await docx([
      new Paragraph({ text: '赫水区安全方案', heading: HeadingLevel.TITLE }),
      at('工作目标', 0),
      at('守底', 1),
      at('清零', 1),
      at('排查', 2),
      at('台账', 3),
      at('整改', 2),
      at('工作任务', 0),
      at('培训', 1),
      new Paragraph('普通段落。'),
      new Table({
        rows: [
          new TableRow({ children: [cell('任务'), cell('牵头单位')] }),
          new TableRow({ children: [cell('自建房', '排查'), cell('区住建局')] }),
        ],
      }),
    ]);
    expect(await linesOf('a.docx', bytes)).toEqual([
      '赫水区安全方案',
      '一、工作目标',
      '（一）守底',
      '（二）清零',
      '1.排查',
      '1.1台账',
      '2.整改',
      '二、工作任务',
      '（一）培训',
      '普通段落。',
      '任务\t牵头单位',
      '自建房排查\t区住建局',
    ]);
    expect(await rulesOf('a.docx', bytes)).toEqual(['docx/numbers-written']);
  });

  it('without automatic numbers is taken as it is', async () => {
    const bytes = await docx([new Paragraph('一、目标'), new Paragraph('<b>杜绝</b>事故')]);
    expect(await linesOf('a.docx', bytes)).toEqual(['一、目标', '<b>杜绝</b>事故']);
    expect(await rulesOf('a.docx', bytes)).toEqual([]);
  });

  it.each([
    // Another package, a package cut short, and no words in it.
    ['another package', () => Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1'), 'docx/broken'],
    ['cut short', async () => (await docx([new Paragraph('一')])).slice(0, 400), 'docx/broken'],
    ['no words', () => docx([new Paragraph('')]), 'docx/no-text'],
  ])('%s is refused', async (_what, make, rule) => {
    const refused = await extract('a.docx', await make()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Unreadable);
    expect(refused).toMatchObject({ rule });
  });
});

describe('a PDF', () => {
  /** A page of GB/T 9704: head, body set in by two characters, page number. Type of 12 points, 20 a line. */
  const page = (number: number, body: PdfLine[]) => [
    { text: '赫水区人民政府文件', x: 60, y: 570, size: 9 },
    ...body,
    { text: `— ${number} —`, x: 180, y: 30, size: 9 },
  ];
  const full = '为统筹发展和安全根据省委省政府部署要求结';
  const body = (from: number, texts: [string, number][]) =>
    texts.map(([text, indent], at) => ({ text, x: 60 + indent * 12, y: from - at * 20 }));

  it('lines are joined to paragraphs, over pages too; heads, feet and page numbers are left out', async () => {
    const bytes = smallPdf([
      page(
        1,
        body(520, [
          ['赫水区安全方案', 6],
          [full.slice(0, 18), 2],
          ['合我区实际，制定本方案。', 0],
          ['一、目标', 2],
          [full.slice(0, 18), 2],
          [full, 0],
        ]),
      ),
      page(
        2,
        body(520, [
          ['落实责任。', 0],
          ['二、任务', 2],
          ['抓好落实。', 2],
        ]),
      ),
      page(
        3,
        body(520, [
          ['三、要求', 2],
          ['从严从实。', 2],
        ]),
      ),
    ]);
    expect(await linesOf('a.pdf', bytes)).toEqual([
      '赫水区安全方案',
      `${full.slice(0, 18)}合我区实际，制定本方案。`,
      '一、目标',
      `${full.slice(0, 18)}${full}落实责任。`,
      '二、任务',
      '抓好落实。',
      '三、要求',
      '从严从实。',
    ]);
    expect(await rulesOf('a.pdf', bytes)).toEqual(['pdf/heads-and-feet']);
  });

  it('wide gaps part the cells of a row, which is doubtful', async () => {
    const row = (y: number, cells: string[]) =>
      cells.map((text, at) => ({ text, x: 60 + at * 110, y }));
    const bytes = smallPdf([
      [...row(500, ['任务', '牵头单位', '时限']), ...row(480, ['自建房排查', '区住建局', '6月'])],
    ]);
    expect(await linesOf('a.pdf', bytes)).toEqual([
      '任务\t牵头单位\t时限',
      '自建房排查\t区住建局\t6月',
    ]);
    expect(await rulesOf('a.pdf', bytes)).toEqual(['pdf/table 1']);
  });

  it('a page without text is told; a file without any is a scan', async () => {
    const text = [{ text: '一、目标', x: 60, y: 500 }];
    expect(await rulesOf('a.pdf', smallPdf([text, []]))).toEqual(['pdf/page-without-text']);
    await expect(extract('a.pdf', smallPdf([[], []]))).rejects.toMatchObject({
      rule: 'pdf/no-text',
    });
  });

  it('cut short or no PDF at all is refused', async () => {
    await expect(extract('a.pdf', Buffer.from('%PDF-1.4\n'))).rejects.toMatchObject({
      rule: 'pdf/broken',
    });
  });

  it('radicals that look like characters become characters', () => {
    expect(writeRadicals('⼈⺠⻓江⽔，人民')).toEqual({ text: '人民长江水，人民', changed: 4 });
  });
});

describe('what is no plan', () => {
  it.each([
    ['a.doc', 'file/format', '另存为 .docx'],
    ['a.wps', 'file/format', '另存为 .docx'],
    ['a.xlsx', 'file/format', '不认识的扩展名'],
    ['a', 'file/format', '不认识的扩展名'],
  ])('%s: %s', async (name, rule, hint) => {
    const refused = await extract(name, Buffer.from('x')).catch((error: unknown) => error);
    expect(refused).toMatchObject({ rule, message: expect.stringContaining(hint) });
  });
});
