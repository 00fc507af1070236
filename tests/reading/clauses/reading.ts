import { expect } from 'vitest';
import { readClauses } from '../../../src/reading/clauses/index.ts';
import { readTables } from '../../../src/reading/tables/index.ts';
import { registries } from '../lexicon/files.ts';
import { readOutline } from '../outline-of.ts';

/** A source as the clauses stage reads it. Every mention is held against its place. */
export function readSource(source: string) {
  const { nodes } = readOutline(source);
  const { tables } = readTables(source, nodes, registries.tables);
  const read = readClauses(source, nodes, registries.clauses, tables);
  const plain = (text: string) => text.replaceAll(/[\s#*\\]/gu, '');
  for (const { mention, start, end } of read.assignments) {
    expect(plain(source.slice(start, end))).toBe(plain(mention));
  }
  return read;
}

/** Who has which role, in order: `role=A,B`, `…` for 等. */
export function saysWho(assignments: ReturnType<typeof readSource>['assignments']): string {
  const groups: { role: string; names: string[] }[] = [];
  for (const { role, mention, open } of assignments) {
    const name = open ? `${mention}…` : mention;
    const last = groups.at(-1);
    if (last?.role === role) last.names.push(name);
    else groups.push({ role, names: [name] });
  }
  return groups.map(({ role, names }) => `${role}=${names.join(',')}`).join(' ');
}
