import { describe, expect, it } from 'vitest';
import {
  pageAddress,
  planAddress,
  sourceAddress,
  sourceFileAddress,
} from '../../src/views/addresses.ts';
import { citation, citedPath } from '../../src/views/citation.ts';

describe('citedPath', () => {
  it.each([
    // One step as it stands.
    ['二', '二'],
    ['前言', '前言'],
    // A bracket parts by itself.
    ['二/（一）', '二（一）'],
    ['二/（一）/3', '二（一）3'],
    ['二/（三）/2/（3）', '二（三）2（3）'],
    // Two bare numbers would run together.
    ['四/14', '四、14'],
    // A label that came twice.
    ['三′/（一）', '三′（一）'],
    ['三′/2', '三′、2'],
    // A fifth level stands bare behind a bracket.
    ['二/（一）/3/（2）/①', '二（一）3（2）①'],
  ])('%s is %s', (path, cited) => {
    expect(citedPath(path)).toBe(cited);
  });

  it('cites with the title', () => {
    expect(citation('鹤城区安全守底行动实施方案', '二/（一）/3')).toBe(
      '《鹤城区安全守底行动实施方案》二（一）3',
    );
  });
});

describe('addresses', () => {
  it.each([
    [planAddress('hecheng'), '/plans/hecheng/'],
    [pageAddress('hecheng', '2.1'), '/plans/hecheng/2.1/'],
    [sourceAddress('hecheng'), '/plans/hecheng/source/'],
    [sourceAddress('hecheng', 12), '/plans/hecheng/source/#L12'],
    [sourceFileAddress('hecheng'), '/plans/hecheng/source.txt'],
  ])('%s', (address, wanted) => {
    expect(address).toBe(wanted);
  });
});
