import type { Rule, RuleFile } from '../../src/model/lexicon.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { PassEntry, StageEntry, WordsEntry } from '../../src/model/rules-entry.ts';
import { toLexicon } from '../../src/reading/words.ts';
import type { RegistryFiles } from './lexicon.ts';

/** The rows by stage and pass, with how often each is named by what was read in the plans. */
export function describeRules(
  files: Readonly<Record<string, RuleFile>>,
  plans: readonly Plan[],
): StageEntry[] {
  const counts = countRules(plans);
  return Object.entries(files).map(([id, { passes, rules }]) => ({
    id,
    passes: Object.entries(passes)
      .map(([number, name]) => passEntry(id, Number(number), name, rules, counts))
      .filter((pass) => pass.rules.length > 0),
  }));
}

function passEntry(
  stage: string,
  number: number,
  name: string,
  rules: readonly Rule[],
  counts: ReadonlyMap<string, number>,
): PassEntry {
  const own = rules
    .filter(({ pass }) => pass === number)
    .map((rule) => ({
      rule,
      fired: counts.get(`${stage}/${rule.id}`) ?? counts.get(rule.id) ?? 0,
    }));
  const isCounted = own.some(({ fired }) => fired > 0);
  return {
    number,
    name,
    rules: own.map(({ rule: { id, says, pattern, means, examples, refuses }, fired }) => ({
      id,
      says,
      pattern,
      examples: cases(examples),
      refuses: cases(refuses),
      // What only folds tokens for a later row is never named itself.
      fired: isCounted && (fired > 0 || !('fold' in means)) ? fired : null,
    })),
  };
}

function cases(of: Readonly<Record<string, string>>) {
  return Object.entries(of).map(([text, reads]) => ({ text, reads }));
}

/** By the name that a reading gives its rule: the id, or stage and id. */
function countRules(plans: readonly Plan[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { clauses, assignments, targets } of plans) {
    for (const { rule } of [...clauses, ...assignments, ...targets]) {
      if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return counts;
}

const SAMPLES = 5;

/** What the words have in common that stand in registries of a shape of their own. */
const REGISTRY_KINDS: Readonly<Record<string, string>> = {
  STEM: '部门和机构的名称、简称，不带地名和级别，各归一类部门。',
  ROLE: '写在单位后面、说明责任类型的词。',
  LABEL: '写在单位前面、带冒号的责任标签。',
  MANNER: '写在责任词前面、只说怎样承担的词。',
};

/** The kinds of words, each with how many there are and the first of them. */
export function describeWords(files: RegistryFiles): WordsEntry[] {
  const ofRegistries = [...Map.groupBy(toLexicon({ ...files, words: {} }).words, (it) => it.kind)];
  const sources = [
    ...ofRegistries.map(([kind, words]) => ({ kind, says: REGISTRY_KINDS[kind] ?? kind, words })),
    ...Object.values(files.words),
  ];
  return [...Map.groupBy(sources, ({ kind }) => kind)]
    .map(([id, own]) => {
      const words = [...new Set(own.flatMap((it) => it.words.map(({ word }) => word)))];
      return {
        id,
        says: own.map(({ says }) => says).join(''),
        count: words.length,
        samples: words.slice(0, SAMPLES),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
