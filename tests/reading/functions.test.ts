import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { functionViolations } from '../function-rules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Stages that are still to be mended; empty when they are. */
const UNDER_WAY = ['src/reading/clauses/', 'src/reading/targets/'];

const lines = (count: number) => '  a;\n'.repeat(count);

describe('the checker', () => {
  it.each([
    [`function f() {\n${lines(39)}}`, 'a.ts:1 f has 41 lines'],
    [`const f = () => {\n${lines(39)}};`, 'a.ts:1 f has 41 lines'],
    // A method, and one inside another function.
    [`const a = { f() {\n${lines(39)}} };`, 'a.ts:1 f has 41 lines'],
    [`const f = () => a ? b : ${'c && '.repeat(10)}(d ?? e) || f;`, 'a.ts:1 f has 13 branches'],
    [`function f() { switch (a) { ${'case 1: '.repeat(13)} } }`, 'a.ts:1 f has 13 branches'],
    [`function f() { ${'for (;;) if (a) break; '.repeat(7)} }`, 'a.ts:1 f has 14 branches'],
  ])('refuses %s', (text, found) => {
    expect(functionViolations('a.ts', text)).toEqual([found]);
  });

  it.each([
    `function f() {\n${lines(38)}}`,
    `function f() { ${'if (a) b; '.repeat(12)} }`,
    // Those of another function are its own, and `?.` is none.
    `function f() { ${'if (a) b; '.repeat(7)} return () => { ${'if (a) b; '.repeat(7)} }; }`,
    `const f = () => ${'a?.b ; a?.b; '.repeat(1)} 1`,
    // What a type says is no function.
    `interface A { f(): void;\n${'  a: string;\n'.repeat(60)} }`,
  ])('lets %s', (text) => {
    expect(functionViolations('a.ts', text)).toEqual([]);
  });
});

it('functions of src/reading are short and do one thing', () => {
  const files = readdirSync(`${ROOT}/src/reading`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/reading/${file.replaceAll('\\', '/')}`)
    .filter((file) => !UNDER_WAY.some((folder) => file.startsWith(folder)));
  const found = files.flatMap((file) =>
    functionViolations(file, readFileSync(`${ROOT}/${file}`, 'utf8')),
  );
  expect(found).toEqual([]);
});
