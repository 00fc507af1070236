import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../src/reading/clauses/index.ts';
import { CHUNK, cut, doubled, swapped } from '../damage.ts';
import { readOutline } from '../outline-of.ts';
import { grammar } from './registry.ts';
import { breaches } from './summary.ts';

/** 500 here; `RUNS=20000 vitest run tests/reading/clauses/properties` for a long search of this stage. */
const RUNS = Number(process.env.RUNS ?? 500);
const PATIENCE = 10_000 + RUNS * 20;
const bracket = fc.constantFrom(...'()（）〔〕[]【】“”《》，,、；：。 \n|\t'.split(''));

/** Marks and brackets lost and added. */
const damaged = fc
  .tuple(cut, fc.array(fc.tuple(fc.nat(CHUNK), bracket), { maxLength: 20 }))
  .map(([text, changes]) => {
    const characters = text.split('');
    for (const [at, mark] of changes) {
      if ('()（）、，,'.includes(characters[at] ?? '')) characters[at] = '';
      else characters.splice(at, 0, mark);
    }
    return characters.join('');
  });

describe('clauses of damaged texts', () => {
  it.each([
    ['cut', cut],
    ['doubled', doubled],
    ['swapped', swapped],
    ['bracket-damaged', damaged],
  ])(
    '%s: nothing thrown, nothing lost, everything in place',
    (_name, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          const source = `一、任务\n1.加强监管。${text}`;
          const outline = readOutline(source);
          expect(breaches(source, outline, readClauses(source, outline.nodes, grammar))).toEqual(
            [],
          );
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'any characters at all',
    () => {
      const any = fc
        .array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 6 }),
            fc.constantFrom(
              '区应急管理局',
              '牵头',
              '责任单位：',
              '等',
              '会同',
              '（',
              '）',
              '、',
              '由',
            ),
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join(''));
      fc.assert(
        fc.property(any, (source) => {
          const outline = readOutline(source);
          expect(breaches(source, outline, readClauses(source, outline.nodes, grammar))).toEqual(
            [],
          );
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});

describe('hostile texts', () => {
  /** What sends a careless parser round and round: each is long, and is read to its end. */
  it.each([
    ['brackets in brackets', '（'.repeat(20_000)],
    ['a name without end', `（${'市公安局'.repeat(20_000)}牵头）`],
    ['marks only', '、'.repeat(100_000)],
    ['role words only', '牵头'.repeat(50_000)],
    ['由 only', '，由市公安局'.repeat(20_000)],
    ['colons only', '责任单位：'.repeat(20_000)],
    ['duty phrases only', '按职责分工'.repeat(20_000)],
    ['line breaks only', '责任单位：市公安局\n'.repeat(20_000)],
  ])('%s', (_name, text) => {
    const source = `一、任务\n1.加强。${text}`;
    const { nodes } = readOutline(source);
    expect(nodes.at(-1)?.end).toBe(source.trimEnd().length);
    expect(() => readClauses(source, nodes, grammar)).not.toThrow();
  });
});
