import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/model/clause.ts';
import { chipsByNode } from '../../src/views/chips.ts';
import { charge } from './sketches.ts';

/** `lead:甲,乙等;support:丙`: groups of a list; `*` a class of bodies, `→` where a chip leads. */
const drawn = (assignments: Assignment[], node = '1') =>
  (chipsByNode({ assignments }).get(node) ?? []).map((groups) =>
    groups
      .map(({ role, chips, open }) => {
        const names = chips.map(
          (chip) =>
            chip.mention +
            (chip.kind === 'collective' ? '*' : '') +
            (chip.function ? `→${chip.function}` : ''),
        );
        return `${role}:${names.join()}${open ? '等' : ''}`;
      })
      .join(';'),
  );

describe('chipsByNode', () => {
  it.each([
    // Neighbours of one role share a group; a role that comes again has another.
    [
      [
        charge('1', '甲', 'lead'),
        charge('1', '乙', 'lead'),
        charge('1', '丙', 'support'),
        charge('1', '丁', 'lead'),
      ],
      ['lead:甲,乙;support:丙;lead:丁'],
    ],
    // One list a clause, also where the role stays the same; what no clause says apart.
    [
      [
        charge('1', '甲', 'lead', { clause: '1-c1' }),
        charge('1', '乙', 'lead', { clause: '1-c2' }),
        charge('1', '丙', 'lead'),
        charge('1', '丁', 'lead', { how: 'workgroup' }),
      ],
      ['lead:甲', 'lead:乙', 'lead:丙', 'lead:丁'],
    ],
    // 等 belongs to the group in which it stands.
    [
      [
        charge('1', '甲', 'lead'),
        charge('1', '乙', 'support', { open: true }),
        charge('1', '丙', 'support'),
      ],
      ['lead:甲;support:乙,丙等'],
    ],
    // Where a chip leads: the first function; nowhere for a class and for an unknown name.
    [
      [
        charge('1', '科工局', 'lead', { functions: ['keji', 'gongxin'] }),
        charge('1', '各部门', 'lead', { kind: 'collective' }),
        charge('1', '某办', 'lead', { functions: [] }),
      ],
      ['lead:科工局→keji,各部门*,某办'],
    ],
  ] as [Assignment[], string[]][])('%#', (assignments, wanted) => {
    expect(drawn(assignments)).toEqual(wanted);
  });

  it('keeps nodes apart, also where they take turns', () => {
    const assignments = [
      charge('1', '甲', 'lead'),
      charge('2', '乙', 'lead'),
      charge('1', '丙', 'lead'),
    ];
    expect(drawn(assignments, '2')).toEqual(['lead:乙']);
    expect(drawn(assignments, '1').join(';')).toBe('lead:甲;lead:丙');
    expect(drawn(assignments, '3')).toEqual([]);
  });
});
