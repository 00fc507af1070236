import { z } from 'zod';
import { assignmentSchema, clauseSchema } from './clause.ts';
import { diagnosticSchema } from './diagnostic.ts';
import { outlineSchema } from './outline.ts';
import { seatsSchema } from './seats.ts';
import { targetSchema } from './target.ts';
import { unitSchema } from './unit.ts';

const offset = z.int().nonnegative();

/** Plan ids stand in addresses, file names and data: lower-case ASCII, digits, hyphens. */
export const planIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, '应为小写字母开头，只含小写字母、数字和连字符，至多 40 个字符');

/** How sure an editor is of an erratum. */
export const certaintySchema = z.enum(['sure', 'likely', 'unsure']);

/**
 * A slip of the source, as an editor enters it. `quote` must stand in the source to the letter; every
 * place where it stands is meant. The source itself is never changed.
 */
export const erratumEntrySchema = z.strictObject({
  quote: z.string().min(1),
  reads: z.string().min(1),
  why: z.string().min(1),
  certainty: certaintySchema,
});

/** A fact about a plan with the words of the source that show it. */
const evidenced = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, evidence: z.string().min(1) });

/** The file that a text was taken out of. Absent where the text is the file itself. */
export const originSchema = z.strictObject({
  file: z.string().min(1),
  format: z.enum(['text', 'html', 'docx', 'pdf']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a plan is called, where and of when it is. Null is 未载明: the text does not say. */
export const planMetaSchema = z.strictObject({
  title: z.string().min(1),
  /** `printed` stands in the source; `editorial` is ours, and says so on the page. */
  titleOrigin: z.enum(['printed', 'editorial']),
  titleNote: z.string().min(1).optional(),
  /** Two to four characters for column heads. */
  short: z.string().min(1).max(6),
  place: z.string().min(1),
  level: z.enum(['省', '地级市', '市辖区', '县级市', '县']),
  parent: z.string().min(1).nullable(),
  /** Null is 未载明. */
  province: z.string().min(1).nullable(),
  year: evidenced(z.int().min(1949).max(2100)).nullable(),
  status: evidenced(z.string().min(1)).nullable(),
  /** Where the text was taken out of another file: a web page, Word, PDF, another encoding. */
  origin: originSchema.optional(),
});

/** `content/plans/<id>/plan.yaml` */
export const planFileSchema = planMetaSchema.extend({ errata: z.array(erratumEntrySchema) });

/** An erratum at one place of the source. */
export const erratumSchema = erratumEntrySchema.extend({
  node: z.string(),
  path: z.string(),
  start: offset,
  end: offset,
});

/** One plan as the stages read it: the entry of the `plans` collection. */
export const planSchema = z.strictObject({
  id: planIdSchema,
  meta: planMetaSchema,
  source: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: offset,
    /** Length in UTF-16 code units: the unit of all offsets. */
    length: offset,
    lines: offset,
  }),
  ...outlineSchema.shape,
  errata: z.array(erratumSchema),
  /** Stretches that name who does a task; the bodies they name stand in `assignments`. */
  clauses: z.array(clauseSchema.omit({ assignments: true })),
  /** Who does what, in document order: by clause, by seat in a working group, by prose. */
  assignments: z.array(assignmentSchema),
  units: z.array(unitSchema),
  /** What it promises, in document order. */
  targets: z.array(targetSchema),
  /** Places where a doer stands by position alone, and how many of them were read. */
  seats: seatsSchema,
  diagnostics: z.array(diagnosticSchema),
});

export type ErratumEntry = z.infer<typeof erratumEntrySchema>;
export type Erratum = z.infer<typeof erratumSchema>;
export type PlanMeta = z.infer<typeof planMetaSchema>;
export type PlanFile = z.infer<typeof planFileSchema>;
export type Plan = z.infer<typeof planSchema>;
