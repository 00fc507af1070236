import type { OutlineNode } from '../../model/outline.ts';
import type { Piece } from '../../text/piece.ts';
import { findIn, type MetaGrammar, PASS, rowOf } from './grammar.ts';
import { evidenceAt, type Guess } from './guess.ts';

/** A title has at most this many lines. */
const LINES = 4;

/** The printed title, and where it stands in the source. */
export interface Title {
  guess: Guess<string>;
  start: number;
  end: number;
}

/**
 * The printed title: the lines of the front matter down to the first that ends as titles do, with the years or
 * 试行 in brackets below it.
 */
export function readTitle(
  source: string,
  nodes: readonly OutlineNode[],
  meta: MetaGrammar,
): Title | null {
  const lines = nodes
    .filter(({ kind }) => kind === 'front')
    .flatMap(({ paragraphs }) => paragraphs);
  const isApart = (at: number) => rowOf(meta, PASS.apart, textAt(lines, at)) !== null;
  const ends = (at: number) => rowOf(meta, PASS.titleLine, textAt(lines, at))?.means.is;
  const last = lines.findIndex((_, at) => (ends(at) ?? 'tail') !== 'tail' && !isApart(at));
  if (last === -1) return null;
  let first = last;
  while (first > 0 && last - first < LINES - 1 && !isApart(first - 1)) first--;
  const own = lines.slice(first, ends(last + 1) === 'tail' ? last + 2 : last + 1);
  const value = own.map(({ text }) => text).reduce((before, next) => joinTitle(before, next, meta));
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? start;
  const doubt = doubtOf(value, own.length, meta);
  return { guess: { value, ...evidenceAt(source, start, end), ...doubt }, start, end };
}

/** Why a person should look at a title; nothing where it is printed in one line. */
function doubtOf(value: string, lines: number, meta: MetaGrammar): Pick<Guess<string>, 'doubt'> {
  const [notice] = findIn(meta, PASS.titleLine, value, 0, value.length);
  const inner = notice?.part('inner') ?? [];
  if (inner.length > 0) {
    const paper = value.slice(inner[0]?.from, inner.at(-1)?.to);
    return { doubt: `这是印发通知的标题，所印发的是“${paper}”；要用后者请加 --title` };
  }
  return lines > 1 ? { doubt: `标题分成 ${lines} 行，已连成一行` } : {};
}

/** Two bodies that issue a plan together stand apart by a space: 中共某市委办公室 某市人民政府办公室. */
function joinTitle(before: string, next: string, meta: MetaGrammar): string {
  const isBody = rowOf(meta, PASS.body, before) !== null;
  return before + (isBody && !/^(?:关于|[（(])/u.test(next) ? ' ' : '') + next;
}

function textAt(lines: readonly Piece[], at: number): string {
  return lines[at]?.text ?? '';
}
