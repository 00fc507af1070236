import { column, type Sheet, type Value } from '../sheet.ts';

/** A passage that a list of gaps names. */
export interface GapPassage {
  /** 邻居写了、本文未见; 未载明由谁做; … */
  kind: string;
  /** The topic that is missing; null where a passage of this very plan is meant. */
  topic: string | null;
  /** Short name of the plan it stands in. */
  plan: string;
  place: string;
  title: string;
  /** To the letter: the clauses, or the passage of the neighbour. */
  quote: string;
  url: string;
}

/** 查漏: one row a passage, list after list. */
export function gapsSheet(passages: readonly GapPassage[], about: Sheet['about']): Sheet {
  return {
    name: '查漏',
    columns: [
      column('kind', '哪一类', 24),
      column('topic', '主题', 24),
      column('plan', '方案', 10),
      column('place', '位置', 16),
      column('title', '条目', 34),
      column('quote', '原文', 60),
      column('url', '网页', 40),
    ],
    rows: passages.map(({ kind, topic, plan, place, title, quote, url }): Value[] => [
      kind,
      topic,
      plan,
      place,
      title,
      quote || null,
      url,
    ]),
    about,
  };
}
