import type { Assignment } from '../../src/model/clause.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import { type Registries, readPlan, type TextContext } from '../../src/reading/read-plan.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { quoteOf } from '../../src/views/quote.ts';

/** Nothing is known of where a text is from: its bare 区 and 县 stand for themselves. */
const ANYWHERE: TextContext = { id: 'plan', place: '', parent: null, year: null };

/**
 * What the pipeline reads in a text of which nothing else is known, as `npm run parse` prints it.
 * Offsets are UTF-16; lines and columns count from 1.
 */
export function describeReading(source: string, registries: Registries) {
  const { nodes, gaps, clauses, assignments, targets, findings } = readPlan(
    source,
    ANYWHERE,
    registries,
  );
  const lines = lineIndex(source);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    outline: { nodes, gaps },
    clauses: clauses.map(({ id, node, path, start, end }) => {
      const owner = byId.get(node);
      return {
        id,
        path,
        clause: owner ? quoteOf(owner, { start, end }) : source.slice(start, end),
        start,
        end,
        assignments: assignments.filter((it) => it.clause === id).map(describe),
      };
    }),
    /** Seats in working groups, and duties that the prose names. */
    others: assignments
      .filter((it) => it.clause === null)
      .map((it) => ({ path: it.path, how: it.how, ...describe(it) })),
    targets,
    diagnostics: findings.map((finding: Finding) => ({
      ...finding,
      ...lines.place(finding.start ?? 0),
    })),
  };
}

function describe({ mention, full, role, kind, unit, functions, open, start, end }: Assignment) {
  return {
    mention,
    full,
    role,
    kind,
    unit: unit ?? null,
    function: functions && functions.length > 0 ? functions.join('|') : null,
    open,
    start,
    end,
  };
}
