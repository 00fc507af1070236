import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/text/line-index.ts';

describe('lineIndex', () => {
  it.each([
    // The first character of a text.
    ['安全\n底线', 0, { line: 1, column: 1 }],
    // A newline is the last character of its line.
    ['安全\n底线', 2, { line: 1, column: 3 }],
    // The first character after it.
    ['安全\n底线', 3, { line: 2, column: 1 }],
    // Past the end: just after the last character.
    ['安全\n底线', 99, { line: 2, column: 3 }],
    // Before the beginning: the beginning.
    ['安全', -5, { line: 1, column: 1 }],
    // A carriage return counts as a character of its line.
    ['安\r\n全', 3, { line: 2, column: 1 }],
    // A last newline begins an empty line.
    ['安\n', 2, { line: 2, column: 1 }],
    // Nothing at all is one line.
    ['', 0, { line: 1, column: 1 }],
    // Columns count UTF-16 units, as editors do: 𠮷 is two.
    ['𠮷安', 2, { line: 1, column: 3 }],
  ])('in %j, %i stands at %j', (text, offset, place) => {
    expect(lineIndex(text).place(offset)).toEqual(place);
  });

  it('counts lines as an editor does', () => {
    expect(lineIndex('').count).toBe(1);
    expect(lineIndex('一\n二').count).toBe(2);
    expect(lineIndex('一\n\n二\n').count).toBe(4);
  });

  it('agrees with counting by hand', () => {
    const text = fc.array(fc.constantFrom('安', '\n', '\r\n', 'a'), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(60), (parts, seed) => {
        const source = parts.join('');
        const offset = Math.min(seed, source.length);
        const before = source.slice(0, offset).split('\n');
        expect(lineIndex(source).place(offset)).toEqual({
          line: before.length,
          column: (before.at(-1) ?? '').length + 1,
        });
      }),
      { numRuns: 300 },
    );
  });
});
