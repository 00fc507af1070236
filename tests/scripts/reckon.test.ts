import { expect, it } from 'vitest';
import { type Measured, reckon } from '../../scripts/bench/country/reckon.ts';

const COUNTRY = { counties: 100, years: 2, provinces: 4 };

function build(plans: number, fixed: number, each: number): Measured {
  const figure = fixed + each * plans;
  return {
    plans,
    wall: 0,
    cpu: figure,
    peak: figure,
    files: figure,
    bytes: figure,
    packed: figure,
  };
}

it('carries what a plan costs on, and what a site costs once for each site', () => {
  // 10 for a site, 2 for a plan: 50 plans a site cost 110, four sites 440.
  const result = reckon([build(5, 0, 99), build(10, 10, 2), build(20, 10, 2)], COUNTRY);
  expect(result).toMatchObject({ plans: 200, perSite: 50, files: 440, memory: 110 });
  expect(result.hours).toBeCloseTo(440 / 3600);
  expect(result.whole.memory).toBe(410);
});

it.each([[[]], [[build(5, 0, 1)]], [[build(5, 0, 1), build(5, 0, 2)]]])(
  'refuses to draw a line through less than two sizes',
  (measured) => {
    expect(() => reckon(measured, COUNTRY)).toThrow(/two builds/u);
  },
);
