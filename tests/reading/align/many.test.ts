import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makePlans, readPatterns } from '../../../scripts/bench/corpus.ts';
import { lexiconOnDisk, loadRegistries } from '../../../scripts/content/lexicon.ts';
import { Likeness } from '../../../src/reading/align/alike.ts';
import { alignTasks, type Task, tasksOf } from '../../../src/reading/align/index.ts';
import { rowsOf } from '../../../src/reading/align/rows.ts';
import { readPlan } from '../../../src/reading/read-plan.ts';
import { FRONT, frontOfRow } from '../../../src/views/front.ts';
import { taskNodes } from '../../../src/views/task-nodes.ts';
import { tasks as real, registry } from './corpus.ts';

/* What bounds the work and the data of many plans, and what it must not lose. */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const tasks = [...real, ...madeTasks(40)];
const alignment = alignTasks(tasks, registry, frontOfRow);
const rows = rowsOf(tasks, alignment.placings);
const keyOf = (plan: string, path: string) => `${plan} ${path}`;
const pairs = new Map(
  alignment.pairs.map((pair) => [
    `${keyOf(pair.a_plan, pair.a_path)}|${keyOf(pair.b_plan, pair.b_path)}`,
    pair,
  ]),
);

function madeTasks(count: number): Task[] {
  const { loaded } = loadRegistries(lexiconOnDisk(ROOT));
  if (!loaded) throw new Error('the registries are broken');
  return makePlans(readPatterns(`${ROOT}content`), count, 1).flatMap(({ id, source, meta }) => {
    const { place, parent, year } = meta;
    const reading = readPlan(
      source,
      { id, place, parent, year: year?.value ?? null },
      loaded.registries,
    );
    const leaves = new Set(taskNodes(reading));
    return tasksOf({ id, ...reading }, (node) => leaves.has(node), registry);
  });
}

describe('many plans', () => {
  it('make rows too long to compare every two tasks of', () => {
    expect(Math.max(...rows.map(({ members }) => members.length))).toBeGreaterThan(64);
  });

  it('lay side by side only the first plans of a row, and place the tasks of all', () => {
    for (const { topic, wording, groups } of alignment.rows) {
      const shown = new Set(wording.map(({ plan }) => plan));
      const present = new Set(
        rows.find((row) => row.topic === topic)?.members.map(({ plan }) => plan),
      );
      expect(shown.size).toBe(Math.min(FRONT, present.size));
      const side = groups.flatMap(({ sentences }) => sentences.map(({ plan }) => plan));
      expect(side.filter((plan) => !shown.has(plan))).toEqual([]);
    }
    expect(new Set(alignment.placings.map(({ plan }) => plan)).size).toBe(45);
  });

  it('keep for each task the others that are likest to it', () => {
    const likeness = new Likeness(tasks);
    const at = new Map(tasks.map((task, index) => [task, index]));
    let asked = 0;
    let kept = 0;
    for (const { members } of rows.filter((row) => row.members.length > 64)) {
      for (const task of members) {
        const [likest] = members
          .filter(({ plan }) => plan !== task.plan)
          .map((other) => ({
            other,
            value: likeness.of(at.get(task) ?? 0, at.get(other) ?? 0),
          }))
          .sort((a, b) => b.value - a.value);
        if (!likest || likest.value < 0.3) continue;
        asked++;
        const keys = [task, likest.other].map(({ plan, path }) => keyOf(plan, path));
        if (pairs.has(keys.join('|')) || pairs.has(keys.reverse().join('|'))) kept++;
      }
    }
    expect(asked).toBeGreaterThan(100);
    expect(kept / asked).toBeGreaterThan(0.98);
  });

  it('give the same placings and pairs whatever is laid side by side', () => {
    const whole = alignTasks(tasks.slice(0, real.length + 60), registry);
    const front = alignTasks(tasks.slice(0, real.length + 60), registry, frontOfRow);
    expect(front.placings).toEqual(whole.placings);
    expect(front.pairs).toEqual(whole.pairs);
  });
});
