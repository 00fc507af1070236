import type { OutlineNode } from '../../../src/model/outline.ts';
import { type Target, targetSchema } from '../../../src/model/target.ts';

/** One target on one line, for a person to read and check. */
export function line(target: Target): string {
  const { comparator, bound, value, max, unit, deadline, indicator } = target;
  const number = value === null ? '' : `${value}${max === undefined ? '' : `—${max}`}`;
  const measure = [`${comparator ?? ''}${bound ?? ''}`, number, unit ?? ''].join(' ').trim();
  const due = deadline ? `${deadline.words}→${deadline.date ?? '?'}` : '';
  const verb = [target.verb, target.commitment, target.tier].filter(Boolean).join(' ');
  return [
    target.path,
    target.class,
    target.quote,
    target.name,
    measure,
    target.phrase,
    due,
    verb,
    indicator ?? '',
  ]
    .map((cell) => cell.trim())
    .join(' | ');
}

/**
 * What is wrong with targets, whatever the text: each quote at its place to the letter, inside its node,
 * valid, in order, none twice. Empty when all holds.
 */
export function breaches(
  source: string,
  nodes: readonly OutlineNode[],
  targets: readonly Target[],
): string[] {
  const found: string[] = [];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const cuts = nodes
    .flatMap(({ heading, paragraphs }) => (heading ? [heading, ...paragraphs] : paragraphs))
    .flatMap((piece) => piece.cuts);
  const seen = new Set<string>();
  for (const target of targets) {
    const { start, end, quote, id } = target;
    if (!targetSchema.safeParse(target).success)
      found.push(`${id} breaks its schema: ${JSON.stringify(target)}`);
    const node = byId.get(target.node);
    if (!node || start < node.start || end > node.end) found.push(`${id} outside its node`);
    let text = '';
    let at = start;
    for (const cut of cuts) {
      if (cut.end <= start || cut.start >= end) continue;
      text += source.slice(at, cut.start);
      at = cut.end;
    }
    if (text + source.slice(at, end) !== quote) found.push(`${id}: ${quote} is not there`);
    const key = `${start} ${end} ${target.name} ${target.value}`;
    if (seen.has(key) || seen.has(id)) found.push(`${id} twice`);
    seen.add(key).add(id);
  }
  return found;
}
