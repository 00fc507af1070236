import type { Finding } from '../../model/diagnostic.ts';
import type { OutlineNode } from '../../model/outline.ts';
import type { Erratum, ErratumEntry } from '../../model/plan.ts';

/** An entry that stands nowhere in the source, by its index in the list. */
export interface LostErratum {
  index: number;
  finding: Finding;
}

/**
 * Find each erratum in the source, at every place where its quote stands to the letter.
 * An entry that stands nowhere is an error: either the quote or the source has changed.
 */
export function placeErrata(
  source: string,
  nodes: readonly OutlineNode[],
  entries: readonly ErratumEntry[],
): { errata: Erratum[]; lost: LostErratum[] } {
  const errata: Erratum[] = [];
  const lost: LostErratum[] = [];
  entries.forEach((entry, index) => {
    let found = false;
    for (let at = source.indexOf(entry.quote); at !== -1; ) {
      const end = at + entry.quote.length;
      const node = deepestAt(nodes, at);
      if (node) {
        errata.push({ ...entry, node: node.id, path: node.path, start: at, end });
        found = true;
      }
      at = source.indexOf(entry.quote, end);
    }
    if (!found) {
      const message = `勘误引文“${entry.quote}”不在 source.txt 的正文里；请核对是否一字不差`;
      lost.push({ index, finding: { rule: 'plan/erratum-not-found', severity: 'error', message } });
    }
  });
  errata.sort((a, b) => a.start - b.start);
  return { errata, lost };
}

/** The deepest node at an offset: nodes stand in document order, so the last that covers it. */
function deepestAt(nodes: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  return nodes.findLast((node) => node.start <= offset && offset < node.end);
}
