import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../src/reading/clauses/index.ts';
import { readTables } from '../../../src/reading/tables/index.ts';
import { registries } from '../lexicon/files.ts';
import { readOutline } from '../outline-of.ts';
import { breaches, summarise } from './summary.ts';

const FOLDER = new URL('../../fixtures/clauses/', import.meta.url);
const PLANS = new URL('../../../content/plans/', import.meta.url);

/** The five plans, whose texts stand in content/, and the texts beside the labels. */
const TEXTS = [
  ...readdirSync(PLANS).map((plan) => ({
    name: plan,
    text: new URL(`${plan}/source.txt`, PLANS),
  })),
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ name: file.slice(0, -4), text: new URL(file, FOLDER) })),
];

/**
 * Each text beside its labels, checked by a person clause by clause. Missing labels are written to be
 * read and corrected, but never in CI: a test must not write its own expectation there.
 */
describe('clause labels', () => {
  it.each(TEXTS)('$name', ({ name, text }) => {
    const source = readFileSync(text, 'utf8');
    const outline = readOutline(source);
    const { tables } = readTables(source, outline.nodes, registries.tables);
    const result = readClauses(source, outline.nodes, registries.clauses, tables);
    const labels = new URL(`${name}.json`, FOLDER);
    if (!existsSync(labels) && !process.env.CI) {
      writeFileSync(labels, `${JSON.stringify(summarise(source, result), null, 1)}\n`);
    }
    expect(breaches(source, outline, result)).toEqual([]);
    expect(summarise(source, result)).toEqual(JSON.parse(readFileSync(labels, 'utf8')));
  });

  it('labels belong to a text', () => {
    const names = TEXTS.map(({ name }) => `${name}.json`);
    const orphans = readdirSync(FOLDER).filter(
      (file) => file.endsWith('.json') && !names.includes(file),
    );
    expect(orphans).toEqual([]);
  });
});
