import { z } from 'zod';

/** What of Stryker's JSON report is read (mutation-testing-report-schema 2). */
const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          status: z.string(),
          mutatorName: z.string(),
          replacement: z.string().optional(),
          location: z.object({
            start: z.object({ line: z.number(), column: z.number() }),
            end: z.object({ line: z.number(), column: z.number() }),
          }),
        }),
      ),
    }),
  ),
});

/** A change of the code that no test noticed. */
export interface Survivor {
  /** `file:line` */
  place: string;
  mutator: string;
  /** The line as it stands, and what stood in its place. */
  line: string;
  replacement: string;
}

export interface MutationScore {
  /** Mutants that a test failed on, or that never came to an end. */
  killed: number;
  /** Mutants that could be judged: without those that do not load. */
  valid: number;
  survivors: Survivor[];
}

/**
 * Count a report of Stryker.
 * @throws ZodError where the report is of another shape.
 */
export function scoreOf(report: unknown): MutationScore {
  const score: MutationScore = { killed: 0, valid: 0, survivors: [] };
  for (const [file, { source, mutants }] of Object.entries(reportSchema.parse(report).files)) {
    const lines = source.split('\n');
    for (const { status, mutatorName, replacement = '', location } of mutants) {
      if (status === 'Killed' || status === 'Timeout') score.killed++;
      else if (status === 'Survived' || status === 'NoCoverage') {
        const { line } = location.start;
        score.survivors.push({
          place: `${file}:${line}:${location.start.column}`,
          mutator: mutatorName,
          line: lines[line - 1]?.trim() ?? '',
          replacement,
        });
      }
    }
  }
  score.valid = score.killed + score.survivors.length;
  return score;
}
