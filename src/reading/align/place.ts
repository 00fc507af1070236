import type { FieldFinding, Finding } from '../../model/diagnostic.ts';
import type { Placing, Topic, TopicRegistry } from '../../model/topic.ts';
import { bigramsOf, bigramsOfText, cosines, rarity, vectorOf } from './likeness.ts';
import { type CuratedTopics, checkRegistry, curatedTopics } from './registry.ts';
import { keyOf, type Task } from './task.ts';

/**
 * A topic is suggested from this score on. With each of the five plans hidden in turn, 136 of the 139 first
 * suggestions at or above it were right and 8 tasks were left to a person; at 0.12 it is 124 of 126, and 21
 * left (tests/reading/align/place.test.ts). It flatters: the notes of the registry were written by somebody
 * who had read all five.
 */
export const SUGGEST_FROM = 0.1;

/** How much a task's likeness to the topic's own name and note adds to its likeness to a placed task. */
const OWN_WORDS = 0.5;

/** A task placed there second says less about the topic than one placed first. */
const SECOND_WEIGHT = 0.8;

/** From this cosine on a text is worded after the other, so it takes over the second topics too. */
const NEAR_COPY = 0.5;

export interface PlacedTasks {
  /** By task in the order given, the first topic first. */
  placings: Placing[];
  unplaced: UnplacedTask[];
  /** What is wrong with the registry. */
  findings: FieldFinding[];
}

/** A task that stands on no row, and what to say of it at its place in the text of its plan. */
export interface UnplacedTask {
  plan: string;
  finding: Finding;
}

/** A topic for a task, and how sure. */
interface Suggestion {
  topic: Topic;
  score: number;
  second: boolean;
}

/**
 * Put each task on its rows: as the registry says, else by likeness to the tasks it places. Pure and
 * repeatable: neither the order of tasks nor that of placings changes a suggestion.
 * Likeness is the cosine of tf-idf weighted character bigrams to the nearest placed task of a topic, plus
 * a part of that to the topic's name and note. What stays below `SUGGEST_FROM` is reported, not guessed.
 */
export function placeTasks(tasks: readonly Task[], registry: TopicRegistry): PlacedTasks {
  const curated = curatedTopics(registry);
  const isPlaced = (task: Task) => curated.has(keyOf(task));
  const strangers = tasks.filter((task) => !isPlaced(task));
  const suggest = suggester(
    tasks.filter(isPlaced),
    strangers.length > 0 ? registry.topics : [],
    curated,
  );
  const result: PlacedTasks = {
    placings: [],
    unplaced: [],
    findings: checkRegistry(registry, tasks),
  };
  for (const task of tasks) {
    const known = curated.get(keyOf(task));
    const chosen = known?.map((one) => ({ ...one, score: 1 })) ?? suggest(task);
    const how = known ? 'curated' : 'suggested';
    for (const { topic, score, second } of chosen) {
      const { plan, node, path } = task;
      result.placings.push({ topic: topic.id, plan, node, path, how, score, second });
    }
    if (chosen.length === 0) result.unplaced.push(unplaced(task));
  }
  return result;
}

function unplaced({ plan, path, title, pieces }: Task): UnplacedTask {
  const message = `${path}“${title}”没有归入任何事项，请在 topics.yaml 中归类`;
  const [first] = pieces;
  return {
    plan,
    finding: {
      rule: 'topic/unplaced',
      severity: 'warning',
      message,
      ...(first ? { start: first.start, end: first.end } : {}),
    },
  };
}

/** Learn from the placed tasks and the topics' own words; answer with topics, best first. */
function suggester(
  placed: readonly Task[],
  topics: readonly Topic[],
  curated: CuratedTopics,
): (task: Task) => Suggestion[] {
  const texts = placed.map(bigramsOf);
  const ownWords = topics.map(({ name, note }) => bigramsOfText([name, name, note]));
  const weight = rarity([...texts, ...ownWords]);
  const toPlaced = cosines(texts.map((text) => vectorOf(text, weight)));
  const toTopics = cosines(ownWords.map((words) => vectorOf(words, weight)));
  return (task) => {
    const vector = vectorOf(bigramsOf(task), weight);
    const { likest, copied } = compareWithPlaced(toPlaced(vector), placed, curated);
    const ownLikeness = toTopics(vector);
    const scored = topics.map((topic, at) => {
      const own = ownLikeness[at] ?? 0;
      return { topic, score: round(Math.min(1, (likest.get(topic.id) ?? 0) + OWN_WORDS * own)) };
    });
    // A stable sort: of two equal scores the topic that stands first in the registry wins.
    scored.sort((a, b) => b.score - a.score);
    const [best, ...rest] = scored.filter(({ score }) => score >= SUGGEST_FROM);
    if (!best) return [];
    const seconds = rest.filter(({ topic }) => copied.has(topic.id));
    return [{ ...best, second: false }, ...seconds.map((one) => ({ ...one, second: true }))];
  };
}

/** For each topic the likeness to its nearest placed task; and the topics of the near copies. */
function compareWithPlaced(
  likenesses: readonly number[],
  placed: readonly Task[],
  curated: CuratedTopics,
): { likest: Map<string, number>; copied: Set<string> } {
  const likest = new Map<string, number>();
  const copied = new Set<string>();
  placed.forEach((task, at) => {
    const likeness = likenesses[at] ?? 0;
    for (const { topic, second } of curated.get(keyOf(task)) ?? []) {
      const weighed = second ? likeness * SECOND_WEIGHT : likeness;
      likest.set(topic.id, Math.max(likest.get(topic.id) ?? 0, weighed));
      if (likeness >= NEAR_COPY) copied.add(topic.id);
    }
  });
  return { likest, copied };
}

/** Three places: more would claim a precision that the measure has not. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
