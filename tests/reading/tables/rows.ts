import type { Said } from '../lexicon/stages.ts';
import { read, said, unwritten } from './says.ts';

/** The reader of tables for the examples of its rows; a row has fired where a table was read by it. */
export function tableRows(text: string): Said {
  const { tables } = read(unwritten(text));
  return {
    says: tables.map(said).join(' ‖ '),
    fired: new Set(tables.flatMap(({ rules }) => rules)),
  };
}
