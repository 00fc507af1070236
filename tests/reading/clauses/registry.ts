import { files, registries } from '../lexicon/files.ts';

/** The role registry of the site, and the grammar of clauses made of it. */
export const roleRegistry = files.roles;
export const grammar = registries.clauses;
