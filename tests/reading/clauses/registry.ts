import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { roleRegistrySchema } from '../../../src/model/clause.ts';
import { compileRoles } from '../../../src/reading/clauses/index.ts';

/** The role registry of the site, and the grammar made of it. */
export const roleRegistry = roleRegistrySchema.parse(
  parse(readFileSync(new URL('../../../content/lexicon/roles.yaml', import.meta.url), 'utf8')),
);
export const grammar = compileRoles(roleRegistry);
