import { column, type Sheet, type Value } from '../sheet.ts';

/** A passage that a search has found. */
export interface FoundPassage {
  /** Title of its plan. */
  document: string;
  /** 二（一）3 */
  place: string;
  heading: string;
  /** Heading and text, to the letter. */
  text: string;
  url: string;
}

/** 搜索结果: one row a passage, in the order of the page. */
export function hitsSheet(found: readonly FoundPassage[], about: Sheet['about']): Sheet {
  return {
    name: '搜索结果',
    columns: [
      column('document', '方案', 30),
      column('place', '位置', 16),
      column('heading', '条目', 30),
      column('text', '原文', 80),
      column('url', '网页', 40),
    ],
    rows: found.map(({ document, place, heading, text, url }): Value[] => [
      document,
      place,
      heading,
      text,
      url,
    ]),
    about,
  };
}
