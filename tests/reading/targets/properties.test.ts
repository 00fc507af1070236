import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargets } from '../../../src/reading/targets/index.ts';
import { CHUNK, cut, doubled, swapped } from '../damage.ts';
import { readOutline } from '../outline-of.ts';
import { reader } from './registry.ts';
import { breaches } from './summary.ts';

/** 500 here; `RUNS=20000 vitest run tests/reading/targets/properties` for the long search. */
const RUNS = Number(process.env.RUNS ?? 500);
const PATIENCE = 20_000 + RUNS * 20;
const bit = fc.constantFrom(
  ...'%％.．,，、。；：（）()“”《》0123456789一二两十百万 \n'.split(''),
  '2024年',
  '年底前',
  '不发生',
  '每季度',
  '至少',
  '以上',
  '清零',
  '全覆盖',
  '分别',
  '个',
);

/** Numbers, dates and marks put in anywhere. */
const sown = fc
  .tuple(cut, fc.array(fc.tuple(fc.nat(CHUNK), bit), { maxLength: 30 }))
  .map(([text, bits]) => {
    const characters = text.split('');
    for (const [at, word] of bits) characters.splice(at, 0, word);
    return characters.join('');
  });

/** Nothing but what the rules look for. */
const dense = fc.array(bit, { maxLength: 80 }).map((bits) => bits.join(''));

describe('targets of damaged texts', () => {
  it.each([
    ['cut', cut],
    ['doubled', doubled],
    ['swapped', swapped],
    ['sown', sown],
    ['dense', dense],
    ['binary', fc.string({ unit: 'binary', maxLength: 200 })],
  ])(
    '%s: nothing thrown, every quote in its place, none twice',
    (_name, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          const source = `一、任务\n1.加强监管。${text}`;
          const { nodes } = readOutline(source);
          const { targets } = readTargets(source, nodes, reader, { year: 2024 });
          expect(breaches(source, nodes, targets)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});

describe('cost', () => {
  /** What is hostile to a careless parser: each is long, and each must be read in a blink. */
  it.each([
    ['digits only', '9'.repeat(100_000)],
    ['Chinese numerals only', '一二三四五六七八九十'.repeat(10_000)],
    ['每 only', '每年'.repeat(30_000)],
    ['一季一 only', '一季一巡查、'.repeat(15_000)],
    ['percent signs', '50%和'.repeat(20_000)],
    ['verbs only', '坚决遏制和'.repeat(20_000)],
    ['不发生 only', '不发生、'.repeat(20_000)],
    ['dates only', '2024年底前'.repeat(15_000)],
    ['commas only', '，'.repeat(100_000)],
    ['brackets in brackets', '（每'.repeat(20_000) + '）'.repeat(20_000)],
    ['comparing words only', '不得低于国家平台规定的'.repeat(8_000)],
    ['确保 only', '确保'.repeat(40_000)],
    ['无 only', '确保无'.repeat(30_000)],
    ['rates only', '达标率、'.repeat(20_000)],
  ])('%s', (_name, text) => {
    const source = `一、任务\n1.加强。${text}`;
    const { nodes } = readOutline(source);
    const start = performance.now();
    readTargets(source, nodes, reader, { year: 2024 });
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
