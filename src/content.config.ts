import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { planSchema } from './model/plan.ts';

/** What scripts/build-content.ts wrote, checked once more with the schemas that it wrote with. */
export const collections = {
  plans: defineCollection({
    loader: glob({ pattern: '*.json', base: './content/generated/plans' }),
    schema: planSchema,
  }),
};
