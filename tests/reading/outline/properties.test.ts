import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineSchema } from '../../../src/model/outline.ts';
import { REAL_PLANS } from '../../real-plans.ts';
import { readOutline } from '../outline-of.ts';
import { breaches, rebuild } from './invariants.ts';

const PLANS = REAL_PLANS.map((id) =>
  readFileSync(new URL(`../../../content/plans/${id}/source.txt`, import.meta.url), 'utf8'),
);

/** Lines as plans and their web pages print them, and marks that break them. */
const FRAGMENTS = [
  '一、',
  '二、总体要求',
  '第三章 保障措施',
  '（一）',
  '(二)指导思想。坚持安全第一。',
  '1.',
  '1．',
  '2、',
  '3. **深化整治。**',
  '（1）',
  '2)',
  '①',
  '——坚持',
  '1 总则',
  '1.1 ',
  '1.2 编制依据',
  '2.1.1 ',
  '第一条　',
  '第二条',
  '第三条【职责】',
  '# ',
  '## **',
  '**',
  '\\.',
  '— 1 —',
  '您的位置: 首页 > 政务公开',
  '2024年5月1日',
  '（区安委办牵头，区应急管理局负责）',
  '“',
  '”',
  '）',
  '(',
  '。',
  '；',
  '，',
  '：',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '　　',
  '\t',
  ' ',
  '\ufeff',
  '\u200b',
  '安全',
  '𠮷',
  '\ud83d',
  'abc 12',
  '\u2028',
];

const soup = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 4, unit: 'binary' })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

/** The lines of a real plan, some cut short, some twice, some elsewhere. */
const mangled = fc
  .tuple(
    fc.constantFrom(...PLANS),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 30 }),
  )
  .map(([plan, moves]) => {
    const lines = plan.split('\n').map((line) => line.slice(0, 120));
    for (const [from, to, cut] of moves) {
      const line = lines[from % lines.length] ?? '';
      if (cut) lines[from % lines.length] = line.slice(0, to % (line.length + 1));
      else lines.splice(to % lines.length, to % 2, line);
    }
    return lines.join('\n');
  });

const holds = (source: string) => {
  const outline = readOutline(source);
  expect(breaches(source, outline)).toEqual([]);
  const { nodes, gaps } = outline;
  expect(outlineSchema.safeParse({ nodes, gaps }).error?.message).toBeUndefined();
  for (const finding of outline.findings) {
    expect(finding.start ?? 0).toBeLessThanOrEqual(finding.end ?? 0);
    expect(finding.end ?? 0).toBeLessThanOrEqual(source.length);
  }
};

describe('readOutline holds its invariants', () => {
  it('on any mixture of labels, marks, breaks and text', () => {
    fc.assert(fc.property(soup, holds), { numRuns: 500 });
  });

  it('on real plans with lines cut, doubled and moved', () => {
    fc.assert(fc.property(mangled, holds), { numRuns: 60 });
  });

  it('and gives the same outline for the same text', () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(readOutline(source)).toEqual(readOutline(source));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the invariants can fail', () => {
  const source = '标题\n一、目标\n（一）守底。杜绝事故。';
  const outline = readOutline(source);
  it.each([
    // A gap that nobody recorded.
    ['a lost gap', { ...outline, gaps: outline.gaps.slice(1) }, /tile/],
    // A node twice.
    [
      'a doubled node',
      { ...outline, nodes: [...outline.nodes, ...outline.nodes] },
      /ids are unique/,
    ],
    // A child before its parent.
    ['a reversed order', { ...outline, nodes: outline.nodes.toReversed() }, /parent stands before/],
    // An offset off by one.
    [
      'a moved node',
      { ...outline, nodes: outline.nodes.map((node) => ({ ...node, start: node.start + 1 })) },
      /starts with its first piece/,
    ],
    // A sentence that was dropped.
    [
      'a lost sentence',
      { ...outline, nodes: outline.nodes.map((node) => ({ ...node, sentences: [] })) },
      /sentences tile/,
    ],
  ])('on %s', (_what, broken, message) => {
    expect(breaches(source, broken).join('\n')).toMatch(message);
  });

  it('and rebuild gives the file back', () => {
    expect(rebuild(source, outline.nodes, outline.gaps)).toBe(source);
  });
});
