import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../scripts/ingest/extract.ts';
import { told } from '../../reading/tables/says.ts';

const LONG = '为统筹发展和安全，结合我区实际，制定本方案。'.repeat(8);

async function fromHtml(table: string) {
  const html = `<html><head><meta charset=utf-8></head><body><div id="zoom"><p>${LONG}</p>${table}</div></body></html>`;
  const { text, doubts } = await extract('a.html', Buffer.from(html));
  const lines = text.trimEnd().split('\n').slice(1);
  return { lines, told: told(text), rules: doubts.map(({ rule }) => rule) };
}

const MERGED = [
  '<table><tr><th rowspan="2">序号</th><th rowspan="2">任务</th><th colspan="2">责任分工</th><th rowspan="2">时限</th></tr>',
  '<tr><th>牵头单位</th><th>配合单位</th></tr>',
  '<tr><td colspan="5">一、消防安全</td></tr>',
  '<tr><td>1</td><td rowspan="2">排查自建房</td><td rowspan="2">区住建局</td><td><p>区应急局</p><p>区城管局</p></td><td>6月</td></tr>',
  '<tr><td>2</td><td></td><td>9月</td></tr></table>',
].join('\n');

describe('a table of a web page', () => {
  it('shows what its merged cells span, and is read so', async () => {
    const { lines, told, rules } = await fromHtml(MERGED);
    expect(lines).toEqual([
      '序号\t任务\t责任分工\t\t时限',
      '〃\t〃\t牵头单位\t配合单位\t〃',
      '一、消防安全\t\t\t\t',
      '1\t排查自建房\t区住建局\t区应急局 区城管局\t6月',
      '2\t〃\t〃\t\t9月',
    ]);
    expect(told).toEqual([
      'number task lead support deadline ¦ 《一、消防安全》1·排查自建房·区住建局·区应急局 区城管局·6月 ¦ 《一、消防安全》2·〃排查自建房·〃区住建局··9月',
    ]);
    expect(rules).toEqual(['html/container', 'html/merged-cells']);
  });

  it.each([
    ['a span beyond the table', '<tr><td rowspan="99">甲<td>乙<tr><td>丙', ['甲\t乙', '〃\t丙']],
    ['a block of both', '<tr><td rowspan=2 colspan=2>甲<td>乙<tr><td>丙', ['甲\t\t乙', '〃\t\t丙']],
    ['an empty cell that spans', '<tr><td rowspan=2><td>乙<tr><td>丙', ['\t乙', '\t丙']],
    [
      'a row that is short',
      '<tr><td>甲<td rowspan=2>乙<td rowspan=2>丁<tr>',
      ['甲\t乙\t丁', '\t〃\t〃'],
    ],
    ['no number', '<tr><td rowspan=x colspan=0>甲<td>乙', ['甲\t乙']],
    ['a frame round text', '<tr><td><p>一、目标</p><p>二、任务</p>', ['一、目标', '二、任务']],
    [
      'lines of a cell that are one word',
      '<tr><td>自建房<br>排查<td>区自然资源和<br>规划局',
      ['自建房排查\t区自然资源和规划局'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect((await fromHtml(`<table>${rows}</table>`)).lines).toEqual(expected);
  });
});

it('a Word table shows what its merged cells span', async () => {
  const cell = (text: string, spans: { rowSpan?: number; columnSpan?: number } = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...spans });
  const row = (...children: TableCell[]) => new TableRow({ children });
  const table = new Table({
    rows: [
      row(cell('序号'), cell('任务'), cell('责任单位')),
      row(cell('1'), cell('排查'), cell('区住建局', { rowSpan: 2 })),
      row(cell('2'), cell('整改')),
    ],
  });
  const file = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  const { text, doubts } = await extract('a.docx', new Uint8Array(file));
  expect(text).toBe('序号\t任务\t责任单位\n1\t排查\t区住建局\n2\t整改\t〃\n');
  expect(doubts.map(({ rule }) => rule)).toEqual(['docx/merged-cells']);
  expect(told(text)).toEqual(['number task share ¦ 1·排查·区住建局 ¦ 2·整改·〃区住建局']);
});
