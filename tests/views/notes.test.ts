import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { slotWords } from '../../src/components/notes/slot-words.ts';
import type { OutlineNode } from '../../src/model/outline.ts';
import { type Plan, planSchema } from '../../src/model/plan.ts';
import { pieceOf } from '../../src/text/piece.ts';
import { countLeads, isWordedApart, noteSections } from '../../src/views/notes-figures.ts';
import { assertAbsent, occurrences, quotation } from '../../src/views/notes-quote.ts';
import { comparableIndicators, type IndicatorRow } from '../../src/views/target-tables.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function planOf(id: string): Plan {
  return planSchema.parse(
    JSON.parse(readFileSync(`${ROOT}content/generated/plans/${id}.json`, 'utf8')),
  );
}

function sourceOf(id: string): string {
  return readFileSync(`${ROOT}content/plans/${id}/source.txt`, 'utf8');
}

/** A plan of two nodes; the second's paragraph is broken by a page in the middle of a word. */
const SOURCE = '1.动态清零。全覆盖\n\n排查(区安委办牵头)2.打非治违';
const NODES = [
  node('2.1', SOURCE.indexOf('动态'), [
    { start: 7, end: 10 },
    { start: 12, end: 21 },
  ]),
  node('2.2', SOURCE.indexOf('打非'), [{ start: SOURCE.indexOf('打非'), end: SOURCE.length }]),
];
const PLAN = { id: 'x', nodes: NODES };

function node(id: string, start: number, kept: { start: number; end: number }[]): OutlineNode {
  return {
    id,
    path: id,
    kind: 'item',
    parent: null,
    label: '',
    title: '',
    start,
    end: kept.at(-1)?.end ?? start,
    heading: null,
    paragraphs: [pieceOf(SOURCE, kept)],
    sentences: [],
  };
}

describe('quotation', () => {
  it('finds words in their node, also across a page break, and says where in the source', () => {
    const { piece } = quotation(PLAN, '2.1', '全覆盖排查');
    expect(piece.text).toBe('全覆盖排查');
    expect(SOURCE.slice(piece.start, piece.end)).toBe('全覆盖\n\n排查');
  });

  it.each([
    // Not to the letter: one character.
    ['2.1', '全复盖排查', 'notes: “全复盖排查” does not stand in x 2.1'],
    // Another width of bracket.
    ['2.1', '（区安委办牵头', 'notes: “（区安委办牵头” does not stand in x 2.1'],
    // Punctuation that is not there.
    ['2.1', '全覆盖，排查', 'notes: “全覆盖，排查” does not stand in x 2.1'],
    // In another node, which is named.
    ['2.1', '打非治违', 'notes: “打非治违” does not stand in x 2.1, but in 2.2'],
    // No such node.
    ['2.9', '打非治违', 'notes: x has no node 2.9, to quote “打非治违” from'],
    // Nothing.
    ['2.1', '', 'notes: an empty quotation from x 2.1'],
  ])('throws for %s “%s”', (id, words, message) => {
    expect(() => quotation(PLAN, id, words)).toThrow(message);
  });
});

describe('absence', () => {
  it('is not fooled by punctuation, width or page breaks', () => {
    expect(() => assertAbsent(PLAN, '全覆盖，排查（区安委办')).toThrow(
      'notes: “全覆盖，排查（区安委办” stands in x 2.1',
    );
    expect(() => assertAbsent(PLAN, '安委会')).not.toThrow();
  });

  it('refuses to look for nothing', () => {
    expect(() => assertAbsent(PLAN, '，')).toThrow('nothing to look for');
  });

  it('counts every place', () => {
    expect(occurrences(planOf('anshan'), '地下空间').map((it) => [it.node.id, it.times])).toEqual([
      ['2.1.1', 3],
    ]);
  });
});

describe('the words between tags', () => {
  it('come as they were written', () => {
    expect(slotWords(' “三个”&amp;&#39;&quot;&lt; ', 'x')).toBe('“三个”&\'"<');
  });

  it('bear no markup', () => {
    expect(() => slotWords('a<em>b</em>', 'x')).toThrow('notes: markup in x');
  });
});

describe('the figures', () => {
  it.each(['anshan', 'hecheng', 'pingjiang', 'yuanjiang', 'yueyanglou'])(
    '%s: how tasks say who does them shares out the tasks',
    (id) => {
      const { tasks, written, together, named, nobody, safety } = countLeads(planOf(id));
      const shared = [...written, ...together, ...named, ...nobody].map((it) => it.id).sort();
      expect(shared).toEqual(tasks.map((it) => it.id).sort());
      expect(safety.every((it) => written.includes(it) || together.includes(it))).toBe(true);
    },
  );

  it('compare plans section by section, parts that are not divided whole', () => {
    expect(noteSections(planOf('hecheng')).map((it) => it.id)).toEqual([
      '1',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      '3',
    ]);
  });

  it('tell wording that differs from another level, width or sign', () => {
    const plans = [planOf('hecheng'), planOf('yuanjiang')];
    const indicators: IndicatorRow['indicator'][] = JSON.parse(
      readFileSync(`${ROOT}content/generated/indicators.json`, 'utf8'),
    );
    const apart = comparableIndicators(plans, indicators)
      .filter(isWordedApart)
      .map((it) => it.indicator.id);
    expect(apart).toContain('xianxing-fa-an-lv');
    expect(apart).toContain('heichou-shuiti');
    expect(apart).toContain('duanmian-shuizhi');
    // 全区 and 全市; 7x24 and 7×24.
    expect(apart).not.toContain('shigu-zongliang');
    expect(apart).not.toContain('baojiaolou-jiaofu');
    expect(apart).not.toContain('wangshang-xunkong');
  });
});

/** Line breaks and Markdown away: what a quotation must be found in, read from the file itself. */
const flat = (text: string) => text.replaceAll(/\*\*|\s/gu, '');

describe.each(readdirSync(`${ROOT}content/notes`))('%s', (file) => {
  const text = readFileSync(`${ROOT}content/notes/${file}`, 'utf8');
  const quotes = [...text.matchAll(/<Quote plan="(\w+)" node="([\w.]+)"[^>]*>([^<]+)<\/Quote>/gu)];

  it('quotes, and nothing but what stands in the node that it names', () => {
    expect(quotes.length).toBeGreaterThanOrEqual(8);
    expect(quotes.length).toBe(text.split('<Quote').length - 1);
    for (const [, plan = '', id = '', words = ''] of quotes) {
      const found = planOf(plan).nodes.find((it) => it.id === id);
      if (!found) throw new Error(`${plan} has no ${id}`);
      const source = sourceOf(plan).slice(found.start, found.end);
      expect(flat(source), `${plan} ${id}`).toContain(flat(words));
    }
  });

  it('has no figure typed by hand', () => {
    const prose = text
      .replace(/^---.*?^---/msu, '')
      .replaceAll(/<Quote[^>]*>[^<]*<\/Quote>|<[^>]+>/gu, '');
    // The year of the opinion is no count.
    expect([...prose.matchAll(/\d+/gu)].map(([it]) => it).filter((it) => it !== '2018')).toEqual(
      [],
    );
    expect(prose).not.toMatch(/[二三四五六七八九十]+[条项份](?!底线)/u);
  });

  it('names the plans that it compares, and speaks of no more: a plan that is added makes nothing untrue', () => {
    const [, named = ''] = /^plans: (.+)$/mu.exec(text) ?? [];
    const plans = named.split(' ');
    expect(plans.length).toBeGreaterThan(1);
    for (const id of plans) expect(planOf(id).id).toBe(id);
    expect(quotes.filter(([, plan = '']) => !plans.includes(plan))).toEqual([]);
    for (const [, tag = ''] of text.matchAll(
      /<((?:Count|Absent|\w+Table|ZeroLadder|TopicGaps)\b[^>]*)/gu,
    )) {
      expect(tag).toMatch(/ plans=(?:"|\{frontmatter\.plans\})/u);
    }
    // 两份 of a note on two is what its title says.
    expect(text).not.toMatch(/(?:另外|其[余他])[二三四五六七八九十]+份|[三四五六七八九十]份/u);
  });

  it('says in 600 to 1000 characters what it has to say, and ends on what cannot be seen', () => {
    const prose = text
      .replace(/^---.*?^---/msu, '')
      .replaceAll(/<Quote[^>]*>[^<]*<\/Quote>|<[^>]+>|[\s#*-]/gu, '');
    expect(prose.length).toBeGreaterThan(400);
    expect(prose.length).toBeLessThan(1000);
    expect([...text.matchAll(/^## (.*)$/gmu)].at(-1)?.[1]).toBe('从文本里看不出的');
  });
});

describe('what the prose says besides', () => {
  it('沅江 and 鹤城 name the four lines in the same words', () => {
    const words = '坚决守住安全生产、地方债务、社会稳定和生态环境底线';
    for (const id of ['hecheng', 'yuanjiang']) {
      expect(quotation(planOf(id), '0', words).piece.text).toBe(words);
    }
  });

  it('what is said of 重特大 in two places of 沅江 stands in 鹤城 too', () => {
    expect(() => quotation(planOf('hecheng'), '1.3', '不发生重特大安全事故')).not.toThrow();
    expect(() => quotation(planOf('hecheng'), '2.3.2', '严防发生重特大安全事故')).not.toThrow();
    expect(() => quotation(planOf('hecheng'), '1.1', '坚决杜绝较大以上事故')).not.toThrow();
  });

  it('both list the three things that must not happen, 平江 lists none', () => {
    for (const id of ['hecheng', 'yuanjiang']) {
      quotation(
        planOf(id),
        '1.4',
        '做到“三个不发生”(不发生'.replace('(', id === 'hecheng' ? '(' : '（'),
      );
    }
    expect(occurrences(planOf('pingjiang'), '三个不发生')).toHaveLength(1);
    expect(sourceOf('pingjiang')).not.toMatch(/三个不发生”\s*[(（]/u);
  });

  it('the plans are what the notes call them', () => {
    const { meta } = planOf('anshan');
    expect([meta.level, meta.year?.value, meta.status?.value, meta.province]).toEqual([
      '地级市',
      2018,
      '征求意见稿',
      '辽宁省',
    ]);
    const levels = ['hecheng', 'yueyanglou', 'pingjiang', 'yuanjiang'].map((id) => {
      const { level, province } = planOf(id).meta;
      return `${province} ${level}`;
    });
    expect(levels).toEqual(['湖南省 市辖区', '湖南省 市辖区', '湖南省 县', '湖南省 县级市']);
    expect(planOf('pingjiang').meta.year).toBeNull();
    expect(planOf('yuanjiang').meta.titleOrigin).toBe('editorial');
  });

  it('鹤城: neither section on debt nor on stability writes 牵头, each task ends in 负责', () => {
    const plan = planOf('hecheng');
    const clauses = plan.clauses.filter((it) => /^2\.[23]\./u.test(it.node));
    expect(clauses).toHaveLength(15);
    for (const { start, end } of clauses) {
      expect(sourceOf('hecheng').slice(start, end)).toMatch(/(?:等|按职责分工)负责\)$/u);
    }
  });

  it('岳阳楼: most of what its 安委办 leads does not write 牵头', () => {
    const { safety, written } = countLeads(planOf('yueyanglou'));
    const without = safety.filter((it) => !written.includes(it));
    expect(without.length).toBeGreaterThan(safety.length / 2);
  });

  it('沅江 divides two items, and each sub-item names its bodies', () => {
    const { nodes, clauses } = planOf('yuanjiang');
    const subitems = nodes.filter((it) => it.kind === 'subitem');
    expect(new Set(subitems.map((it) => it.parent))).toEqual(new Set(['2.3.1', '2.3.2']));
    for (const { id } of subitems) expect(clauses.filter((it) => it.node === id)).toHaveLength(1);
  });
});
