import type { Assignment, Clause } from '../model/clause.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Outline } from '../model/outline.ts';
import type { Seats } from '../model/seats.ts';
import type { Table } from '../model/table.ts';
import type { IndicatorRegistry, Target } from '../model/target.ts';
import type { PlanContext, Unit, UnitRegistry } from '../model/unit.ts';
import { checkText } from './check-text.ts';
import { type ClauseGrammar, compileClauses, readClauses } from './clauses/index.ts';
import type { Lexicon } from './lexicon.ts';
import { compileMeta, type MetaGrammar } from './meta/index.ts';
import { compileOutline, type OutlineGrammar, readOutline } from './outline/index.ts';
import { compileTables, readTables, type TableGrammar } from './tables/index.ts';
import { compileTargets, readTargets, type TargetReader } from './targets/index.ts';
import type { DueRow } from './targets/rows.ts';
import { compileUnits, type DoubtfulUnit, resolveUnits, type UnitIndex } from './units/index.ts';

/** What the stages know from the lexicon, made ready once for all texts. */
export interface Registries {
  outline: OutlineGrammar;
  meta: MetaGrammar;
  tables: TableGrammar;
  clauses: ClauseGrammar;
  units: UnitIndex;
  targets: TargetReader;
}

/** The registries that have a shape of their own. */
export interface ReaderFiles {
  units: UnitRegistry;
  indicators: IndicatorRegistry;
}

/** Make a lexicon ready for reading. @throws where a row cannot be read: a fault of the lexicon. */
export function compileReader(lexicon: Lexicon, files: ReaderFiles): Registries {
  return {
    outline: compileOutline(lexicon),
    meta: compileMeta(lexicon),
    tables: compileTables(lexicon),
    clauses: compileClauses(lexicon),
    units: compileUnits(files.units, lexicon),
    targets: compileTargets(lexicon, files.indicators),
  };
}

/** Where and of when a text is. */
export interface TextContext extends PlanContext {
  /** Null is 未载明. */
  year: number | null;
}

/** What a text says, as far as the text alone can tell. */
export interface PlanReading extends Outline {
  clauses: Omit<Clause, 'assignments'>[];
  assignments: Assignment[];
  units: Unit[];
  doubtful: DoubtfulUnit[];
  targets: Target[];
  /** Places where a doer stands by position alone, and how many of them a row took. */
  seats: Seats;
  findings: Finding[];
}

/**
 * Run the stages over one text: outline, clauses, units, targets. Pure, and takes any text.
 * @param plan where and of when the text is.
 */
export function readPlan(source: string, plan: TextContext, registries: Registries): PlanReading {
  const outline = readOutline(source, registries.outline);
  const { tables, findings: unplaced } = readTables(source, outline.nodes, registries.tables);
  const read = readClauses(source, outline.nodes, registries.clauses, tables);
  const { assignments, units, doubtful, findings } = resolveUnits(
    read.assignments,
    plan,
    registries.units,
  );
  const promised = readTargets(source, outline.nodes, registries.targets, {
    year: plan.year,
    rows: tables.flatMap(dueRows),
    tables,
  });
  return {
    nodes: outline.nodes,
    gaps: outline.gaps,
    clauses: read.clauses.map(({ assignments: _, ...clause }) => clause),
    assignments,
    units,
    doubtful,
    targets: promised.targets,
    seats: read.seats,
    findings: [
      ...checkText(source),
      ...outline.findings,
      ...unplaced,
      ...read.findings,
      ...findings,
      ...promised.findings,
    ],
  };
}

/** The rows of a table that say by when. */
function dueRows({ columns, rows }: Table): DueRow[] {
  const columnOf = (is: string) => columns.findIndex(({ means }) => means.is === is);
  const due = columnOf('deadline');
  const task = columnOf('task');
  return rows.flatMap((row) => {
    const cell = due < 0 ? null : row.cells[due];
    return cell
      ? [{ start: row.start, end: row.end, due: cell.text, task: row.cells[task] ?? null }]
      : [];
  });
}
