import type { Role } from '../model/clause.ts';
import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import type { UnitKind } from '../model/unit.ts';
import { type Duty, dutiesOf, isSeat } from './duties.ts';
import { taskNodes } from './task-nodes.ts';

/** What sort of actor: a kind of unit, or a class of bodies (各有关部门) that no registry can file. */
export type ActorKind = UnitKind | 'collective';

/** Who is charged: one body, or a class of bodies. */
export interface Actor {
  /** Id of the unit; a class of bodies has `~` and its words. */
  key: string;
  /** As the text mostly calls it: 区住房和城乡建设局. */
  label: string;
  functions: string[];
  kind: ActorKind;
  /** Tasks it is named in, and those of them that it leads, alone or with others. */
  tasks: number;
  leads: number;
}

export interface GraphTask {
  id: string;
  path: string;
  /** Its heading; where the text prints none, its opening words to the letter. */
  title: string;
  section: number;
}

export interface GraphSection {
  id: string;
  path: string;
  title: string;
}

/** An actor has a role in a task. Numbers are places in the lists of the graph. */
export interface TaskEdge {
  actor: number;
  task: number;
  role: Role;
  /** How many clauses of the task say so. */
  times: number;
}

/** Who does what in one plan, seats in working groups left out: those are no tasks. */
export interface TaskGraph {
  actors: Actor[];
  sections: GraphSection[];
  /** In document order, also those that name nobody: 未载明. */
  tasks: GraphTask[];
  /** In document order. */
  edges: TaskEdge[];
}

/** The graph of units and tasks of a plan. */
export function taskGraph(plan: Plan): TaskGraph {
  const duties = dutiesOf(plan);
  const charged = duties.filter(({ assignment }) => !isSeat(assignment));
  const { sections, tasks } = outlineOf(plan, duties, charged);
  const taskAt = new Map(tasks.map(({ id }, at) => [id, at]));
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const actors: Actor[] = [];
  const spellings = Map.groupBy(charged, ({ assignment }) => assignment.unit);
  const actorAt = new Map<string, number>();
  const edges = new Map<string, TaskEdge>();
  for (const { assignment, node } of charged) {
    const unit = units.get(assignment.unit ?? '');
    const key = unit?.id ?? `~${assignment.mention}`;
    let actor = actorAt.get(key);
    if (actor === undefined) {
      actor = actors.length;
      actorAt.set(key, actor);
      actors.push({
        key,
        label: unit ? mostUsed(spellings.get(unit.id) ?? []) : assignment.mention,
        functions: unit?.functions ?? [],
        kind: unit?.kind ?? (assignment.kind === 'collective' ? 'collective' : 'unknown'),
        tasks: 0,
        leads: 0,
      });
    }
    const task = taskAt.get(node.id);
    if (task === undefined) continue;
    const name = `${actor} ${task} ${assignment.role}`;
    const edge = edges.get(name);
    if (edge) edge.times++;
    else edges.set(name, { actor, task, role: assignment.role, times: 1 });
  }
  const list = [...edges.values()];
  actors.forEach((actor, at) => {
    const own = list.filter((edge) => edge.actor === at);
    actor.tasks = new Set(own.map((edge) => edge.task)).size;
    actor.leads = new Set(own.filter((edge) => isLead(edge.role)).map((edge) => edge.task)).size;
  });
  return { actors, sections, tasks, edges: list };
}

/** The spelling that stands most often, the first of several: a slip (市人民市人民法院) names no node. */
function mostUsed(duties: readonly Duty[]): string {
  const counts = Map.groupBy(duties, ({ assignment }) => assignment.mention);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
}

/** Whether a role is to lead, alone or with others. */
export function isLead(role: Role): boolean {
  return role === 'lead' || role === 'colead';
}

/** Tasks and the sections they stand in; a part that only seats a working group is no task. */
function outlineOf(
  plan: Plan,
  duties: readonly Duty[],
  charged: readonly Duty[],
): Pick<TaskGraph, 'sections' | 'tasks'> {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const named = new Set(charged.map(({ node }) => node.id));
  const seated = new Set(duties.map(({ node }) => node.id).filter((id) => !named.has(id)));
  // A passage that charges somebody is a task here even where the outline counts it as none.
  const leaves = new Set(taskNodes(plan).map(({ id }) => id));
  const sections: GraphSection[] = [];
  const tasks: GraphTask[] = [];
  for (const node of plan.nodes) {
    if (!named.has(node.id) && !(leaves.has(node.id) && !seated.has(node.id))) continue;
    const home = sectionOf(node, nodes);
    let section = sections.findIndex(({ id }) => id === home.id);
    if (section === -1) {
      section = sections.length;
      sections.push({ id: home.id, path: home.path, title: home.title });
    }
    tasks.push({ id: node.id, path: node.path, title: node.title || opening(node), section });
  }
  return { sections, tasks };
}

function sectionOf(node: OutlineNode, nodes: ReadonlyMap<string, OutlineNode>): OutlineNode {
  for (let at = nodes.get(node.parent ?? ''); at; at = nodes.get(at.parent ?? '')) {
    if (at.kind === 'section' || at.kind === 'part') return at;
  }
  return node;
}

/** The first words of a passage, up to its first pause that is not within a list. */
function opening(node: OutlineNode): string {
  return /^[^，。；,;：:]*/u.exec(node.paragraphs[0]?.text ?? '')?.[0] ?? '';
}
