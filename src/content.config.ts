import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { functionEntrySchema } from './model/function-entry.ts';
import { planSchema } from './model/plan.ts';
import { topicRowSchema } from './model/topic.ts';

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
    loader: file('./content/generated/functions.json'),
    schema: functionEntrySchema,
  }),
};
