import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roleRegistrySchema } from '../../../src/model/clause.ts';
import { foldNames } from '../../../src/reading/clauses/bodies.ts';
import { grammar, roleRegistry } from './registry.ts';

const words = roleRegistry.roles.flatMap(({ id, words: own }) =>
  own.map((word) => ({ id, ...word })),
);
const labels = roleRegistry.roles.flatMap(({ id, labels: own }) =>
  own.map((label) => ({ id, ...label })),
);

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

  it.each([...words, ...labels])('$word: the lexicon takes it whole, as $id', ({ word, id }) => {
    const tokens = grammar.lex(word);
    expect(tokens).toHaveLength(1);
    expect(grammar.is(tokens[0], `ROLE.${id}`) || grammar.is(tokens[0], `LABEL.${id}`)).toBe(true);
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

describe('titles of fields', () => {
  it.each([
    ['完成时限：2024年底', null],
    ['责任领导：张三', null],
    ['牵头领导：李四', null],
    ['省级责任单位：省应急厅', 'share'],
    ['市直牵头部门：市教育局', 'lead'],
    ['责任单位及责任人：市教育局', 'share'],
    ['牵头单位：市教育局', 'lead'],
  ])('%s → %s', (text, role) => {
    const title = foldNames(grammar.lex(text), grammar).find((token) => grammar.is(token, 'TITLE'));
    expect(title).toBeDefined();
    expect(grammar.roleOf(title)).toBe(role);
  });
});
