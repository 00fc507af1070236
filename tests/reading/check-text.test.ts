import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/reading/check-text.ts';
import { characterName, partInvisible, printable } from '../../src/text/characters.ts';

const brief = (text: string) =>
  checkText(text).map(({ rule, severity, start, end, message }) => [
    rule,
    severity,
    start,
    end,
    message.split('；')[0],
  ]);

describe('checkText', () => {
  it.each([
    // What a text may have: blanks of every sort, a mark at its head, marks outside the plane of Chinese.
    ['\ufeff一、目标\r\n\t　杜绝\u00a0事故\f。𠮷😀', []],
    // NUL and other controls: no file format holds them.
    ['安\u0000全', [['text/control-character', 'error', 1, 2, '有空字符（U+0000）']]],
    ['安全\u0007', [['text/control-character', 'error', 2, 3, '有控制字符（U+0007）']]],
    ['\u0085', [['text/control-character', 'error', 0, 1, '有控制字符（U+0085）']]],
    ['\uffff', [['text/control-character', 'error', 0, 1, '有控制字符（U+FFFF）']]],
    // Once a character, however often it stands.
    [
      'a\u200bb\u200bc\u202e',
      [
        ['text/invisible-character', 'warning', 1, 2, '有零宽空格（U+200B），共 2 处，这是第一处'],
        ['text/invisible-character', 'warning', 5, 6, '有书写方向控制符（U+202E）'],
      ],
    ],
    // A byte order mark in the middle is none.
    ['安\ufeff全', [['text/invisible-character', 'warning', 1, 2, '有字节顺序标记（U+FEFF）']]],
    ['安\ufffd', [['text/replacement-character', 'warning', 1, 2, '有替换字符（U+FFFD）']]],
    // The radical, not the character.
    ['⼭山', [['text/radical', 'warning', 0, 1, '有字符（U+2F2D）']]],
    // Two code units.
    [
      '\u{f0000}\ue000',
      [
        ['text/private-character', 'warning', 0, 2, '有字符（U+F0000）'],
        ['text/private-character', 'warning', 2, 3, '有字符（U+E000）'],
      ],
    ],
  ])('%j', (text, found) => {
    expect(brief(text)).toEqual(found);
  });
});

describe('characters', () => {
  it('cut a line where nothing shows, and lose nothing of it', () => {
    const line = '\u202e安\u200b\u200b全';
    expect(partInvisible(line)).toEqual([
      { text: '\u202e', invisible: true },
      { text: '安', invisible: false },
      { text: '\u200b', invisible: true },
      { text: '\u200b', invisible: true },
      { text: '全', invisible: false },
    ]);
    expect(partInvisible('')).toEqual([]);
  });

  it('are shown by their codes where a terminal would obey them', () => {
    expect(printable('a\u001b[31m\u202e\nb')).toBe('a〈U+001B〉[31m〈U+202E〉 b');
  });

  it('have a name', () => {
    expect(characterName('\u2067')).toBe('书写方向控制符（U+2067）');
  });
});
