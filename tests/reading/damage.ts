import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const PLANS = new URL('../../content/plans/', import.meta.url);
/** Length of a stretch, in UTF-16 code units. */
export const CHUNK = 900;

/** Stretches of the five texts, cut anywhere: half names, half numbers, half brackets. */
const stretches = readdirSync(PLANS).flatMap((plan) => {
  const source = readFileSync(new URL(`${plan}/source.txt`, PLANS), 'utf8');
  return Array.from({ length: Math.ceil(source.length / CHUNK) }, (_, at) =>
    source.slice(at * CHUNK, (at + 1) * CHUNK),
  );
});

const stretch = fc.constantFrom(...stretches);

/** A stretch cut short at both ends. */
export const cut = fc
  .tuple(stretch, fc.nat(CHUNK), fc.nat(CHUNK))
  .map(([text, a, b]) => text.slice(Math.min(a, b), Math.max(a, b)));

/** Two stretches of two plans, one after the other, the first said twice. */
export const doubled = fc.tuple(cut, cut).map(([a, b]) => `${a}${a}\n${b}`);

/** Characters of a stretch swapped. */
export const swapped = fc
  .tuple(cut, fc.array(fc.tuple(fc.nat(CHUNK), fc.nat(CHUNK)), { maxLength: 12 }))
  .map(([text, swaps]) => {
    const characters = text.split('');
    for (const [a, b] of swaps) {
      const one = characters[a];
      const other = characters[b];
      if (one !== undefined && other !== undefined) [characters[a], characters[b]] = [other, one];
    }
    return characters.join('');
  });
