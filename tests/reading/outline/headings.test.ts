import { describe, expect, it } from 'vitest';
import { readOutline } from '../outline-of.ts';

/** The titles of a list of items. */
const titlesOf = (...items: string[]) =>
  readOutline(`一、任务\n${items.map((item, at) => `${at + 1}.${item}`).join('\n')}`)
    .nodes.filter(({ kind }) => kind === 'item')
    .map(({ title }) => title);

describe('run-in headings', () => {
  it.each([
    // As long as one may be where its siblings show that it is one; a character more is a sentence.
    [79, true],
    [80, false],
  ])('a first sentence of %i characters and its stop', (length, isHeading) => {
    const long = '治'.repeat(length);
    const titles = titlesOf('严格准入。严把三关。', '动态清零。全部整改。', `${long}。不得拖延。`);
    expect(titles).toEqual(['严格准入', '动态清零', isHeading ? long : '']);
  });

  it('are none in articles but where each has one of a word or two', () => {
    const read = (text: string) => readOutline(text).nodes.map(({ title }) => title);
    expect(read('第一条　目的。为了安全。\n第二条　职责。各负其责。')).toEqual(['目的', '职责']);
    expect(read('第一条　目的。为了安全。\n第二条　各单位应当落实责任。')).toEqual(['', '']);
  });
});
