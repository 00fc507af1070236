import { findIn, type MetaGrammar, PASS } from './grammar.ts';
import { evidenceAt, type Guess } from './guess.ts';

/**
 * How the document stands by its own words: 征求意见稿, 试行 in its title block, else 印发 where it says that it is.
 * What it says of another paper (根据《…（试行）》) is none of it.
 * @param head where the front matter ends; @param opening where the preamble ends.
 */
export function guessStatus(
  source: string,
  head: number,
  opening: number,
  meta: MetaGrammar,
): Guess<string> | null {
  const found = findIn(meta, PASS.status, source, 0, head);
  const own = found.find((one) => one.part('status').length > 0);
  const [status] = own?.part('status') ?? [];
  const rule = own?.row.id;
  if (own && status && rule) {
    const value = source.slice(status.from, status.to);
    return { value, ...evidenceAt(source, status.from, status.to), rule };
  }
  const issued = found[0] ?? findIn(meta, PASS.sent, source, 0, opening)[0];
  if (!issued) return null;
  const value = String(issued.row.means.status);
  return { value, ...evidenceAt(source, issued.start, issued.end), rule: issued.row.id };
}
