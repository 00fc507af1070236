import type { Settled } from './fold.ts';
import type { Draft, Reading } from './reading.ts';

/** What looks like a target or a part of one and was taken by no row; view offsets. */
export interface Residue {
  what: 'number' | 'date' | 'commitment';
  from: number;
  to: number;
}

const KINDS: readonly (readonly [Residue['what'], string])[] = [
  ['number', 'MEASURED/QUANTITY'],
  ['date', 'TERM'],
  ['commitment', 'AVOID/NEVER/NOUGHT/CLEARED'],
];

/**
 * The numbers, dates and words of commitment of a segment that nothing took: no target holds them and no row
 * refused them.
 * @param handsOn whether its term leads the next segment in or is of a field.
 */
export function residueOf(
  { reader, tokens, terms, past }: Reading,
  drafts: readonly Draft[],
  settled: readonly Settled[],
  handsOn: boolean,
): Residue[] {
  const taken = [...drafts, ...settled];
  return tokens.flatMap((token) => {
    const what = KINDS.find(([, kinds]) => reader.grammar.is(token, kinds))?.[0];
    const known = past || (handsOn && terms.length > 0);
    if (!what || (what === 'date' && known)) return [];
    const { from, to } = token;
    return taken.some((one) => one.from <= from && to <= one.to) ? [] : [{ what, from, to }];
  });
}
