import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Plan, planSchema } from '../../../src/model/plan.ts';
import { topicRegistrySchema } from '../../../src/model/topic.ts';
import { type Task, tasksOf } from '../../../src/reading/align/index.ts';
import type { Piece } from '../../../src/text/piece.ts';
import { taskNodes } from '../../../src/views/task-nodes.ts';
import { REAL_PLANS } from '../../real-plans.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, CONTENT), 'utf8');

/** The topic registry of the site. */
export const registry = topicRegistrySchema.parse(parse(read('lexicon/topics.yaml')));

/** The real plans as the script has read them, in order of their ids. */
export const plans: Plan[] = REAL_PLANS.map((id) =>
  planSchema.parse(JSON.parse(read(`generated/plans/${id}.json`))),
);

/** The untouched text of a plan. */
export const sourceOf = (plan: string) => read(`plans/${plan}/source.txt`);

/** The tasks of the site in site order. */
export const tasks: Task[] = plans.flatMap((plan) => {
  const leaves = new Set(taskNodes(plan));
  return tasksOf(plan, (node) => leaves.has(node), registry);
});

/** The task of the site at a plan's path. */
export function taskAt(plan: string, path: string): Task {
  const task = tasks.find((one) => one.plan === plan && one.path === path);
  if (!task) throw new Error(`no task ${plan} ${path}`);
  return task;
}

/** A task made of a text, which is its whole source. */
export function taskOf(plan: string, text: string, more: Partial<Task> = {}): Task {
  const piece: Piece = { start: 0, end: text.length, text, cuts: [] };
  return {
    plan,
    node: '1',
    path: '一',
    order: 0,
    title: '',
    pieces: [piece],
    headed: false,
    clauses: [],
    ...more,
  };
}

/** The fixture of pairs that somebody has listed by reading. */
export function readPairs(name: string): [string, string][] {
  const file = new URL(`../../fixtures/align/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { pairs: [string, string][] }).pairs;
}
