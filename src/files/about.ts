/** One line of what a file says of itself: `['网页', 'https://…']`. */
export type AboutLine = readonly [label: string, value: string];

export interface Origin {
  /** What the file holds: 全部目标. */
  what: string;
  /** Where it was made: the page it stands on, with its filters if it has any. */
  page: string;
  /** The day the pages were built, `2026-11-21`. */
  built: string;
  /** The hash of the corpus, as every page bears it. */
  corpus: string;
}

/** What a file says of itself, so that who finds it later knows what it is and can go back to the texts. */
export function aboutLines({ what, page, built, corpus }: Origin): AboutLine[] {
  return [
    ['内容', what],
    ['筛选', '无，全部都在'],
    ['网页', page],
    ['网页生成于', built],
    ['语料校验码', corpus],
    ['原文', '引文逐字照录，未作改动；原文没有写明的，标“未载明”或留空。'],
    [
      '怎样引用',
      '引用原文，写方案名称和条目位置，如《……》二（一）3；引用本表，写网页地址和语料校验码。',
    ],
  ];
}

/**
 * The same lines for a part of the whole.
 * @param page address that shows the same part.
 * @param filters what was chosen, one entry a control; empty where only the number of rows tells.
 */
export function narrowedAbout(
  about: readonly AboutLine[],
  page: string,
  filters: readonly string[],
  counted: string,
): AboutLine[] {
  return about.map(([label, value]) => {
    if (label === '网页') return [label, page];
    if (label === '筛选') return [label, [...filters, counted].join('；')];
    return [label, value];
  });
}
