import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFunctions } from '../../../scripts/content/functions.ts';
import { type Plan, planSchema } from '../../../src/model/plan.ts';
import type { UnitRegistry } from '../../../src/model/unit.ts';
import { compileReader, readPlan } from '../../../src/reading/read-plan.ts';
import { readName } from '../../../src/reading/units/lookup.ts';
import { toLexicon } from '../../../src/reading/words.ts';
import { matchUnits, type UnitEntry } from '../../../src/search/units.ts';
import { files } from '../lexicon/files.ts';

/** A unit is added to the lexicon, and nothing else is changed. */
const units: UnitRegistry = {
  ...files.units,
  functions: [
    ...files.units.functions,
    {
      id: 'dikong',
      name: '低空经济',
      title: '低空经济部门',
      kind: 'government',
      aliases: [{ name: '低空', example: { plan: null, quote: '市低空办' } }],
    },
  ],
};
const added = { ...files, units };
const before = compileReader(toLexicon(files), files);
const after = compileReader(toLexicon(added), added);
const HECHENG = { id: 'hecheng', place: '鹤城区', parent: '怀化市', year: 2024 };

/** `mention class`, in order. */
function classesIn(source: string): string[] {
  const { assignments } = readPlan(source, HECHENG, after);
  return assignments.map(({ mention, functions }) => `${mention} ${functions?.join('+') ?? ''}`);
}

const TASK = '一、工作任务\n（一）低空安全。排查无人机飞行隐患。';

describe('a unit that is added to the lexicon', () => {
  it.each([
    ['区低空经济局', 'dikong'],
    ['市低空办', 'dikong'],
    ['鹤城低空经济分局', 'dikong'],
    ['区发改局低空经济中心', 'dikong'],
    ['区低空经济和商务局', 'dikong+shangwu'],
  ])('%s has its class', (name, functions) => {
    const classOf = ({ units: index }: typeof after) =>
      readName(name, HECHENG, index).entry?.functions.join('+');
    expect(classOf(after)).toBe(functions);
    expect(classOf(before)).not.toBe(functions);
  });

  describe('is read', () => {
    it.each([
      ['in a clause', `${TASK}（低空经济、公安部门负责）`],
      ['in prose', '一、工作任务\n（一）低空安全。由低空经济、公安部门依法查处。'],
      [
        'in a table',
        '一、工作任务\n| 任务 | 责任部门 |\n| --- | --- |\n| 排查无人机 | 低空经济、公安 |',
      ],
    ])('%s', (_, source) => {
      const functions = classesIn(source).map((one) => one.split(' ')[1]);
      expect(functions).toEqual(['dikong', 'gongan']);
    });
  });

  it('is found by the search, by its names and by what one types for them', () => {
    const { units: found } = readPlan(`${TASK}（区低空经济局负责）`, HECHENG, after);
    const entries = describeFunctions([{ ...hecheng(), units: found }], units.functions).map(
      ({ id, title, name, aliases, mentions, keys }): UnitEntry => ({
        id,
        title,
        names: [name, ...aliases, ...mentions],
        keys,
        tasks: 1,
      }),
    );
    for (const typed of ['低空经济', '低空办', '区低空经济局', 'dikong', 'dkjj', 'dkjjj']) {
      expect(matchUnits(entries, typed, 1).map(({ id }) => id)).toEqual(['dikong']);
    }
  });
});

function hecheng(): Plan {
  const file = new URL('../../../content/generated/plans/hecheng.json', import.meta.url);
  return planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
