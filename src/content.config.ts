import { defineCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { glob, type Loader } from 'astro/loaders';
import { functionEntrySchema } from './model/function-entry.ts';
import { planSchema } from './model/plan.ts';
import { stageEntrySchema, wordsEntrySchema } from './model/rules-entry.ts';
import { topicRowSchema } from './model/topic.ts';

/**
 * The entries of one JSON file, a list. Astro's own `file` empties the collection first, and what has been emptied is
 * saved half a second later: in each build, and at each change while one edits.
 */
function listed(path: string): Loader {
  return {
    name: 'listed',
    async load({ config, store, parseData, generateDigest }) {
      const list: { id: string }[] = JSON.parse(await readFile(new URL(path, config.root), 'utf8'));
      for (const entry of list) {
        const data = await parseData({ id: entry.id, data: entry });
        store.set({ id: entry.id, data, digest: generateDigest(data) });
      }
      const ids = new Set(list.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    },
  };
}

/** What scripts/build-content.ts wrote, checked once more with the schemas that it wrote with. */
export const collections = {
  plans: defineCollection({
    loader: glob({ pattern: '*.json', base: './content/generated/plans' }),
    schema: planSchema,
  }),
  rows: defineCollection({
    loader: glob({ pattern: '*.json', base: './content/generated/rows' }),
    schema: topicRowSchema.extend({ id: topicRowSchema.shape.topic }),
  }),
  functions: defineCollection({
    loader: listed('./content/generated/functions.json'),
    schema: functionEntrySchema,
  }),
  rules: defineCollection({
    loader: listed('./content/generated/rules.json'),
    schema: stageEntrySchema,
  }),
  words: defineCollection({
    loader: listed('./content/generated/words.json'),
    schema: wordsEntrySchema,
  }),
};
