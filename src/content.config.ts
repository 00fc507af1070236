import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { functionEntrySchema } from './model/function-entry.ts';
import { planSchema } from './model/plan.ts';

/** What scripts/build-content.ts wrote, checked once more with the schemas that it wrote with. */
export const collections = {
  plans: defineCollection({
    loader: glob({ pattern: '*.json', base: './content/generated/plans' }),
    schema: planSchema,
  }),
  functions: defineCollection({
    loader: file('./content/generated/functions.json'),
    schema: functionEntrySchema,
  }),
};
