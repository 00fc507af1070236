import type { MDXInstance } from 'astro';
import { z } from 'zod';

/** What a note says of itself. */
const frontSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Its place in the list. */
  order: z.int().positive(),
  /** Ids of the plans that it compares, parted by a space. Plans that come later are no part of what it says. */
  plans: z.string().regex(/^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)+$/u),
});

export interface Note extends z.infer<typeof frontSchema> {
  /** Name of its file: its address. */
  slug: string;
  Content: MDXInstance<Record<string, unknown>>['Content'];
}

/*
 * Imported as modules, not by way of a content collection: for MDX in collections Astro 7 writes a
 * directive that its bundler warns of, twice a note, in every build.
 */
const files = import.meta.glob<MDXInstance<Record<string, unknown>>>('/content/notes/*.mdx', {
  eager: true,
});

/** The notes in the order of the list; front matter that is not right stops the build. */
export const NOTES: Note[] = Object.entries(files)
  .map(([file, { frontmatter, Content }]) => {
    const slug = /([^/]+)\.mdx$/u.exec(file)?.[1] ?? '';
    const { data, error } = frontSchema.safeParse(frontmatter);
    if (!data) throw new Error(`content/notes/${slug}.mdx: ${z.prettifyError(error)}`);
    return { ...data, slug, Content };
  })
  .sort((a, b) => a.order - b.order);
