import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/model/diagnostic.ts';
import type { Doubt } from '../../src/model/function-entry.ts';
import type { Plan } from '../../src/model/plan.ts';
import { alignPlans } from './alignment.ts';
import { listFolder, readTextFile } from './files.ts';
import { describeFunctions } from './functions.ts';
import { KeptReadings } from './kept.ts';
import { type LoadedRegistries, lexiconFiles, loadRegistries } from './lexicon.ts';
import { compilePlan, type Notes, readPlanFiles } from './plan.ts';
import { residueRows } from './residue.ts';
import { describeRules, describeWords } from './rules.ts';

/** The generated files by name, what there is to say, and the texts it is said about. */
export interface Compiled extends Notes {
  files: Map<string, string>;
  plans: Plan[];
  /** Ids of the plans that were read, not known from before. */
  read: string[];
}

/**
 * Read `content/` and run the pipeline over every plan. Reads files, writes none. All faults are said at
 * once: a broken registry does not hide a broken plan.
 * @param root folder that holds `content/`; diagnostics name files relative to it.
 * @param kept readings from before; what has not changed is not read again.
 */
export function compileContent(root: string, kept = new KeptReadings()): Compiled {
  const compiled: Compiled = {
    files: new Map(),
    plans: [],
    diagnostics: [],
    texts: new Map(),
    read: [],
  };
  const { loaded, diagnostics } = readRegistries(root, kept, compiled.texts);
  compiled.diagnostics.push(...diagnostics);
  const registryTexts = [...compiled.texts.values()];
  const ids = planIds(root);
  if (ids.length === 0) {
    compiled.diagnostics.push({
      file: 'content/plans',
      rule: 'content/no-plans',
      severity: 'error',
      message: '没有任何方案；每个方案是一个文件夹，内有 source.txt 和 plan.yaml',
    });
  }
  const doubts: Doubt[] = [];
  for (const id of ids) {
    const files = readPlanFiles(root, id, compiled);
    if (!files || !loaded) continue;
    const texts = [files.source, compiled.texts.get(files.metaFile) ?? '', ...registryTexts];
    const reading = kept.plans.of(id, texts, () => {
      compiled.read.push(id);
      return compilePlan(files, loaded.registries);
    });
    compiled.plans.push(reading.plan);
    compiled.diagnostics.push(...reading.diagnostics);
    doubts.push(...reading.doubts);
  }
  const allRead = ids.length > 0 && compiled.plans.length === ids.length;
  if (loaded) addFiles(compiled, loaded, doubts, allRead);
  return compiled;
}

/** The registries; the texts of those that can be read are added to `texts`. */
function readRegistries(root: string, kept: KeptReadings, texts: Notes['texts']): LoadedRegistries {
  const files = new Map<string, string | Finding | null>();
  const list = (folder: string) => listFolder(root, folder);
  for (const file of lexiconFiles(list)) {
    const it = existsSync(join(root, file)) ? readTextFile(root, file) : null;
    if (it && it.text !== null) texts.set(file, it.text);
    files.set(file, it && ('finding' in it ? it.finding : it.text));
  }
  return kept.registries.of('all', [...files.values()], () =>
    loadRegistries({ readText: (file) => files.get(file) ?? null, list }),
  );
}

function planIds(root: string): string[] {
  const folder = join(root, 'content/plans');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

function addFiles(
  compiled: Compiled,
  { files: registries, topicAt }: NonNullable<LoadedRegistries['loaded']>,
  doubts: readonly Doubt[],
  allRead: boolean,
): void {
  const { plans, files, diagnostics } = compiled;
  const { topics: topicRegistry, units, roles, indicators } = registries;
  for (const plan of plans) files.set(`plans/${plan.id}.json`, toJson(plan));
  const { topics, placings, pairs, rows, findings, unplaced } = alignPlans(plans, topicRegistry);
  // A plan that could not be read is told already; that its tasks are missing too says nothing new.
  if (allRead) {
    diagnostics.push(
      ...findings.map(({ path, finding }) => ({
        file: 'content/lexicon/topics.yaml',
        ...finding,
        start: topicAt(path),
      })),
      ...unplaced.map(({ plan, finding }) => ({
        file: `content/plans/${plan}/source.txt`,
        ...finding,
      })),
    );
  }
  files.set('topics.json', toJson(topics));
  files.set('alignment.json', toJson(placings));
  files.set('pairs.json', toJson(pairs));
  for (const row of rows) files.set(`rows/${row.topic}.json`, toJson({ id: row.topic, ...row }));
  const shown = indicators.indicators.map(({ aliases: _, classes: __, ...it }) => it);
  files.set('indicators.json', toJson(shown));
  files.set('roles.json', toJson(roles.roles.map(({ words: _, labels: __, ...it }) => it)));
  files.set('functions.json', toJson(describeFunctions(plans, units.functions)));
  files.set('doubts.json', toJson(doubts));
  const residue = plans.flatMap((plan) => residueRows(plan, sourceOf(compiled, plan)));
  files.set('residue.json', toJson(residue));
  files.set('rules.json', toJson(describeRules(registries.rules, plans)));
  files.set('words.json', toJson(describeWords(registries)));
  files.set('corpus.json', toJson(describeCorpus(compiled)));
}

function sourceOf({ texts }: Pick<Compiled, 'texts'>, { id }: Plan): string {
  return texts.get(`content/plans/${id}/source.txt`) ?? '';
}

/**
 * A short name for the exact texts that everything was made from: 12 hex digits of the SHA-256 over
 * `id hash` lines, so that a printed page can be held against the files. `data` does the same for all
 * that was read out of them.
 */
function describeCorpus({ plans, files }: Pick<Compiled, 'plans' | 'files'>) {
  const lines = plans.map((plan) => `${plan.id} ${plan.source.sha256}\n`).join('');
  const data = [...files].map(([name, text]) => `${name} ${shorten(text)}\n`).join('');
  return { hash: shorten(lines), data: shorten(data), plans: plans.length };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function shorten(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
