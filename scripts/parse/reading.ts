import type { Assignment } from '../../src/model/clause.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import { guessMeta, type MetaGuess } from '../../src/reading/meta/index.ts';
import { readOutline } from '../../src/reading/outline/index.ts';
import {
  type PlanReading,
  type Registries,
  readPlan,
  type TextContext,
} from '../../src/reading/read-plan.ts';
import { residueOf, seatsLine } from '../../src/reading/residue.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { quoteOf } from '../../src/views/quote.ts';
import { trailOf } from './trail.ts';

export interface ReadingOptions {
  /** What each rule says, by its id: with it, the trail of rules is told too. */
  why?: ReadonlyMap<string, string>;
}

/**
 * What the reader takes from a text of which nothing else is known, as `npm run parse` prints it. Where and of
 * when it is, is what `plan:add` would guess, so that both read alike; a text that does not say is of no place, and
 * its bare 区 and 县 stand for themselves. Offsets are UTF-16; lines and columns count from 1.
 */
export function describeReading(
  source: string,
  registries: Registries,
  { why }: ReadingOptions = {},
) {
  const guess = guessMeta(source, readOutline(source).nodes);
  const reading = readPlan(source, contextOf(guess), registries);
  const { nodes, gaps, clauses, assignments, targets, findings } = reading;
  const lines = lineIndex(source);
  const placed = (finding: Finding) => ({ ...finding, ...lines.place(finding.start ?? 0) });
  const text = textOf(source, reading);
  const residue = residueOf(reading);
  return {
    meta: metaOf(guess),
    outline: { nodes, gaps },
    clauses: clauses.map(({ id, node, path, start, end }) => ({
      id,
      path,
      clause: text(node, { start, end }),
      start,
      end,
      assignments: assignments.filter((it) => it.clause === id).map(describe),
    })),
    /** Seats in working groups, and duties that the prose names. */
    others: assignments
      .filter((it) => it.clause === null)
      .map((it) => ({ path: it.path, how: it.how, ...describe(it) })),
    /** All of them once more, in document order. */
    assignments: assignments.toSorted((a, b) => a.start - b.start).map(describeWhole),
    targets,
    residue: {
      ...residue,
      findings: residue.findings.map(placed),
      line: seatsLine(reading.seats),
    },
    diagnostics: findings.map(placed),
    ...(why ? { why: trailOf(reading, text, why) } : {}),
  };
}

function contextOf({ place, parent, year }: MetaGuess): TextContext {
  return {
    id: 'plan',
    place: place?.value ?? '',
    parent: parent?.value ?? null,
    year: year?.value ?? null,
  };
}

/** Each with the words that say it, and why one should look, where one should. */
function metaOf({ title, place, level, parent, province, year, status }: MetaGuess) {
  return { title, place, level, parent, province, year, status };
}

/** The words of a stretch of a node, without page breaks. */
function textOf(source: string, { nodes }: PlanReading) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (node: string, span: { start: number; end: number }): string => {
    const owner = byId.get(node);
    return owner ? quoteOf(owner, span) : source.slice(span.start, span.end);
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

function describeWhole(assignment: Assignment) {
  const { word, how, rule, path } = assignment;
  const {
    mention,
    full,
    role,
    kind,
    unit,
    function: served,
    open,
    start,
    end,
  } = describe(assignment);
  const who = { mention, full, role, word: word || null, kind, unit, function: served, open };
  return { ...who, how, rule: rule || null, path, start, end };
}
