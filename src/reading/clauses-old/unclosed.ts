import { bodyScore } from './bodies.ts';
import { beginsWithDeed, nameBeforeDeed } from './deeds.ts';
import { middleRole } from './middle.ts';
import { isRemark } from './remarks.ts';
import type { RoleGrammar } from './roles.ts';
import { segmentsOf } from './segments.ts';

/**
 * Where the list of doers ends in `text.slice(from, to)`, a bracket that was opened and never closed:
 * `（牵头单位：县住建局；配合单位：县公安局| 加强监管…`. It ends before the first stretch that names nobody, says no
 * role and no time; before a bracket behind a time; and behind a name that a deed is glued to (`县公安局|加强监管`). `to` where all of it is list.
 */
export function listEnd(text: string, from: number, to: number, grammar: RoleGrammar): number {
  let end = from;
  /** Behind 完成时限： whatever stands is its value. */
  let noted = false;
  for (const segment of segmentsOf(text, from, to)) {
    const label = grammar.label(text, segment.from, segment.to);
    if (label) noted = label.role === null;
    const at = label?.to ?? segment.from;
    const stretch = text.slice(at, segment.to);
    const glued = nameBeforeDeed(stretch);
    const role = grammar.atEnd(text, at, segment.to) ?? middleRole(text, at, segment.to, grammar);
    if (!noted && !role && glued !== -1) return at + glued;
    if (!noted && !role && !(stretch === '' || isDoer(stretch) || isRemark(stretch))) return end;
    const opener = noted ? stretch.search(/[（(【〔[]/u) : -1;
    if (opener !== -1) return at + opener;
    if (beginsWithDeed(stretch)) return end;
    end = segment.to;
    if (/[；;。]/u.test(text.slice(segment.to, segment.next))) noted = false;
  }
  return to;
}

function isDoer(stretch: string): boolean {
  const name = stretch.split(/等|和|及|与/u)[0] as string;
  return !beginsWithDeed(stretch) && (bodyScore(name) > 0 || bodyScore(stretch) > 0);
}
