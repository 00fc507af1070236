import { describe, expect, it } from 'vitest';
import { type ContentsEntry, contentsOf } from '../../src/views/contents.ts';
import { pageOfNode, readingPages } from '../../src/views/reading-pages.ts';
import { planOf } from '../search/plans.ts';

/** `二、任务@2[…]`: an entry, its page and what is below it. */
function drawn(entries: readonly ContentsEntry[]): string {
  return entries
    .map(({ label, title, page, children }) => {
      const below = children.length > 0 ? `[${drawn(children)}]` : '';
      return `${label}${title}@${page}${below}`;
    })
    .join(' ');
}

describe('contentsOf', () => {
  it('lists what has a heading, nested, each at its page, and the preamble', () => {
    const { nodes } = planOf([
      { id: 'title', kind: 'front', path: '标题', paragraphs: ['方案'] },
      { id: '0', kind: 'preamble', path: '前言', paragraphs: ['为此'] },
      { id: '1', kind: 'part', label: '一、', title: '目标' },
      // A label alone is no heading.
      { id: '1.1', parent: '1', label: '1.', paragraphs: ['不发生'] },
      { id: '2', kind: 'part', label: '二、', title: '任务' },
      { id: '2.1', kind: 'section', parent: '2', label: '（一）', title: '底线' },
      { id: '2.1.1', parent: '2.1', label: '1.', title: '清零' },
      { id: 'end', kind: 'closing', path: '落款', paragraphs: ['此件'] },
    ]);
    expect(drawn(contentsOf(nodes, pageOfNode(readingPages(nodes))))).toBe(
      '前言@0 一、目标@1 二、任务@2[（一）底线@2.1[1.清零@2.1]]',
    );
  });

  it('keeps what stands below a node without a heading', () => {
    const { nodes } = planOf([
      { id: '1', kind: 'part', label: '一、' },
      { id: '1.1', parent: '1', label: '1.', title: '清零' },
    ]);
    expect(drawn(contentsOf(nodes, pageOfNode(readingPages(nodes))))).toBe('1.清零@1');
  });
});
