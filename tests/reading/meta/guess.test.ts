import { describe, expect, it } from 'vitest';
import { guessMeta } from '../../../src/reading/meta/index.ts';
import { registries } from '../lexicon/files.ts';
import { readOutline } from '../outline-of.ts';

const BODY = '\n为统筹发展和安全，制定本方案。\n一、工作目标\n坚决杜绝事故。\n';
const read = (source: string) => {
  const guess = guessMeta(source, readOutline(source).nodes, registries.meta);
  for (const it of [
    guess.title,
    guess.place,
    guess.level,
    guess.parent,
    guess.province,
    guess.year,
    guess.status,
  ]) {
    // Evidence is the source's own words.
    if (it) expect(source.slice(it.start, it.start + it.evidence.length)).toBe(it.evidence);
  }
  return guess;
};

describe('guessMeta', () => {
  it.each([
    // Title; place, what it stands in, level.
    ['赫山区安全守底行动方案', '赫山区', null, '市辖区'],
    ['益阳市赫山区2025年安全生产工作方案', '赫山区', '益阳市', '市辖区'],
    ['湖南省益阳市赫山区安全生产工作方案', '赫山区', '益阳市', '市辖区'],
    ['渠县人民政府关于加强消防工作的意见', '渠县', null, '县'],
    ['2025年长沙县安全生产工作要点', '长沙县', null, '县'],
    ['湖南省安全生产委员会关于加强安全生产工作的意见', '湖南省', null, '省'],
    // Nothing in a title that only looks like a place.
    ['关于推进城市安全发展的意见', null, null, null],
    ['坚守好防风险保安全的底线实施方案', null, null, null],
    ['我市工业园区安全整治方案', null, null, null],
    ['城市社区安全工作方案', null, null, null],
  ])('%s: %s %s %s', (title, place, parent, level) => {
    const guess = read(title + BODY);
    expect([
      guess.title?.value,
      guess.place?.value ?? null,
      guess.parent?.value ?? null,
      guess.level?.value ?? null,
    ]).toEqual([title, place, parent, level]);
  });

  it.each([
    // A 市 is what it gives its tasks to.
    ['各县（市、区）人民政府：', '地级市'],
    ['各镇人民政府、街道办事处：', '县级市'],
    ['各有关单位：', null],
  ])('醴林市, to %s: %s', (addressee, level) => {
    expect(read(`醴林市安全生产工作方案\n${addressee}${BODY}`).level?.value ?? null).toBe(level);
  });

  it.each([
    // By the title, the date below, the number above, the date of the page: in this order.
    ['赫山区2025年安全方案', '2024年3月1日', 2025],
    ['赫山区安全方案', '2024年3月1日', 2024],
    ['赫山区安全方案', '二〇二四年三月一日', 2024],
    ['赫政办发〔2023〕4号\n赫山区安全方案', '', 2023],
    ['时间:2018-10-08 09:59:55来源:作者: 点击:\n赫山区安全方案', '', 2018],
    // A year in the text is not its own.
    ['赫山区安全方案', '到2030年全面建成。', null],
  ])('%j … %j: %s', (head, foot, year) => {
    const { year: found, years } = read(`${head}${BODY}${foot}\n`);
    expect(found?.value ?? null).toBe(year);
    if (year === null) expect(years).toEqual([{ year: 2030, times: 1 }]);
  });

  it.each([
    ['赫山区安全方案\n（征求意见稿）', '征求意见稿'],
    ['赫山区安全管理办法（试行）', '试行'],
    ['赫山区人民政府办公室关于印发《赫山区安全方案》的通知', '印发'],
    ['赫山区安全方案', null],
  ])('%j is %s', (head, status) => {
    expect(read(head + BODY).status?.value ?? null).toBe(status);
  });

  it.each([
    // One line, two lines, two bodies; what stands above it is none of it.
    ['附件 7\n赫山区安全方案', '赫山区安全方案'],
    [
      '赫政办发〔2023〕4号\n赫山区人民政府办公室\n关于加强安全的意见',
      '赫山区人民政府办公室关于加强安全的意见',
    ],
    [
      '中共赫山区委办公室\n赫山区人民政府办公室\n关于加强安全的意见',
      '中共赫山区委办公室 赫山区人民政府办公室关于加强安全的意见',
    ],
    // No title is printed.
    ['', null],
  ])('the title of %j is %s', (head, title) => {
    expect(read(head + BODY).title?.value ?? null).toBe(title);
  });

  it('a province is told where the text names one more than any other', () => {
    expect(
      read(`赫山区安全方案${BODY}湖南省应急厅和湖南省住建厅，广东省应急厅。`).province?.value,
    ).toBe('湖南省');
    expect(read(`赫山区安全方案${BODY}湖南省应急厅，广东省应急厅。`).province).toBeNull();
  });
});
