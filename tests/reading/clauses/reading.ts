import { expect } from 'vitest';
import { readClauses } from '../../../src/reading/clauses/index.ts';
import { readOutline } from '../outline-of.ts';
import { grammar } from './registry.ts';

/** A source as the clauses stage reads it. Every mention is held against its place. */
export function readSource(source: string) {
  const read = readClauses(source, readOutline(source).nodes, grammar);
  for (const { mention, start, end } of read.assignments) {
    expect(source.slice(start, end)).toBe(mention);
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
