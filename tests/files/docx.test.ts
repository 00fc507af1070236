import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it, vi } from 'vitest';
import { numberBlocks, numeral, type OfficeDocument } from '../../src/files/document.ts';
import { writeDocx } from '../../src/files/docx.ts';

const DOCUMENT: OfficeDocument = {
  title: '应急管理部门职责清单 <A&B>',
  under: ['《鹤城区2024年平安建设工作方案》（征求意见稿）'],
  blocks: [
    { kind: 'heading', level: 1, text: '鹤城' },
    { kind: 'heading', level: 2, text: '牵头' },
    {
      kind: 'numbered',
      points: [
        { text: '防范重特大事故', below: [{ text: '第一段。\n第二段。', look: 'quote' }] },
        { text: [{ text: '同比下降' }, { text: '50%', strong: true }], below: [] },
      ],
    },
    {
      kind: 'table',
      head: ['方案', '原文'],
      widths: [1, 4],
      rows: [
        ['鹤城', [{ text: '=1+1' }, { text: '拟归 0.42', look: 'note' }]],
        ['沅江', []],
      ],
    },
    { kind: 'paragraph', text: '完。' },
  ],
  about: [['语料校验码', '9ea7e7aef12d']],
};

/** The parts of a file as text. */
function partsOf(file: Uint8Array): Map<string, string> {
  const decode = new TextDecoder();
  return new Map(Object.entries(unzipSync(file)).map(([path, it]) => [path, decode.decode(it)]));
}

describe('writeDocx', () => {
  it('says what the document says, as another library reads it', async () => {
    const buffer = Buffer.from(await writeDocx(DOCUMENT));
    const { value } = await mammoth.extractRawText({ buffer });
    expect(value.split('\n').filter((line) => line !== '')).toEqual([
      '应急管理部门职责清单 <A&B>',
      '《鹤城区2024年平安建设工作方案》（征求意见稿）',
      '一、鹤城',
      '（一）牵头',
      '1. 防范重特大事故',
      // A break within the quotation parts two paragraphs.
      '第一段。',
      '第二段。',
      '2. 同比下降50%',
      '方案',
      '原文',
      '鹤城',
      '=1+1',
      '拟归 0.42',
      '沅江',
      '完。',
      '语料校验码：9ea7e7aef12d',
    ]);
    const { value: html } = await mammoth.convertToHtml({ buffer });
    expect(html).toContain('<strong>50%</strong>');
    expect(html.match(/<tr>/gu)).toHaveLength(3);
  });

  it('is A4 with the margins, faces and sizes of GB/T 9704, numbered on the outer side', async () => {
    const parts = partsOf(await writeDocx(DOCUMENT));
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/u);
    // 37, 26, 35, 28 mm in twentieths of a point.
    expect(body).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(body).toMatch(/方正小标宋简体[^/]*\/>(?:<w:[^>]*>)*<w:sz w:val="44"/u);
    for (const name of ['仿宋_GB2312', '楷体_GB2312', '黑体']) {
      expect(body).toContain(`w:eastAsia="${name}"`);
      expect(parts.get('word/fontTable.xml')).toContain(`w:name="${name}"`);
    }
    expect(body).toContain('<w:tblHeader/>');
    expect(body.match(/<w:cantSplit\/>/gu)).toHaveLength(3);
    const feet = [...parts].filter(([path]) => /^word\/footer\d\.xml$/u.test(path));
    expect(feet.map(([, xml]) => /w:jc w:val="(\w+)"/u.exec(xml)?.[1]).sort()).toEqual([
      'left',
      'right',
    ]);
    for (const [, xml] of feet) expect(xml).toMatch(/— .*PAGE.* —/u);
  });

  it('turns the page, margins with it, where the document lies on its side', async () => {
    const parts = partsOf(await writeDocx({ ...DOCUMENT, landscape: true }));
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(body).toMatch(/w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/u);
  });

  it('gives the same bytes for the same document', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 0, 1) });
    const first = await writeDocx(DOCUMENT);
    vi.setSystemTime(Date.UTC(2026, 5, 30));
    expect(Buffer.from(await writeDocx(DOCUMENT)).equals(Buffer.from(first))).toBe(true);
    vi.useRealTimers();
  });
});

describe('numeral', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    // A ten within a hundred is said in full.
    [110, '一百一十'],
    [105, '一百〇五'],
    [122, '一百二十二'],
    [200, '二百'],
  ])('%i is %s', (count, words) => expect(numeral(count)).toBe(words));
});

describe('numberBlocks', () => {
  it('counts level 2 anew under each level 1, and points anew after each heading', () => {
    const point = { kind: 'numbered', points: [{ text: 'x', below: [] }] } as const;
    const heading = (level: 1 | 2) => ({ kind: 'heading', level, text: '' }) as const;
    const numbered = numberBlocks([
      heading(1),
      heading(2),
      point,
      point,
      heading(2),
      point,
      heading(1),
      heading(2),
    ]);
    const labels = numbered.map((it) =>
      it.kind === 'heading' ? it.text : it.kind === 'numbered' ? it.points[0]?.text : '',
    );
    expect(labels).toEqual(['一、', '（一）', '1. x', '2. x', '（二）', '1. x', '二、', '（一）']);
  });
});
