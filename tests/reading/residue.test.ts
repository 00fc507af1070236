import { describe, expect, it } from 'vitest';
import { isReadInPart, shareRead } from '../../src/model/share-read.ts';
import { residueOf, seatsLine } from '../../src/reading/residue.ts';
import { percent } from '../../src/text/percent.ts';

const finding = (rule: string, start?: number) => ({
  rule,
  severity: 'info' as const,
  message: '没有规则读出',
  ...(start === undefined ? {} : { start, end: start + 1 }),
});

describe('residueOf', () => {
  it('takes what no rule took, in the order of the text, and leaves the rest', () => {
    const left = residueOf({
      findings: [finding('residue/seat', 9), finding('outline/x', 1), finding('residue/date', 2)],
      seats: { all: 4, read: 3 },
    });
    expect(left.findings.map(({ rule }) => rule)).toEqual(['residue/date', 'residue/seat']);
    expect(left).toMatchObject({ seats: 4, read: 3, share: 0.75 });
  });

  it('makes no share of nothing', () => {
    expect(residueOf({ findings: [], seats: { all: 0, read: 0 } }).share).toBeNull();
    expect(shareRead({ all: 0, read: 0 })).toBeNull();
  });
});

describe('isReadInPart', () => {
  it.each([
    // No seats say nothing; at the mark a text counts as read; below it does not.
    [0, 0, false],
    [100, 100, false],
    [100, 95, false],
    [1000, 949, true],
    [1, 0, true],
  ])('%i seats, %i read: %s', (all, read, expected) => {
    expect(isReadInPart({ all, read })).toBe(expected);
  });
});

describe('the line', () => {
  it.each([
    [{ all: 412, read: 398 }, 'seats 412, read 398, 96.6 %'],
    // Not everything is never a hundred.
    [{ all: 10000, read: 9999 }, 'seats 10000, read 9999, 99.9 %'],
    [{ all: 3, read: 3 }, 'seats 3, read 3, 100 %'],
    [{ all: 0, read: 0 }, 'seats 0, read 0'],
  ])('%j: %s', (seats, line) => {
    expect(seatsLine(seats)).toBe(line);
  });

  it('rounds down in whole thousandths', () => {
    expect(percent(29, 100)).toBe('29 %');
    expect(percent(0, 7)).toBe('0 %');
  });
});
