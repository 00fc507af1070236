import { csvParseRows } from 'd3';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import { aboutLines, narrowedAbout } from '../../src/files/about.ts';
import { writeCsv } from '../../src/files/csv.ts';
import { writeIcs } from '../../src/files/ics.ts';
import { lineCount } from '../../src/files/line-count.ts';
import { column, pick, type Sheet } from '../../src/files/sheet.ts';
import { duesOf } from '../../src/files/sheets/dues.ts';
import { writeXlsx } from '../../src/files/xlsx.ts';

const ABOUT = aboutLines({
  what: '全部目标',
  page: 'https://example.org/targets/',
  built: '2026-11-21',
  corpus: '9ea7e7aef12d',
});

const SHEET: Sheet = {
  name: '全部目标',
  columns: [
    column('short', '方案', 10),
    column('quote', '原文', 60),
    column('value', '数值', 10, 'number'),
    column('deadline', '时限', 14),
    column('date', '到期', 12, 'date'),
    column('url', '网页', 30),
  ],
  rows: [
    [
      '鹤城',
      '第一段，“引号”\n第二段',
      92.5,
      '2024年底前',
      '2024-12-31',
      'https://example.org/a/#1',
    ],
    ['沅江', '=HYPERLINK("x")', -5, '到2020年', '2020', '/b/#2'],
    ['平江', '+7×24小时', null, null, null, '/c/#3'],
  ],
  keys: ['hecheng-1-t1', 'yuanjiang-2-t1', 'pingjiang-3-t1'],
  about: ABOUT,
};

describe('writeCsv', () => {
  it('is what a reader of CSV reads, line breaks and quotes exact; no text is a formula', () => {
    const csv = writeCsv(SHEET);
    expect(csv.startsWith('\ufeff方案,原文')).toBe(true);
    const [head, ...rows] = csvParseRows(csv.slice(1));
    expect(head).toEqual(SHEET.columns.map(({ title }) => title));
    expect(rows[0]).toEqual(SHEET.rows[0]?.map(String));
    expect(rows[1]?.slice(1, 3)).toEqual([`'=HYPERLINK("x")`, '-5']);
    expect(rows[2]?.slice(1, 3)).toEqual(["'+7×24小时", '']);
  });
});

describe('writeXlsx', () => {
  it('has text as text, numbers as numbers, days as days, as another library reads it', async () => {
    const file = Buffer.from(await writeXlsx(SHEET));
    const [rows, about, ...others] = await readXlsxFile(file);
    expect([rows?.sheet, about?.sheet, others]).toEqual(['全部目标', '说明', []]);
    expect(rows?.data).toEqual([
      SHEET.columns.map(({ title }) => title),
      [
        '鹤城',
        '第一段，“引号”\n第二段',
        92.5,
        '2024年底前',
        new Date('2024-12-31'),
        'https://example.org/a/#1',
      ],
      // A year is no day, and a formula no formula.
      ['沅江', '=HYPERLINK("x")', -5, '到2020年', '2020', '/b/#2'],
      ['平江', '+7×24小时', null, null, null, '/c/#3'],
    ]);
    expect(about?.data).toEqual(ABOUT.map((line) => [...line]));
  });

  it('keeps head and first column in place, wraps, and says widths and heights', async () => {
    const parts = unzipSync(await writeXlsx(SHEET));
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(xml).toMatch(/<pane [^>]*topLeftCell="B2"[^>]*state="frozen"/u);
    expect(xml).toMatch(/<col min="2" max="2" width="60"/u);
    expect(xml).not.toContain('<f>');
    // The row of two paragraphs is higher than the row of one line.
    const heights = [...xml.matchAll(/<row [^>]*\sht="(\d+)"/gu)].map(([, height]) =>
      Number(height),
    );
    expect(heights).toEqual([32, 17, 17]);
    expect(new TextDecoder().decode(parts['xl/styles.xml'])).toContain('wrapText="1"');
  });

  it('gives the same bytes for the same sheet', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 0, 1) });
    const first = Buffer.from(await writeXlsx(SHEET));
    vi.setSystemTime(Date.UTC(2026, 5, 30));
    expect(first.equals(await writeXlsx(SHEET))).toBe(true);
    vi.useRealTimers();
  });

  it('cuts what no cell holds, and says so', async () => {
    const long = { ...SHEET, rows: [['鹤城', '长'.repeat(40_000), 1, null, null, null]] };
    const [sheet] = await readXlsxFile(Buffer.from(await writeXlsx(long)));
    const text = String(sheet?.data[1]?.[1]);
    expect(text).toHaveLength(32_767);
    expect(text).toMatch(/全文见 CSV）$/u);
  });
});

describe('writeIcs', () => {
  const ics = writeIcs('方案时限', duesOf(SHEET), '2026-11-21');

  it('has one entry a dated row, as another library reads it', () => {
    const events = new ICAL.Component(ICAL.parse(ics))
      .getAllSubcomponents('vevent')
      .map((it) => new ICAL.Event(it));
    expect(events.map((it) => [it.uid, it.startDate.toString(), it.summary])).toEqual([
      ['hecheng-1-t1@duizhao', '2024-12-31', '鹤城：第一段，“引号”\n第二段'],
      // A year falls due on its last day, and the entry says that the text has no day.
      ['yuanjiang-2-t1@duizhao', '2020-12-31', '沅江：=HYPERLINK("x")'],
    ]);
    expect(events.map((it) => it.startDate.isDate)).toEqual([true, true]);
    expect(events[0]?.description).not.toContain('没有写到日');
    expect(events[1]?.description).toContain('到2020年（原文没有写到日，记在最后一天）');
  });

  it('folds its lines at 75 bytes and ends them with CRLF', () => {
    const lines = ics.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(ics.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('gives the same text for the same days', () => {
    expect(writeIcs('方案时限', duesOf(SHEET), '2026-11-21')).toBe(ics);
  });
});

describe('pick', () => {
  it('keeps the rows in view, in the order of the page', () => {
    const picked = pick(SHEET, { rows: ['pingjiang-3-t1', 'hecheng-1-t1'], columns: null });
    expect(picked.rows.map((row) => row[0])).toEqual(['平江', '鹤城']);
    expect(picked.columns).toEqual(SHEET.columns);
    expect(picked.keys).toEqual(['pingjiang-3-t1', 'hecheng-1-t1']);
  });

  it('keeps the columns chosen, in their order, behind those that cannot be', () => {
    const all = ['quote', 'value', 'deadline', 'date', 'url'];
    const picked = pick(SHEET, {
      rows: ['hecheng-1-t1'],
      columns: { chosen: ['date', 'value'], all },
    });
    expect(picked.columns.map(({ key }) => key)).toEqual(['short', 'date', 'value']);
    expect(picked.rows).toEqual([['鹤城', '2024-12-31', 92.5]]);
  });

  it('knows no row that is not there', () => {
    expect(pick(SHEET, { rows: ['x'], columns: null }).rows).toEqual([]);
  });
});

describe('narrowedAbout', () => {
  it('says what was chosen and where that can be seen again', () => {
    const about = narrowedAbout(ABOUT, 'https://x/?plan=a', ['方案：鹤城'], '当前筛选 2 行');
    expect(Object.fromEntries(about)).toMatchObject({
      网页: 'https://x/?plan=a',
      筛选: '方案：鹤城；当前筛选 2 行',
      语料校验码: '9ea7e7aef12d',
    });
    expect(about).toHaveLength(ABOUT.length);
  });
});

describe('lineCount', () => {
  it.each([
    ['', 10, 1],
    ['abc', 10, 1],
    // A Chinese character takes two.
    ['一二三四五六', 10, 2],
    ['一\n二\n', 10, 3],
  ])('%j in %i: %i', (text, width, lines) => expect(lineCount(text, width)).toBe(lines));
});
