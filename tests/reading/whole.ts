import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alignPlans } from '../../scripts/content/alignment.ts';
import { lexiconOnDisk, loadRegistries } from '../../scripts/content/lexicon.ts';
import { compilePlan } from '../../scripts/content/plan.ts';
import type { OutlineNode } from '../../src/model/outline.ts';
import { type Plan, type PlanFile, planSchema } from '../../src/model/plan.ts';
import { searchRecords } from '../../src/search/records.ts';
import { gather } from '../../src/search/spread.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { type ReadingNode, readingTree } from '../../src/views/reading.ts';
import { readingPages } from '../../src/views/reading-pages.ts';
import { sideBySide } from '../../src/views/topic-page.ts';
import { breaches as outlineBreaches, piecesOf } from './outline/invariants.ts';
import { breaches as targetBreaches } from './targets/summary.ts';

const CONTENT = new URL('../../content/', import.meta.url);
const { loaded } = loadRegistries(lexiconOnDisk(fileURLToPath(new URL('../..', import.meta.url))));
if (!loaded) throw new Error('the registries are broken: npm run content says how');
const { files, registries } = loaded;

/** The first tasks of a real plan, which the text is laid beside. */
const NEIGHBOUR: Plan = firstNodes(
  planSchema.parse(
    JSON.parse(readFileSync(new URL('generated/plans/hecheng.json', CONTENT), 'utf8')),
  ),
);

function firstNodes(plan: Plan): Plan {
  return { ...plan, nodes: plan.nodes.slice(0, 40) };
}

const META: PlanFile = {
  short: '某区',
  place: '某区',
  level: '市辖区',
  parent: '某市',
  province: '某省',
  title: '某区安全方案',
  titleOrigin: 'editorial',
  year: null,
  status: null,
  errata: [],
};

/**
 * Read a text as the build reads a plan, lay it beside a real plan, and show both as the pages and the search
 * do. Whatever the text, nothing may be thrown, and every character must come out at its place.
 * @returns what is wrong, in words; empty is right.
 * @throws whatever a stage throws: a fault.
 */
export function wholeBreaches(source: string): string[] {
  const { plan, diagnostics } = compilePlan(
    {
      id: 'fuzzed',
      sourceFile: 'source.txt',
      metaFile: 'plan.yaml',
      bytes: Buffer.from(source),
      source,
      meta: META,
      offsetOf: () => 0,
    },
    registries,
  );
  return [
    ...outlineBreaches(source, plan),
    ...targetBreaches(source, plan.nodes, plan.targets),
    ...diagnostics.flatMap(({ rule, start = 0, end = start }) =>
      start <= end && end <= source.length ? [] : [`${rule}: a place outside the text`],
    ),
    ...unitBreaches(plan),
    ...readingBreaches(plan, source),
    ...searchBreaches(plan),
    ...alignmentBreaches(plan),
  ];
}

/** Every assignment of one body has a unit of the plan, and every unit was mentioned. */
function unitBreaches({ units, assignments }: Plan): string[] {
  const ids = new Set(units.map(({ id }) => id));
  const used = new Set(assignments.map(({ unit }) => unit));
  return [
    ...assignments
      .filter(({ kind, unit }) => (kind === 'unit') !== ids.has(unit ?? ''))
      .map(({ mention }) => `${mention}: no unit, or one too many`),
    ...units.filter(({ id }) => !used.has(id)).map(({ id }) => `${id}: nobody mentions it`),
  ];
}

/** The reading pages together show every word of the outline; each page shows its own in order. */
function readingBreaches(plan: Plan, source: string): string[] {
  const lines = lineIndex(source);
  const words = (nodes: readonly OutlineNode[]) =>
    piecesOf(nodes)
      .map(({ text }) => text)
      .join('');
  const shown = readingTree(
    plan,
    plan.nodes.map(({ id }) => id),
    lines,
  );
  const pages = readingPages(plan.nodes);
  const found = textOf(shown) === words(plan.nodes) ? [] : ['the full text has other words'];
  for (const page of pages) {
    const own = plan.nodes.filter(({ id }) => page.nodes.includes(id));
    if (textOf(readingTree(plan, page.nodes, lines)) !== words(own)) {
      found.push(`page ${page.id} has other words`);
    }
  }
  return found;
}

function textOf(nodes: readonly ReadingNode[]): string {
  return nodes
    .map(({ heading, paragraphs, children }) =>
      [...heading, ...paragraphs.flat()]
        .map(({ text }) => text)
        .join('')
        .concat(textOf(children)),
    )
    .join('');
}

/** The search gives back what it was given. */
function searchBreaches(plan: Plan): string[] {
  const records = searchRecords([plan], () => []);
  return plan.nodes.flatMap((node, at) => {
    const { content = '', meta } = records[at] ?? {};
    const text = piecesOf([node])
      .map((piece) => piece.text)
      .join('\n');
    const back = gather({ content, marks: meta?.marks ?? '[]' }).text;
    return back === text ? [] : [`${node.id}: the search says ${JSON.stringify(back)}`];
  });
}

/** Every sentence of a task that stands on a row stands in one cell of its page, with its words. */
function alignmentBreaches(plan: Plan): string[] {
  const plans = [NEIGHBOUR, plan];
  const { rows } = alignPlans(plans, files.topics);
  return rows.flatMap((row) => {
    const cells = sideBySide(row, plans).flatMap(({ cells: it }) => it.get(plan.id) ?? []);
    const said = new Map<OutlineNode['id'], string>();
    for (const { node, runs } of cells) {
      const text = runs.map((run) => run.text).join('');
      said.set(node.id, (said.get(node.id) ?? '') + text);
    }
    return row.wording
      .filter((it) => it.plan === plan.id)
      .flatMap(({ node: id }) => {
        const node = plan.nodes.find((it) => it.id === id);
        const words = (text: string) => text.replaceAll(/\s/gu, '');
        const wanted = words((node?.paragraphs ?? []).map(({ text }) => text).join(''));
        return words(said.get(id) ?? '') === wanted ? [] : [`${row.topic} ${id}: other words`];
      });
  });
}
