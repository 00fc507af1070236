import { describe, expect, it } from 'vitest';
import { residueRows } from '../../scripts/content/residue.ts';
import { describeRules, describeWords } from '../../scripts/content/rules.ts';
import type { RuleFile } from '../../src/model/lexicon.ts';
import { stageEntrySchema, wordsEntrySchema } from '../../src/model/rules-entry.ts';
import { files } from '../reading/lexicon/files.ts';
import { charge, named, target } from '../views/sketches.ts';

const row = (id: string, pass: number) => ({
  id,
  says: `${id}。`,
  pass,
  pattern: 'BODY',
  means: {},
  examples: { 甲: 'a', 乙: '' },
  refuses: { 丙: '' },
});
const FILES: Record<string, RuleFile> = {
  clauses: {
    terms: {},
    passes: { '2': '读责任', '1': '合并名称', '3': '空' },
    rules: [
      row('lead', 2),
      row('name', 1),
      row('never', 2),
      { ...row('folded', 2), means: { fold: 'LIST' } },
    ],
  },
  targets: { terms: {}, passes: { '1': '读目标' }, rules: [row('lead', 1)] },
};
const plan = named('a', [{ id: '1', paragraphs: ['做好。'] }], {
  assignments: [
    charge('1', '甲', 'lead', { rule: 'clauses/lead' }),
    charge('1', '乙', 'lead', { rule: 'clauses/lead' }),
    charge('1', '丙', 'lead'),
  ],
  targets: [target('1', { rule: 'lead' })],
});

describe('describeRules', () => {
  const stages = describeRules(FILES, [plan]);

  it('lists passes in the order in which they run, each with its rows in theirs', () => {
    const passes = stages.map(({ id, passes }) => [
      id,
      passes.map(({ number, name, rules }) => [number, name, rules.map((it) => it.id)]),
    ]);
    expect(passes).toEqual([
      [
        'clauses',
        [
          [1, '合并名称', ['name']],
          [2, '读责任', ['lead', 'never', 'folded']],
        ],
      ],
      ['targets', [[1, '读目标', ['lead']]]],
    ]);
  });

  it('counts what the plans name, with its stage or without; what nobody can name has no count', () => {
    const fired = stages.flatMap(({ id, passes }) =>
      passes.flatMap(({ rules }) => rules.map((it) => [`${id}/${it.id}`, it.fired])),
    );
    expect(fired).toEqual([
      ['clauses/name', null],
      ['clauses/lead', 2],
      ['clauses/never', 0],
      ['clauses/folded', null],
      ['targets/lead', 1],
    ]);
  });

  it('keeps texts with what is read in them', () => {
    expect(stages[0]?.passes[0]?.rules[0]).toMatchObject({
      examples: [
        { text: '甲', reads: 'a' },
        { text: '乙', reads: '' },
      ],
      refuses: [{ text: '丙', reads: '' }],
    });
  });

  it('makes entries of the real lexicon that the collection takes', () => {
    const rules = describeRules(files.rules, []);
    expect(stageEntrySchema.array().parse(rules)).toEqual(rules);
  });
});

describe('describeWords', () => {
  const kinds = describeWords(files);

  it('says of every kind what it is, how many words it has, and up to five of them', () => {
    expect(wordsEntrySchema.array().parse(kinds)).toEqual(kinds);
    expect(kinds.filter(({ id, says }) => says === id)).toEqual([]);
    for (const { count, samples } of kinds) expect(samples).toHaveLength(Math.min(count, 5));
  });

  it('has each kind once', () => {
    const ids = kinds.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

describe('residueRows', () => {
  it('quotes what no row took, and names the innermost node that holds it', () => {
    const source = '一、甲乙丙丁';
    const at = (start: number, end: number, rule = 'residue/seat') => ({
      ...{
        file: 'source.txt',
        rule,
        severity: 'info' as const,
        message: '没有规则读出',
        start,
        end,
      },
    });
    const read = named('a', [{ id: '1' }, { id: '1.1', parent: '1' }], {
      diagnostics: [at(2, 4), at(0, 2), at(4, 5, 'outline/x'), at(99, 99)],
    });
    const [outer, inner] = read.nodes;
    Object.assign(outer ?? {}, { start: 0, end: 6 });
    Object.assign(inner ?? {}, { start: 2, end: 6 });
    const rows = residueRows(read, source);
    expect(rows.map(({ node, quote, rule }) => [node, quote, rule])).toEqual([
      ['1.1', '甲乙', 'residue/seat'],
      ['1', '一、', 'residue/seat'],
      [null, '', 'residue/seat'],
    ]);
  });
});
