import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roleRegistrySchema } from '../../../src/model/clause.ts';
import { grammar, roleRegistry } from './registry.ts';

const words = roleRegistry.roles.flatMap(({ id, words: own }) =>
  own.map((word) => ({ id, ...word })),
);
const labels = roleRegistry.roles.flatMap(({ id, labels: own }) =>
  own.map((label) => ({ id, ...label })),
);
const SEATS = ['convener', 'deputy', 'member', 'office'];

describe('role registry', () => {
  it.each([...words, ...labels, ...roleRegistry.manners])(
    '$word: its example holds it',
    (entry) => {
      expect(entry.example.quote).toContain(entry.word);
    },
  );

  it.each([...words, ...labels, ...roleRegistry.manners].filter(({ example }) => example.plan))(
    '$word: its example stands in the plan',
    ({ example }) => {
      const source = readFileSync(
        new URL(`../../../content/plans/${example.plan}/source.txt`, import.meta.url),
        'utf8',
      );
      expect(source).toContain(example.quote);
    },
  );

  it.each(words.filter(({ id }) => !SEATS.includes(id)))(
    '$word: the grammar finds $id at the end of its example',
    ({ word, id, example }) => {
      const to = example.quote.indexOf(word) + word.length;
      expect(grammar.atEnd(example.quote, 0, to)).toMatchObject({ role: id, to });
    },
  );

  it.each(labels)('$word: the grammar finds $id before the colon', ({ id, example }) => {
    expect(grammar.label(example.quote, 0, example.quote.length)).toMatchObject({
      role: id,
      from: 0,
    });
  });

  it('claims no word twice', () => {
    for (const list of [words, labels]) {
      const all = list.map(({ word }) => word);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('refuses a file whose second word is broken', () => {
    const [first, second] = roleRegistry.roles;
    const broken = { ...second, words: [{ word: '牵头' }, { word: '' }] };
    const result = roleRegistrySchema.safeParse({ roles: [first, broken], manners: [] });
    expect(result.error?.issues.map(({ path }) => path.slice(0, 4).join('.'))).toContain(
      'roles.1.words.1',
    );
  });
});

describe('labels', () => {
  it.each([
    ['完成时限：2024年底', null],
    ['责任领导：张三', null],
    ['牵头领导：李四', null],
    ['省级责任单位：省应急厅', 'share'],
    ['市直牵头部门：市教育局', 'lead'],
    ['责任单位及责任人：市教育局', 'share'],
    ['牵头单位（部门）：市教育局', 'lead'],
  ])('%s → %s', (text, role) => {
    expect(grammar.label(text, 0, text.length)?.role ?? null).toBe(role);
  });
});
