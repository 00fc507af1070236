import { z } from 'zod';

/** How much a finding weighs: an error stops the build, a warning is printed, info is listed on request. */
export const severitySchema = z.enum(['error', 'warning', 'info']);

/**
 * Something to say about a place in a file. Diagnostics are values until a script prints them.
 * `start`/`end` are UTF-16 offsets into `file`; absent where the whole file is meant.
 */
export const diagnosticSchema = z.strictObject({
  file: z.string(),
  rule: z.string().regex(/^[a-z]+\/[a-z-]+$/),
  severity: severitySchema,
  message: z.string().min(1),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
});

export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** A finding of a pure stage, which knows places but not which file it reads. */
export type Finding = Omit<Diagnostic, 'file'>;

/** A finding about a YAML file, by the path of the field it is about: who read the file knows its place. */
export interface FieldFinding {
  path: (string | number)[];
  finding: Finding;
}
