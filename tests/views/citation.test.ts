import { describe, expect, it } from 'vitest';
import {
  pageAddress,
  planAddress,
  sourceAddress,
  sourceFileAddress,
} from '../../src/views/addresses.ts';
import { citedName, citedPath, citedTitle } from '../../src/views/citation.ts';

describe('citedPath', () => {
  it.each([
    // One step as it stands.
    ['二', '二'],
    ['前言', '前言'],
    // A bracket parts by itself.
    ['二/（一）', '二（一）'],
    ['二/（一）/3', '二（一）3'],
    ['二/（三）/2/（3）', '二（三）2（3）'],
    // Two bare numbers would run together.
    ['四/14', '四、14'],
    // A label that came twice.
    ['三′/（一）', '三′（一）'],
    ['三′/2', '三′、2'],
    // A fifth level stands bare behind a bracket.
    ['二/（一）/3/（2）/①', '二（一）3（2）①'],
    // A decimal number holds those above it; what stands below it does not.
    ['1/1.2/1.2.3', '1.2.3'],
    ['1/1.2/1.2.3/（1）', '1.2.3（1）'],
    ['一/（一）/1/1.2', '一（一）1.2'],
    // 1.2 is not above 1.20.
    ['1/1.2/3', '1.2、3'],
    // Chapters and articles are whole words.
    ['第二章/第五条/（一）', '第二章第五条（一）'],
  ])('%s is %s', (path, cited) => {
    expect(citedPath(path)).toBe(cited);
  });
});

describe('citedTitle', () => {
  it.each([
    ['某方案', '《某方案》'],
    // GB/T 15834-2011 4.15: the inner ones are single
    ['关于印发《某方案》的通知', '《关于印发〈某方案〉的通知》'],
    // and double again in those
    [
      '关于转发《关于印发〈某方案〉的通知》的通知',
      '《关于转发〈关于印发《某方案》的通知〉的通知》',
    ],
    // two beside each other
    ['贯彻《甲》《乙》的方案', '《贯彻〈甲〉〈乙〉的方案》'],
    // printed right already
    ['关于印发〈某方案〉的通知', '《关于印发〈某方案〉的通知》'],
    // a slip of the printer stays a slip, and is no reason to turn the rest round
    ['某方案》（一）《乙》', '《某方案》（一）《乙》》'],
  ])('%s', (title, cited) => {
    expect(citedTitle(title)).toBe(cited);
  });
});

describe('citedName', () => {
  const meta = {
    title: '某方案',
    titleOrigin: 'printed',
    short: '某',
    place: '某县',
    level: '县',
    parent: null,
    province: '某省',
    year: null,
    status: null,
  } as const;
  const draft = { value: '征求意见稿', evidence: '(征求意见稿)' };

  it.each([
    ['a printed title as it stands', {}, '《某方案》'],
    // A title of ours must not be quoted as theirs.
    ['an editorial title says so', { titleOrigin: 'editorial' }, '《某方案》（代拟标题）'],
    // A draft must not pass for a final document.
    ['a draft says so', { status: draft }, '《某方案》（征求意见稿）'],
    [
      'that it was issued goes without saying',
      { status: { value: '印发', evidence: '关于印发《某方案》的通知' } },
      '《某方案》',
    ],
    [
      'a title that holds a title',
      { title: '关于印发《某方案》的通知' },
      '《关于印发〈某方案〉的通知》',
    ],
    ['both', { titleOrigin: 'editorial', status: draft }, '《某方案》（代拟标题，征求意见稿）'],
  ] as const)('%s', (_why, part, wanted) => {
    expect(citedName({ ...meta, ...part })).toBe(wanted);
  });
});

describe('addresses', () => {
  it.each([
    [planAddress('hecheng'), '/plans/hecheng/'],
    [pageAddress('hecheng', '2.1'), '/plans/hecheng/2.1/'],
    [sourceAddress('hecheng'), '/plans/hecheng/source/'],
    [sourceAddress('hecheng', 12), '/plans/hecheng/source/#L12'],
    [sourceFileAddress('hecheng'), '/plans/hecheng/source.txt'],
  ])('%s', (address, wanted) => {
    expect(address).toBe(wanted);
  });
});
