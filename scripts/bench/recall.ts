import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Plan, planSchema } from '../../src/model/plan.ts';
import { readQuery } from '../../src/search/query.ts';
import { recordText } from '../../src/search/records.ts';

/** What a passage says, by the address that the search must give for it. */
export interface Passage {
  /** `hecheng#2.1.3` */
  key: string;
  /** Its text and corrected readings with punctuation as one mark. */
  texts: string[];
}

const MARK = '·';

/** A text as the search compares it: whatever stands between letters is alike. */
export function comparable(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, MARK);
}

/** All passages of the built collections. */
export function readPassages(root: string): Passage[] {
  const folder = join(root, 'content/generated/plans');
  return readdirSync(folder).flatMap((name) => {
    const plan: Plan = planSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return plan.nodes.map((node) => {
      const { text, readings } = recordText(plan, node);
      return { key: `${plan.id}#${node.id}`, texts: [text, ...readings].map(comparable) };
    });
  });
}

/** Every pair of neighbouring letters of the passages, each once. */
export function allBigrams(passages: readonly Passage[]): string[] {
  const found = new Set<string>();
  for (const { texts } of passages) {
    for (const text of texts) {
      for (let at = 0; at + 2 <= text.length; at++) {
        const pair = text.slice(at, at + 2);
        if (!pair.includes(MARK)) found.add(pair);
      }
    }
  }
  return [...found];
}

/** Substrings of 2 to 10 characters that begin and end with a letter, drawn from the passages. */
export function drawSubstrings(
  passages: readonly Passage[],
  count: number,
  random: () => number,
): string[] {
  const drawn: string[] = [];
  while (drawn.length < count) {
    const passage = passages[Math.floor(random() * passages.length)];
    const text = passage?.texts[0] ?? '';
    const length = 2 + Math.floor(random() * 9);
    const start = Math.floor(random() * (text.length - length));
    const piece = text.slice(start, start + length);
    if (start >= 0 && piece.length === length && !piece.startsWith(MARK) && !piece.endsWith(MARK)) {
      drawn.push(piece);
    }
  }
  return drawn;
}

/** A query whose answer is not what the texts say. */
export interface Miss {
  query: string;
  missing: string[];
  wrong: string[];
}

export interface Recall {
  queries: number;
  expected: number;
  found: number;
  correct: number;
  misses: Miss[];
}

/**
 * Ask the site's own engine in a real browser and hold each answer against the texts.
 * @param page a page of the site whose search engine has been loaded (a search box was focused).
 */
export async function measureRecall(
  page: Page,
  passages: readonly Passage[],
  queries: readonly string[],
): Promise<Recall> {
  const recall: Recall = { queries: queries.length, expected: 0, found: 0, correct: 0, misses: [] };
  for (let at = 0; at < queries.length; at += 200) {
    const batch = queries.slice(at, at + 200);
    const answers = await askEngine(page, batch);
    batch.forEach((query, index) => {
      const wanted = passages
        .filter(({ texts }) => texts.some((text) => text.includes(query)))
        .map(({ key }) => key);
      const got = new Set(answers[index]?.map(({ key }) => key));
      const missing = wanted.filter((key) => !got.has(key));
      recall.expected += wanted.length;
      recall.found += got.size;
      recall.correct += wanted.length - missing.length;
      const wrong = [...got].filter((key) => !wanted.includes(key));
      if (missing.length + wrong.length > 0) recall.misses.push({ query, missing, wrong });
    });
  }
  return recall;
}

/** Load the search of a page of the site, as a focus on its box does. */
export async function openEngine(page: Page): Promise<void> {
  await page.locator('search-box input, #q').first().focus();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.pf_meta')),
  );
}

/** What the engine of a page lists for each query, best first. */
export async function askEngine(
  page: Page,
  queries: readonly string[],
): Promise<{ key: string; url: string }[][]> {
  const asked = queries.map((query) => readQuery(query));
  return await page.evaluate(async (batch) => {
    const module = performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .find((name) => /\/engine\.[^/]+\.js$/u.test(name));
    if (!module) throw new Error('the search engine was not loaded');
    type Passages = Map<string, { key: string; url: string }>;
    const keep = globalThis as typeof globalThis & { duizhaoPassages?: Passages };
    keep.duizhaoPassages ??= new Map();
    const passages = keep.duizhaoPassages;
    const engine = await (await import(module)).loadEngine();
    const answers: { key: string; url: string }[][] = [];
    for (const query of batch) {
      const answer: { key: string; url: string }[] = [];
      for (const group of await engine.search(query, {})) {
        for (const hit of group.hits) {
          let passage = passages.get(hit.id);
          if (!passage) {
            const { plan, node, url } = await hit.load();
            passage = { key: `${plan}#${node}`, url };
            passages.set(hit.id, passage);
          }
          answer.push(passage);
        }
      }
      answers.push(answer);
    }
    return answers;
  }, asked);
}
