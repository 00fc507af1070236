import type { Role } from '../model/clause.ts';
import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import { pageAddress, planAddress } from './addresses.ts';
import { type ChipGroup, chipsByNode } from './chips.ts';
import { citedName, citedPath } from './citation.ts';
import { readsAs } from './erratum.ts';
import { pageOfNode, readingPages } from './reading-pages.ts';
import { targetLabel } from './target-label.ts';

/** A passage as 摘编 shows it: what `/basket/<plan>.json` has of each node. */
export interface BasketPassage {
  node: string;
  /** Plan and place, as cited: 《…》（征求意见稿）二（一）3. */
  citation: string;
  /** Address of its place, from the root of the site. */
  address: string;
  /** Heading with its label, to the letter; empty where it has none. */
  heading: string;
  /** Whether the first paragraph stands on the line of the heading. */
  runsIn: boolean;
  paragraphs: string[];
  /** Who is charged with it, one list a clause. */
  charges: (ChipGroup & { name: string })[][];
  targets: { label: string; quote: string }[];
  /** Slips of the source in it, and how they should read: 应作“舆论引导”. */
  errata: { quote: string; reads: string }[];
}

/** A passage in 摘编, and what the reader has noted on it. */
export interface Excerpt extends BasketPassage {
  note: string;
}

/**
 * What of a plan can be collected, in the order of its text: every node that says something.
 * @param roleName what the reader sees for a role: `lead` → 牵头.
 */
export function basketPassages(plan: Plan, roleName: (role: Role) => string): BasketPassage[] {
  const name = citedName(plan.meta);
  const home = pageOfNode(readingPages(plan.nodes));
  const charges = chipsByNode(plan);
  const passage = (node: OutlineNode): BasketPassage => {
    const page = home.get(node.id);
    return {
      node: node.id,
      citation: name + citedPath(node.path),
      address: `${page === undefined ? planAddress(plan.id) : pageAddress(plan.id, page)}#${node.id}`,
      heading: node.heading?.text ?? '',
      runsIn: runsIn(plan, node),
      paragraphs: node.paragraphs.map(({ text }) => text),
      charges: (charges.get(node.id) ?? []).map((groups) =>
        groups.map((group) => ({ ...group, name: roleName(group.role) })),
      ),
      targets: plan.targets
        .filter((target) => target.node === node.id)
        .map((target) => ({ label: targetLabel(target), quote: target.quote })),
      errata: plan.errata
        .filter((erratum) => erratum.node === node.id)
        .map((erratum) => ({
          quote: erratum.quote,
          reads: `${readsAs(erratum)}“${erratum.reads}”`,
        })),
    };
  };
  return plan.nodes
    .filter(({ heading, paragraphs }) => heading !== null || paragraphs.length > 0)
    .map(passage);
}

/** Whether the text of a node begins on the line of its heading: no line ends between the two. */
function runsIn({ gaps }: Pick<Plan, 'gaps'>, { heading, paragraphs }: OutlineNode): boolean {
  const [first] = paragraphs;
  if (!heading || !first) return false;
  return !gaps.some(
    ({ kind, start, end }) => kind === 'blank' && start >= heading.end && end <= first.start,
  );
}

/** The lines of a passage, to the letter, as the text has them. */
export function quotedLines({ heading, runsIn: isOneLine, paragraphs }: BasketPassage): string[] {
  if (heading === '') return paragraphs;
  const [first = '', ...rest] = paragraphs;
  return isOneLine ? [heading + first, ...rest] : [heading, ...paragraphs];
}

/**
 * Passages as one pastes them into a letter: quoted, each with its citation and the address of its place.
 * @param urlOf the whole address of a place, from its address on the site.
 */
export function excerptsAsText(
  excerpts: readonly Excerpt[],
  urlOf: (address: string) => string,
): string {
  return excerpts
    .map((excerpt, at) => {
      const { citation, address, errata, note } = excerpt;
      const number = excerpts.length > 1 ? `${at + 1}. ` : '';
      return [
        `${number}“${quotedLines(excerpt).join('\n')}”`,
        `（${citation}，${urlOf(address)}）`,
        ...errata.map((erratum) => erratumLine(erratum)),
        ...(note ? [`批注：${note}`] : []),
      ].join('\n');
    })
    .join('\n\n');
}

/** What stands under a passage on a slip in it: 原文“奥论引导”，应作“舆论引导”。 */
export function erratumLine({ quote, reads }: BasketPassage['errata'][number]): string {
  return `原文“${quote.replaceAll('\n', '')}”，${reads}。`;
}
