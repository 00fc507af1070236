import {
  AlignmentType,
  BorderStyle,
  Document,
  TableCell as DocxCell,
  Paragraph as DocxParagraph,
  TextRun as DocxRun,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Table,
  TableLayoutType,
  TableRow,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type Block,
  type DocumentTable,
  numberBlocks,
  type OfficeDocument,
  type Paragraph,
  plainText,
  type TableCell,
  type Text,
  type TextRun,
} from './document.ts';
import { lineCount } from './line-count.ts';
import { sameBytes } from './same-bytes.ts';

/**
 * A document as DOCX, set after GB/T 9704-2012: A4, 22 lines of 28 characters; title 二号小标宋, body 三号仿宋,
 * 一、黑体, （一）楷体, page number — 1 — in 四号宋体 on the outer side. Tables are set smaller, 小四 and 五号, which
 * the standard leaves open; their heads repeat, their rows stay whole.
 * The same document gives the same bytes.
 */
export async function writeDocx(document: OfficeDocument): Promise<Uint8Array> {
  const { title, under, blocks, about, landscape = false } = document;
  const width = landscape ? 225 : 156;
  const file = new Document({
    title,
    creator: '对照',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...BODY, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: mm(210),
              height: mm(297),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: landscape ? ON_ITS_SIDE : UPRIGHT,
          },
        },
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children: [
          line(title, TITLE, { alignment: AlignmentType.CENTER, spacing: { line: pt(36) } }),
          ...under.map((text) => line(text, KAI, { alignment: AlignmentType.CENTER })),
          line('', BODY),
          ...numberBlocks(blocks).flatMap((block) => blockOf(block, width)),
          ...aboutLines(about),
        ],
      },
    ],
  });
  const parts = [
    { path: 'docProps/core.xml', data: coreOf(title) },
    { path: 'word/fontTable.xml', data: FONT_TABLE },
  ];
  return sameBytes(await Packer.pack(file, 'uint8array', undefined, parts));
}

/** Twentieths of a point, in which Word measures. */
const mm = (length: number) => Math.round((length / 25.4) * 1440);
const pt = (size: number) => size * 20;

/** GB/T 9704-2012 5.2: 37 mm above, 28 mm on the left, 156 by 225 mm of type; the number 7 mm below it. */
const UPRIGHT = { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), footer: mm(23) };
/** The same page turned: what was left is above. */
const ON_ITS_SIDE = { top: mm(28), right: mm(37), bottom: mm(26), left: mm(35), footer: mm(14) };

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt. */
const ERHAO = 44;
const SANHAO = 32;
const SIHAO = 28;
const XIAOSI = 24;
const WUHAO = 21;

/** With the hint, what both scripts have (“ ” … —) is set in the Chinese face. */
const face = (eastAsia: string) => ({
  font: {
    hint: 'eastAsia',
    eastAsia,
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
  },
});
const BODY = { ...face('仿宋_GB2312'), size: SANHAO };
const TITLE = { ...face('方正小标宋简体'), size: ERHAO };
const HEI = { ...face('黑体'), size: SANHAO };
const KAI = { ...face('楷体_GB2312'), size: SANHAO };
const NUMBER = { ...face('宋体'), size: SIHAO };
const NOTE = { ...face('楷体_GB2312'), size: XIAOSI };
const ABOUT = { ...face('仿宋_GB2312'), size: XIAOSI };
const CELL = { ...face('仿宋_GB2312'), size: WUHAO };
const CELL_HEAD = { ...face('黑体'), size: WUHAO };
const CELL_NOTE = { ...face('楷体_GB2312'), size: WUHAO };

/** 22 lines on 225 mm: 29 pt each. */
const LINE = pt(29);
const NOTE_LINE = pt(22);
const CELL_LINE = pt(16);

type ParagraphLook = Omit<ConstructorParameters<typeof DocxParagraph>[0] & object, 'children'>;

function line(text: Text, run: IRunOptions, look: ParagraphLook = {}): DocxParagraph {
  return new DocxParagraph({
    ...look,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, ...look.spacing },
    children: runsOf(text, run),
  });
}

function runsOf(text: Text, look: IRunOptions): DocxRun[] {
  if (typeof text === 'string') return [new DocxRun({ ...look, text })];
  return text.map(
    (run) =>
      new DocxRun({
        ...look,
        text: run.text,
        ...(run.strong ? { bold: true, underline: { type: UnderlineType.SINGLE } } : {}),
      }),
  );
}

/** A text at its line breaks: a quotation of two paragraphs is two paragraphs. */
function linesOf(text: Text): Text[] {
  if (typeof text === 'string') return text.split('\n');
  const lines: TextRun[][] = [[]];
  for (const run of text) {
    for (const [at, part] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text: part });
    }
  }
  return lines;
}

function blockOf(block: Block, width: number): (DocxParagraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        line(block.text, block.level === 1 ? HEI : KAI, {
          indent: { firstLine: 2 * pt(16) },
          keepNext: true,
          outlineLevel: block.level - 1,
        }),
      ];
    case 'paragraph':
      return paragraphsOf(block);
    case 'numbered':
      return block.points.flatMap(({ text, below }) => [
        line(text, BODY, {
          indent: { firstLine: 2 * pt(16) },
          ...(below.length > 0 ? { keepNext: true } : {}),
        }),
        ...below.flatMap(paragraphsOf),
      ]);
    case 'table':
      // Word joins two tables that touch, and wants a paragraph after the last.
      return [tableOf(block, width), line('', CELL, { spacing: { line: CELL_LINE } })];
  }
}

function paragraphsOf({ text, look }: Paragraph): DocxParagraph[] {
  return linesOf(text).map((it) =>
    look === 'note'
      ? line(it, NOTE, {
          indent: { firstLine: 2 * pt(12) },
          spacing: { line: NOTE_LINE },
          // It speaks of what follows.
          keepNext: true,
        })
      : line(it, BODY, {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: 2 * pt(16) },
        }),
  );
}

function tableOf({ head, rows, widths }: DocumentTable, width: number): Table {
  const sum = widths.reduce((total, share) => total + share, 0);
  const columns = widths.map((share) => Math.round((mm(width) * share) / sum));
  return new Table({
    width: { size: mm(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    borders: BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) =>
          cell([cellLine(text, CELL_HEAD, AlignmentType.CENTER)], columns[at], true),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: isShort(row, columns),
            children: row.map((it, at) => cell(cellLines(it), columns[at], false)),
          }),
      ),
    ],
  });
}

/** Lines of a table on half a sheet that lies on its side: a row beyond that may go on overleaf. */
const HALF_SHEET = 14;

function isShort(row: readonly TableCell[], columns: readonly number[]): boolean {
  return row.every((content, at) => {
    const paragraphs =
      typeof content === 'string' ? [content] : content.map((it) => plainText(it.text));
    // A character of 五号 is 10.5 pt wide, a Western one half of it.
    const width = ((columns[at] ?? 0) - 2 * pt(4)) / pt(5.25);
    return paragraphs.reduce((sum, text) => sum + lineCount(text, width), 0) <= HALF_SHEET;
  });
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: THIN,
  bottom: THIN,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
};

function cell(children: DocxParagraph[], size: number | undefined, isHead: boolean): DocxCell {
  return new DocxCell({
    children,
    width: { size: size ?? 0, type: WidthType.DXA },
    verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    margins: { top: pt(2), bottom: pt(2), left: pt(4), right: pt(4) },
  });
}

function cellLines(content: TableCell): DocxParagraph[] {
  // A cell without a paragraph is no cell to Word.
  const paragraphs: readonly Paragraph[] =
    typeof content === 'string'
      ? [{ text: content }]
      : content.length > 0
        ? content
        : [{ text: '' }];
  return paragraphs.flatMap(({ text, look }) =>
    linesOf(text).map((it) => cellLine(it, look === 'note' ? CELL_NOTE : CELL)),
  );
}

function cellLine(
  text: Text,
  run: IRunOptions,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): DocxParagraph {
  return line(text, run, { alignment, spacing: { line: CELL_LINE } });
}

function aboutLines(about: OfficeDocument['about']): DocxParagraph[] {
  return about.map(([label, value], at) =>
    line(`${label}：${value}`, ABOUT, {
      spacing: { line: NOTE_LINE, ...(at === 0 ? { before: LINE } : {}) },
      keepLines: true,
      // Together with what it is about, not alone on a page.
      keepNext: at < about.length - 1,
    }),
  );
}

/** — 1 —, one character in from the outer edge. */
function pageNumber(alignment: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new DocxParagraph({
        alignment,
        indent: alignment === 'right' ? { right: pt(14) } : { left: pt(14) },
        children: [new DocxRun({ ...NUMBER, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** The title; no time of making, which the library would write. */
function coreOf(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title><dc:creator>对照</dc:creator></cp:coreProperties>`;
}

/** The faces of official documents, each with the one that stands in for it where it is not installed. */
const FONTS = [
  ['方正小标宋简体', '华文中宋'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
] as const;

/** 86 is the character set GB 2312, by which Word finds a Chinese face where neither is there. */
const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${FONTS.map(
  ([name, other]) =>
    `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
).join('')}</w:fonts>`;
