import { bodyScore, isSureBody } from './bodies.ts';
import type { DraftClause } from './draft.ts';

/**
 * Whether what was read names doers, and little else. At least two of three names must read as bodies;
 * without any role word all must (`（市委宣传部、市文明办，各区委）`), and nothing else may stand there.
 * @param bare no role word and no label was read.
 */
export function isClause(text: string, clause: DraftClause, bare: boolean): boolean {
  const { drafts, tokens } = clause;
  const names = drafts.map((draft) => text.slice(draft.from, draft.to));
  const reads = drafts.filter((draft, at) => draft.vouched || bodyScore(names[at] ?? '') > 0);
  const good = reads.length;
  if (good === 0 || (names.length - good) * 2 > good) return false;
  if (bare) {
    const sure = names.filter(isSureBody).length;
    const plain = tokens.every(({ kind }) => BARE.has(kind));
    return plain && good === names.length && sure * 3 >= names.length * 2;
  }
  const aside = tokens.filter(({ kind }) => kind === 'note' || kind === 'topic');
  const length = aside.reduce((sum, token) => sum + token.to - token.from, 0);
  return length <= (clause.to - clause.from) * 0.75;
}

const BARE: ReadonlySet<string> = new Set(['mention', 'separator', 'open', 'mark', 'note']);
