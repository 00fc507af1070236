import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OutlineNode } from '../../../src/model/outline.ts';
import { type OutlineGrammar, readOutline } from '../../../src/reading/outline/index.ts';
import { readingPages } from '../../../src/views/reading-pages.ts';
import { lexiconOnDisk, loadRegistries } from '../../content/lexicon.ts';

/** A block of a page: a heading of its level, or a paragraph (level 0). */
export interface Block {
  /** Id of the node it is of. */
  node: string;
  level: number;
  text: string;
}

/** A page to read, as every peer is given it: the texts cut where our site cuts them. */
export interface Section {
  plan: string;
  /** Short name of the plan's place. */
  place: string;
  /** Our id of the page: `2.3`. */
  id: string;
  /** The same as a file name of any generator: `2-3`. */
  slug: string;
  title: string;
  blocks: Block[];
}

/** What every reading page of all plans says, in document order. @param content a folder with `plans/` and `lexicon/`. */
export function readSections(content: string): Section[] {
  const { loaded } = loadRegistries(lexiconOnDisk(join(content, '..')));
  if (!loaded) throw new Error('the lexicon is broken: npm run content says how');
  const { outline } = loaded.registries;
  return readdirSync(join(content, 'plans'))
    .filter((plan) => existsSync(join(content, 'plans', plan, 'source.txt')))
    .sort()
    .flatMap((plan) => sectionsOf(join(content, 'plans', plan), plan, outline));
}

const metaSchema = z.object({ short: z.string() });

function sectionsOf(folder: string, plan: string, outline: OutlineGrammar): Section[] {
  const { nodes } = readOutline(readFileSync(join(folder, 'source.txt'), 'utf8'), outline);
  const { short } = metaSchema.parse(parse(readFileSync(join(folder, 'plan.yaml'), 'utf8')));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return readingPages(nodes).flatMap((page) => {
    const [head] = page.nodes.flatMap((id) => byId.get(id) ?? []);
    if (!head) return [];
    return [
      {
        plan,
        place: short,
        id: page.id,
        slug: page.id.replaceAll(/[^a-z0-9]+/gu, '-'),
        title: `${head.label}${head.title || head.path}`,
        blocks: page.nodes.flatMap((id) => blocksOf(byId.get(id), head)),
      },
    ];
  });
}

function blocksOf(node: OutlineNode | undefined, head: OutlineNode): Block[] {
  if (!node) return [];
  const level = Math.min(6, 2 + node.id.split('.').length - head.id.split('.').length);
  const heading =
    node === head || !node.heading
      ? []
      : [{ node: node.id, level, text: node.heading.text.trim() }];
  const paragraphs = node.paragraphs.map(({ text }) => ({
    node: node.id,
    level: 0,
    text: text.trim(),
  }));
  return [...heading, ...paragraphs];
}
