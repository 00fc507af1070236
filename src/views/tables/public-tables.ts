import type { FunctionEntry } from '../../model/function-entry.ts';
import type { OutlineNode } from '../../model/outline.ts';
import type { Plan } from '../../model/plan.ts';
import { taskNodes } from '../task-nodes.ts';
import type { Cell, Table } from './table.ts';

/** What the tables are made of. */
export interface TableSource {
  /** In site order. */
  plans: readonly Plan[];
  functions: readonly FunctionEntry[];
  /** Address of a node's passage, as the files should give it. */
  urlOf(plan: string, node: string): string;
}

/** The public tables, in the order in which they are listed. Rows stand in site and document order. */
export function publicTables(source: TableSource): Table[] {
  return [tasks(source), responsibilities(source), clauses(source), units(source), errata(source)];
}

function tasks({ plans, urlOf }: TableSource): Table {
  return {
    name: 'tasks',
    columns: [
      'plan',
      'node',
      'path',
      'number',
      'title',
      'topics',
      'lead',
      'start',
      'end',
      'url',
      'text',
    ],
    rows: plans.flatMap((plan) =>
      taskNodes(plan).map((node): Cell[] => [
        plan.id,
        node.id,
        node.path,
        node.label,
        node.title,
        [],
        leadersOf(plan, node),
        node.start,
        node.end,
        urlOf(plan.id, node.id),
        textOf(node),
      ]),
    ),
  };
}

function leadersOf({ assignments }: Plan, node: OutlineNode): string[] {
  const leaders = assignments.filter(
    (it) => it.node === node.id && (it.role === 'lead' || it.role === 'colead'),
  );
  return [...new Set(leaders.map((it) => it.full))];
}

function textOf(node: OutlineNode): string {
  const pieces = node.heading ? [node.heading, ...node.paragraphs] : node.paragraphs;
  return pieces.map((piece) => piece.text).join('');
}

function responsibilities({ plans, functions, urlOf }: TableSource): Table {
  const titles = new Map(functions.map((entry) => [entry.id, entry.title]));
  return {
    name: 'responsibilities',
    columns: [
      'plan',
      'node',
      'path',
      'clause',
      'mention',
      'full',
      'unit',
      'unit_name',
      'function',
      'function_name',
      'role',
      'kind',
      'open',
      'how',
      'start',
      'end',
      'url',
    ],
    rows: plans.flatMap((plan) => {
      const names = new Map(plan.units.map((unit) => [unit.id, unit.name]));
      return plan.assignments.map((it): Cell[] => [
        plan.id,
        it.node,
        it.path,
        it.clause,
        it.mention,
        it.full,
        it.unit ?? null,
        it.unit ? (names.get(it.unit) ?? null) : null,
        it.functions ?? [],
        (it.functions ?? []).map((id) => titles.get(id) ?? id),
        it.role,
        it.kind,
        it.open,
        it.how,
        it.start,
        it.end,
        urlOf(plan.id, it.node),
      ]);
    }),
  };
}

function clauses({ plans }: TableSource): Table {
  return {
    name: 'clauses',
    columns: ['plan', 'node', 'path', 'clause', 'start', 'end'],
    rows: plans.flatMap((plan) =>
      plan.clauses.map((it): Cell[] => [plan.id, it.node, it.path, it.id, it.start, it.end]),
    ),
  };
}

function units({ plans, functions }: TableSource): Table {
  const titles = new Map(functions.map((entry) => [entry.id, entry.title]));
  return {
    name: 'units',
    columns: ['unit', 'name', 'plan', 'function', 'function_name', 'kind', 'mentions'],
    rows: plans.flatMap((plan) =>
      plan.units.map((unit): Cell[] => [
        unit.id,
        unit.name,
        plan.id,
        unit.functions,
        unit.functions.map((id) => titles.get(id) ?? id),
        unit.kind,
        unit.mentions,
      ]),
    ),
  };
}

function errata({ plans }: TableSource): Table {
  return {
    name: 'errata',
    columns: ['plan', 'node', 'path', 'quote', 'reads', 'why'],
    rows: plans.flatMap((plan) =>
      plan.errata.map((it): Cell[] => [plan.id, it.node, it.path, it.quote, it.reads, it.why]),
    ),
  };
}
