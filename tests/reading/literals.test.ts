import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { literalViolations } from '../literal-rules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the checker', () => {
  it.each([
    // A regular expression, its words in branches.
    `/牵头|负责|配合|指导|督促|落实/u`,
    // In groups, and with marks of its own between them.
    `/(?:市|县)(?:局|委)\\s*(?:办|部)/u`,
    // A string, whatever parts the words.
    `'局|委|办|部|厅|处'`,
    `'局、委、办、部、厅、处'.split('、')`,
    `'局 委 办 部 厅 处'`,
    // A template, and a string in pieces.
    `\`(?:\${a}局|委|办|部|厅|处)\``,
    `'局|委|办' + '|部|厅|处'`,
    // An array, a set, a map, an object.
    `['局', '委', '办', '部', '厅', '处']`,
    `new Set(['局', '委', '办', '部', '厅', '处'])`,
    `new Map([['局', '委'], ['办', '部'], ['厅', '处']])`,
    `a = { a: '局', b: '委', c: '办', d: '部', e: '厅', f: '处' }`,
    // Regular expressions in an array.
    `[/局|委/u, { b: /办|部/u }, /厅|处/u]`,
    // Comparisons and cases.
    `a === '局' || a === '委' || a === '办' || a === '部' || a === '厅' || a === '处'`,
    `switch (a) { case '局': case '委': case '办': case '部': case '厅': case '处': }`,
  ])('refuses %s', (text) => {
    expect(literalViolations('a.ts', text)).toHaveLength(1);
  });

  it.each([
    // Five.
    `/局|委|办|部|厅/u`,
    `['局', '委', '办', '部', '厅']`,
    // A class of characters is one word.
    `/[一二三四五六七八九十]+年/u`,
    // Marks are none.
    `/[，。；：、！？（）]/u`,
    // One word many times.
    `['局', '局', '局', '局', '局', '局']`,
    // A message for people.
    `'没有找到任何标题（一、（一）、1.、（1）、①、第一章、第一节），全文作为前言处理'`,
    `\`“\${name}”在同一层里 重复 出现 了 多次，第 \${n} 个 记作 “\${name}”\``,
    // Of several messages.
    `[{ a: '甲，' }, { a: '乙，' }, { a: '丙，' }, { a: '丁，' }, { a: '戊，' }, { a: '己，' }]`,
    // What stands in a comment.
    `// 局、委、办、部、厅、处\nconst a = 1;`,
    // Functions, each of which says one thing.
    `a = { a: () => '局', b: () => '委', c: () => '办', d: () => '部', e: () => '厅', f: () => '处' }`,
  ])('lets %s', (text) => {
    expect(literalViolations('a.ts', text)).toEqual([]);
  });

  it('says where and what', () => {
    expect(literalViolations('a.ts', `const a = 1;\nconst b = /局|委|办|部|厅|处/u;`)).toEqual([
      'a.ts:2 lists 6 words: 局 委 办 部 厅 处',
    ]);
  });
});

/** Files that are still to be mended; empty when they are. */
const UNDER_WAY = ['src/reading/align/measures.ts', 'src/reading/targets/frequencies.ts'];

it('src/reading lists no words: they stand in content/lexicon', () => {
  const files = readdirSync(`${ROOT}/src/reading`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/reading/${file.replaceAll('\\', '/')}`)
    .filter((file) => !UNDER_WAY.includes(file));
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    literalViolations(file, readFileSync(`${ROOT}/${file}`, 'utf8')),
  );
  expect(found).toEqual([]);
});
