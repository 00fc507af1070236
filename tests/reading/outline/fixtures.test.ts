import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../outline-of.ts';
import { breaches } from './invariants.ts';
import { summarise } from './summary.ts';

const FOLDER = new URL('../../fixtures/outline/', import.meta.url);
const files = readdirSync(FOLDER);
const names = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4));

/**
 * Each text beside the outline that is right for it, checked by a person. A missing one is written to
 * be read and corrected, but never in CI: a test must not write its own expectation there.
 */
describe('outline fixtures', () => {
  it.each(names)('%s', (name) => {
    const source = readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8');
    const outline = readOutline(source);
    const summary = summarise(source, outline);
    const expected = new URL(`${name}.json`, FOLDER);
    if (!existsSync(expected) && !process.env.CI) {
      writeFileSync(expected, `${JSON.stringify(summary, null, 2)}\n`);
    }
    expect(breaches(source, outline)).toEqual([]);
    expect(summary).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  it('each outline belongs to a text', () => {
    const orphans = files.filter(
      (file) => file.endsWith('.json') && !names.includes(file.slice(0, -5)),
    );
    expect(orphans).toEqual([]);
  });
});
