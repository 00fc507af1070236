import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLabel } from '../../src/graph/break-label.ts';
import { escapeXml, tag } from '../../src/graph/svg/tag.ts';
import { textWidth } from '../../src/graph/text-width.ts';

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['区住建局', 4],
    // Full-width marks, and quotation marks, which CJK faces set as wide as a character.
    ['（一）', 3],
    ['“打”', 3],
    ['二10', 2.24],
  ])('%s is %f ems wide', (text, width) => {
    expect(textWidth(text)).toBeCloseTo(width);
  });
});

describe('breakLabel', () => {
  it('leaves a short label whole', () => {
    expect(breakLabel('区住建局', 7)).toEqual(['区住建局']);
  });

  it('breaks into lines of like length', () => {
    expect(breakLabel('住房城乡建设部门', 7)).toEqual(['住房城乡', '建设部门']);
  });

  it('begins no line with a full stop or a closing mark', () => {
    for (const line of breakLabel('健全责任，压实任务。强化（执法）全力', 5)) {
      expect(line).not.toMatch(/^[，。）]/u);
    }
  });

  it('loses nothing, and keeps to the width but for a hanging mark', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'区住建局（一）、。“安全”1a') }),
        fc.integer({ min: 3, max: 22 }),
        (label, most) => {
          const lines = breakLabel(label, most);
          expect(lines.join('')).toBe(label);
          for (const line of lines) {
            const bare = line.replace(/[，。、；：）》”,.;:)]+$/u, '');
            expect(textWidth(bare)).toBeLessThanOrEqual(most + 1);
          }
        },
      ),
    );
  });
});

describe('tag', () => {
  it('escapes attributes and leaves out those that are null', () => {
    expect(tag('a', { href: '?a=1&b="<', class: null }, escapeXml('<b>&'))).toBe(
      '<a href="?a=1&amp;b=&quot;&lt;">&lt;b&gt;&amp;</a>',
    );
  });
});
