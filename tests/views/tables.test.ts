import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicTables } from '../../src/views/tables/public-tables.ts';
import { type Cell, type Table, toCsv, toJson } from '../../src/views/tables/table.ts';
import { charge, named, placing, target, topic } from './sketches.ts';

const table = (...rows: Cell[][]): Table => ({ name: 't', columns: ['a', 'b'], rows });

describe('toCsv', () => {
  it.each([
    // Nothing, a number, a truth, a list, a list of none.
    [[null, 0], ',0'],
    [[true, false], 'true,false'],
    [[['x', 'y'], []], 'x|y,'],
    // What must be quoted: a comma, a quote, a line break.
    [['1,2', '他说"好"'], '"1,2","他说""好"""'],
    [['一\n二', '三\r\n四'], '"一\n二","三\r\n四"'],
    // Full-width marks need none, and blanks stay.
    [['甲，乙', ' 丙 '], '甲，乙, 丙 '],
  ] as [Cell[], string][])('%j: %j', (row, line) => {
    expect(toCsv(table(row))).toBe(`\ufeffa,b\r\n${line}\r\n`);
  });

  it('gives back every cell, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '|', ' ', '甲', 'a') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = toCsv(table(...rows)).slice(1);
        expect(csvParseRows(text).slice(1)).toEqual(rows);
      }),
    );
  });
});

describe('toJson', () => {
  it('keeps the types that CSV cannot tell, and the order of the columns', () => {
    const text = toJson(table([null, ['x', 'y']], [0, true]));
    expect(JSON.parse(text)).toEqual([
      { a: null, b: ['x', 'y'] },
      { a: 0, b: true },
    ]);
    expect(text).toMatch(/^\[\n \{\n {2}"a": null,/u);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('publicTables', () => {
  const plan = named('a', [{ id: '1', label: '1.', title: '一事', paragraphs: ['做好。'] }], {
    assignments: [
      charge('1', '公安局', 'lead', {
        full: '区公安局',
        unit: 'a-x',
        functions: ['f', 'unfiled'],
        word: '牵头',
        rule: 'lead-in-bracket',
      }),
      // The role of a column has no word of its own.
      charge('1', '公安', 'colead', { full: '区公安局', word: '' }),
      charge('1', '各部门', 'support', { kind: 'collective', open: true }),
    ],
    targets: [
      target('1', { indicator: 'i', deadline: { date: '2024', words: '年内' } }),
      target('1', { indicator: 'unfiled', deadline: { date: null, words: '一月内' }, value: null }),
      target('1', { verb: '力争', rule: 'reach' }),
    ],
    clauses: [
      {
        id: '1-c1',
        node: '1',
        path: '1',
        start: 5,
        end: 8,
        covers: { start: 0, end: 4 },
        rule: 'lead-in-bracket',
        tokens: [],
      },
    ],
    units: [
      {
        id: 'a-x',
        name: '甲区公安局',
        plan: 'a',
        kind: 'government',
        functions: ['f'],
        mentions: ['公安局', '公安'],
      },
    ],
  });
  const tables = publicTables({
    plans: [plan],
    functions: [{ id: 'f', title: '公安机关' } as never],
    indicators: [{ id: 'i', name: '治理率（统一名）' }],
    groups: [{ id: 'g', name: '甲类' }],
    topics: [topic('t'), topic('u', 'lost')],
    placings: [placing('t', 'a', '1'), placing('u', 'a', '1'), placing('gone', 'a', '1')],
    pairs: [],
    urlOf: (id, node) => `/base/plans/${id}/${node === undefined ? '' : `#${node}`}`,
  });
  const column = (name: string, of: string) => {
    const found = tables.find((it) => it.name === name);
    return found?.rows.map((row) => row[found.columns.indexOf(of)]);
  };

  it.each([
    // The table, its column, and what stands in it from top to bottom.
    ['tasks', 'lead', [['区公安局']]],
    ['tasks', 'topics', [['t', 'u', 'gone']]],
    ['tasks', 'text', ['1.一事做好。']],
    ['tasks', 'url', ['/base/plans/a/#1']],
    ['responsibilities', 'unit_name', ['甲区公安局', null, null]],
    ['responsibilities', 'function_name', [['公安机关', 'unfiled'], [], []]],
    ['responsibilities', 'open', [false, false, true]],
    ['targets', 'indicator', ['治理率（统一名）', '治理率', '治理率']],
    ['targets', 'deadline', ['2024', '一月内', null]],
    ['targets', 'value', [80, null, 80]],
    // Who and what read it; and what waits for a later reader.
    ['responsibilities', 'word', ['牵头', null, null]],
    ['responsibilities', 'rule', ['lead-in-bracket', null, null]],
    ['targets', 'verb', [null, null, '力争']],
    ['targets', 'rule', [null, null, 'reach']],
    ['targets', 'baseline', [null, null, null]],
    ['alignment', 'start', [null, null, null]],
    ['clauses', 'text', ['做好。']],
    ['clauses', 'rule', ['lead-in-bracket']],
    ['units', 'mentions', [['公安局', '公安']]],
    ['alignment', 'group', ['甲类', 'lost', null]],
    ['alignment', 'topic_name', ['t', 'u', null]],
    ['pairs', 'strength', []],
    // A plan has no anchor; a node without a label of its own, none.
    ['plans', 'url', ['/base/plans/a/']],
    ['nodes', 'url', ['/base/plans/a/#1']],
    ['nodes', 'parent', [null]],
  ] as [string, string, Cell[]][])('%s.%s', (name, of, cells) => {
    expect(column(name, of)).toEqual(cells);
  });

  it('has as many cells in each row as columns', () => {
    expect(tables.map(({ name }) => name)).toHaveLength(10);
    for (const { name, columns, rows } of tables) {
      expect(
        rows.filter((row) => row.length !== columns.length),
        name,
      ).toEqual([]);
    }
  });
});
