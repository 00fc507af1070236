import { describe, expect, it } from 'vitest';
import { unitRegistrySchema } from '../../../src/model/unit.ts';
import { compileUnits } from '../../../src/reading/units/index.ts';
import { readName } from '../../../src/reading/units/lookup.ts';
import type { Entry } from '../../../src/reading/units/registry.ts';
import { lexicon } from '../lexicon/files.ts';
import { index, plans, unitRegistry } from './registry.ts';

const { functions, merged, doubtful } = unitRegistry;
const aliases = functions.flatMap((one) => one.aliases.map((alias) => ({ id: one.id, ...alias })));
const examples = [
  ...aliases,
  ...merged,
  ...doubtful.flatMap((one) => one.examples.map((example) => ({ name: example.quote, example }))),
];
/** A registry of two functions, to see what becomes of each kind of name. */
const small = compileUnits(
  unitRegistrySchema.parse({
    functions: [
      {
        id: 'a',
        name: '甲',
        title: '甲部门',
        kind: 'government',
        aliases: [
          { name: '甲办', example: { plan: null, quote: '区甲办' } },
          {
            name: '甲中心',
            unit: 'zhongxin',
            reason: '事业单位',
            example: { plan: null, quote: '区甲中心' },
          },
          {
            name: '旧甲',
            former: true,
            reason: '旧称',
            example: { plan: null, quote: '区旧甲局' },
          },
          { name: '甲甲', slip: true, example: { plan: null, quote: '区甲甲' } },
        ],
      },
      {
        id: 'b',
        name: '乙',
        title: '乙部门',
        kind: 'party',
        aliases: [{ name: '甲办', example: { plan: null, quote: '区甲办' } }],
      },
    ],
    merged: [
      {
        name: '甲乙',
        functions: ['a', 'b'],
        reason: '合署',
        example: { plan: null, quote: '区甲乙局' },
      },
    ],
    doubtful: [{ examples: [{ plan: 'x', quote: '区甲中心' }], reason: '待核' }],
  }),
  lexicon,
);
const plain = { unit: '', slip: false, former: false, whole: false };

describe('a registry made ready', () => {
  it.each([
    // A canonical name, an alias, a body of its own, a slip, an old name, a merged body, a stranger.
    ['甲', { ...plain, functions: ['a'] }],
    // Claimed twice: the first has it. Its ending is in it.
    ['甲办', { ...plain, functions: ['a'], whole: true }],
    ['甲中心', { ...plain, functions: ['a'], unit: 'zhongxin', whole: true }],
    ['甲甲', { ...plain, functions: ['a'], slip: true, whole: true }],
    ['旧甲', { ...plain, functions: ['a'], former: true }],
    ['甲乙', { ...plain, functions: ['a', 'b'] }],
    ['丙', null],
  ])('knows %s as %j', (name, entry) => {
    expect(small.find(name)).toEqual(entry);
  });

  it('has the reason of a doubt for its plan alone', () => {
    expect(small.doubt('x', '区甲中心')).toBe('待核');
    expect(small.doubt('y', '区甲中心')).toBeNull();
  });
});

const nowhere = { id: 'nowhere', place: '', parent: null };

describe('unit registry', () => {
  it.each(examples.filter(({ example }) => example.plan))(
    '$name: its example stands in the plan',
    ({ example }) => {
      const text = plans.find(({ plan }) => plan.id === example.plan)?.source ?? '';
      expect(text.replaceAll(/\s/gu, '')).toContain(restored(example.quote));
    },
  );

  it.each([...aliases, ...merged])('$name: is read in its example', ({ name, example }) => {
    const plan = plans.find((one) => one.plan.id === example.plan)?.plan ?? nowhere;
    const names = example.quote.split(/[、，]|统筹|承担/u).map((one) => one.replace(/^各级/u, ''));
    const said = (entry: Entry | null) => `${entry?.functions.join('+')} ${entry?.unit}`;
    const read = names.map((one) => said(readName(one, plan, index).entry));
    expect(read).toContain(said(index.find(name)));
  });

  it('says why of each name of before a reform', () => {
    expect(aliases.filter(({ former, reason }) => former && !reason)).toEqual([]);
  });

  it('gives each alias a function that is there', () => {
    const ids = new Set(functions.map(({ id }) => id));
    expect(merged.flatMap((one) => one.functions).filter((id) => !ids.has(id))).toEqual([]);
    for (const { name, id } of aliases) expect(index.find(name)?.functions).toEqual([id]);
  });

  it('claims no name twice, and no alias equals its canonical name', () => {
    const names = [...functions, ...aliases, ...merged].map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const ids = functions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reaches no function by way of another name of its own', () => {
    for (const { name, id } of functions) expect(index.find(name)?.functions).toEqual([id]);
  });

  it('refuses a file whose second alias is broken', () => {
    const [first] = functions;
    const broken = {
      functions: [first, { ...first, id: 'Bad Id', aliases: [{ name: '住建' }] }],
      merged: [],
      doubtful: [],
    };
    const paths = unitRegistrySchema
      .safeParse(broken)
      .error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toContain('functions.1.id');
    expect(paths).toContain('functions.1.aliases.0.example');
  });
});

/** 区委督查室 is not printed: the text elides it from 区委、区政府督查室. */
function restored(quote: string): string {
  return quote === '区委督查室' ? '区委、区政府督查室' : quote;
}
