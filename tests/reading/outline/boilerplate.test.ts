import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isApart, readLineForms } from '../../../src/reading/outline/line-forms.ts';
import { outlineGrammar } from '../outline-of.ts';

const formsOf = (line: string) => readLineForms(line, outlineGrammar);

/** What boilerplate looks like is shown by the examples of its rows; here is what stands in a plan and looks alike. */
describe('a line of a plan', () => {
  it.each([
    '来源可查、去向可追、责任可究。',
    '主办单位要落实安全责任。',
    '完成时间：2024年6月30日',
    '目录清单管理',
    '投入资金……5亿元',
    '一、总体要求',
    '12',
    '7×24',
    '',
  ])('%j is kept', (line) => {
    expect(isApart(formsOf(line))).toBe(false);
  });

  it.each(['一、总体要求..........1', '第二章 任务………………（5）'])(
    '%s is of the contents',
    (line) => {
      expect(formsOf(line).is).toBe('contents');
    },
  );

  it('a long one is seen by its head only', () => {
    expect(formsOf(`附件：${'清单'.repeat(200)}`).is).toBe('attachments');
    expect(formsOf(`抄送：${'清单'.repeat(200)}`).is).toBeNull();
  });
});

describe('the five plans', () => {
  it.each(['anshan', 'hecheng', 'pingjiang', 'yuanjiang', 'yueyanglou'])(
    '%s: nothing that stands below its head looks like boilerplate',
    (id) => {
      const path = new URL(`../../../content/plans/${id}/source.txt`, import.meta.url);
      const lines = readFileSync(path, 'utf8').split('\n').slice(3);
      const taken = lines.map((line) => line.trim()).filter((line) => isApart(formsOf(line)));
      expect(taken).toEqual([]);
    },
  );
});
