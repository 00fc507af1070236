import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isContents, isFurniture, isPageNumber } from '../../../src/reading/outline/furniture.ts';

describe('isFurniture', () => {
  it.each([
    '您的位置: 首页 > 政务公开>意见征集',
    '当前位置：首页>通知公告',
    '首页 > 公开目录',
    '时间:2018-10-08 09:59:55来源:作者: 点击:',
    '发布日期：2024年3月15日',
    '信息来源：区应急管理局',
    '责任编辑：张三',
    '浏览次数：231次',
    '字号：[大 中 小]',
    '【打印本页】【关闭窗口】',
    '打印',
    '下一篇：没有了',
    '湘ICP备05000001号-1',
    '主办单位：东湖区人民政府办公室',
    '索引号：43000001/2024-00123',
  ])('knows %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    // Sentences that begin alike.
    '时间服从质量，进度服从安全。',
    '来源可查、去向可追、责任可究。',
    '首页',
    '打印机等设备要定期检查。',
    '主办单位要落实安全责任。',
    // A sentence that names a register.
    '督促网站落实ICP备案。加强日常监管。',
    // A task's deadline, and a phase of a plan.
    '时间：2024年底前完成隐患整治',
    '时间：2024年3月1日至3月31日',
    '完成时间：2024年6月30日',
    '',
  ])('leaves %j alone', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});

describe('isPageNumber', () => {
  it.each(['— 1 —', '—12—', '- 3 -', '第 3 页', '第3页 共12页', '3/12'])('knows %s', (line) => {
    expect(isPageNumber(line)).toBe(true);
  });

  it.each(['12', '—— 1.', '第3页的要求', '7×24', '2024/5/1', ''])('leaves %j alone', (line) => {
    expect(isPageNumber(line)).toBe(false);
  });
});

describe('isContents', () => {
  it.each(['目录', '目　录', '一、总体要求..........1', '第二章 任务………………（5）'])(
    'knows %s',
    (line) => {
      expect(isContents(line)).toBe(true);
    },
  );

  it.each(['目录清单管理', '投入资金……5亿元', '一、总体要求', '要加强管理……', ''])(
    'leaves %j alone',
    (line) => {
      expect(isContents(line)).toBe(false);
    },
  );
});

describe('the five plans', () => {
  it.each(['anshan', 'hecheng', 'pingjiang', 'yuanjiang', 'yueyanglou'])(
    '%s: nothing that stands below its head looks like furniture',
    (id) => {
      const path = new URL(`../../../content/plans/${id}/source.txt`, import.meta.url);
      const lines = readFileSync(path, 'utf8').split('\n').slice(3);
      const taken = lines
        .map((line) => line.trim())
        .filter((line) => isFurniture(line) || isPageNumber(line) || isContents(line));
      expect(taken).toEqual([]);
    },
  );
});
