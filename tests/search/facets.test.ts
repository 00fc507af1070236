import { describe, expect, it } from 'vitest';
import { chargeOf, conditions, type Filters, isQuestion } from '../../src/search/facets.ts';

describe('isQuestion', () => {
  it.each([
    // Unit, role and topic ask for something by themselves; plan and part only narrow.
    [{ unit: ['gongan'] }, true],
    [{ role: ['lead'] }, true],
    [{ topic: ['hazards'] }, true],
    [{ plan: ['hecheng'], part: ['2'] }, false],
    [{ unit: [], role: [] }, false],
    [{}, false],
  ] as [Filters, boolean][])('%j: %j', (filters, wanted) => {
    expect(isQuestion(filters)).toBe(wanted);
  });
});

describe('conditions', () => {
  it.each([
    // Nothing chosen filters nothing.
    [{}, {}],
    [{ plan: [], unit: [] }, {}],
    // Within a facet any will do.
    [
      { plan: ['a', 'b'], topic: ['t'] },
      { plan: { any: ['a', 'b'] }, topic: { any: ['t'] } },
    ],
    // Unit or role alone.
    [{ unit: ['gongan'] }, { unit: { any: ['gongan'] } }],
    [{ role: ['lead', 'colead'], unit: [] }, { role: { any: ['lead', 'colead'] } }],
    // Both: of the same charge, each with each; the rest stays.
    [
      { unit: ['x', 'y'], role: ['lead', 'colead'], plan: ['a'] },
      { plan: { any: ['a'] }, charge: { any: ['x:lead', 'x:colead', 'y:lead', 'y:colead'] } },
    ],
  ] as [Filters, object][])('%j: %j', (filters, wanted) => {
    expect(conditions(filters)).toEqual(wanted);
  });

  it('names a charge as the index does', () => {
    expect(conditions({ unit: ['x'], role: ['lead'] }).charge?.any).toEqual([
      chargeOf('x', 'lead'),
    ]);
  });

  it('hands out no list that is the form’s own', () => {
    const plan = ['a'];
    conditions({ plan }).plan?.any.push('b');
    expect(plan).toEqual(['a']);
  });
});
