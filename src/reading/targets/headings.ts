import type { OutlineNode } from '../../model/outline.ts';
import type { Deadline } from '../../model/target.ts';
import { termOf } from './dates.ts';
import { foldFacts } from './fold.ts';
import { PASS, type TargetReader } from './grammar.ts';

/** The term that a heading gives to all that stands below it: （二）2025年目标. Null where it gives none. */
export function headingTerm(
  reader: TargetReader,
  { heading, label }: Pick<OutlineNode, 'heading' | 'label'>,
  year: number | null,
): Deadline | null {
  return heading ? termIn(reader, heading.text.slice(label.length), year) : null;
}

/** The term that a text is: the value of a field or a cell in a column of terms. Null where it is none. */
export function fieldTerm(
  reader: TargetReader,
  text: string,
  year: number | null,
): Deadline | null {
  const { grammar } = reader;
  const tokens = foldFacts({ grammar, text, tokens: grammar.lex(text) });
  const token = tokens.find((one) => grammar.is(one, 'TERM'));
  return token ? termOf({ grammar, text, tokens }, token, year).deadline : null;
}

function termIn(reader: TargetReader, text: string, year: number | null) {
  const { grammar } = reader;
  const tokens = grammar.lex(text);
  // A heading is short; what is long is a paragraph that the outline took for one.
  if (tokens.length > 60) return null;
  const [match] = grammar.find(PASS.headings, tokens);
  if (!match) return null;
  const place = match.parts.get('it')?.[0];
  const words = tokens.slice(place?.from ?? match.from, place?.to ?? match.to);
  const from = words[0]?.from ?? 0;
  const to = words.at(-1)?.to ?? 0;
  const said = text.slice(from, to);
  return fieldTerm(reader, said, year) ?? bareYear(said, words);
}

function bareYear(words: string, tokens: readonly { value?: number }[]): Deadline | null {
  const value = tokens.find((token) => token.value !== undefined)?.value;
  return value === undefined || value < 1950 || value > 2100 ? null : { date: `${value}`, words };
}
