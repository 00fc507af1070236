import { createHash } from 'node:crypto';
import { csvFormatRow, csvParse, csvParseRows } from 'd3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letters } from './alignment.ts';
import { launchBrowser } from './browser.ts';
import { at, PLANS, planOf, sourceOf } from './content.ts';
import { DIST } from './dist.ts';
import { exists } from './links.ts';
import { fromRoot, visit } from './visit.ts';

/** The tables and their columns: a contract with whoever reads the files (design.md, Public data). */
const CONTRACT: Record<string, string> = {
  tasks: 'plan,node,path,number,title,topics,lead,start,end,url,text',
  responsibilities:
    'plan,node,path,clause,mention,full,unit,unit_name,function,function_name,role,kind,open,how,start,end,url,word,rule',
  targets:
    'plan,node,path,indicator_id,indicator,comparator,value,unit,deadline,class,start,end,url,quote,verb,scope,tolerance,baseline,rule',
  units: 'unit,name,plan,function,function_name,kind,mentions',
  alignment: 'topic,topic_name,group,plan,node,path,how,score,start,end',
  pairs: 'a_plan,a_path,b_plan,b_path,strength,similarity',
  errata: 'plan,node,path,quote,reads,why',
  clauses: 'plan,node,path,clause,start,end,text,rule',
  plans:
    'plan,title,title_origin,short,province,parent,place,level,year,year_evidence,status,sha256,bytes,length,url',
  nodes: 'plan,node,path,kind,label,title,parent,start,end,url',
};

type Json = string | number | boolean | string[] | null;

interface Read {
  csv: Buffer;
  /** Without its byte order mark. */
  text: string;
  json: Record<string, Json>[];
}

const tables = new Map<string, Read>();

beforeAll(async () => {
  for (const name of Object.keys(CONTRACT)) {
    const csv = Buffer.from(await (await fetch(at(`/data/${name}.csv`))).arrayBuffer());
    const json = await (await fetch(at(`/data/${name}.json`))).json();
    tables.set(name, { csv, text: csv.subarray(3).toString('utf8'), json });
  }
});

function read(name: string): Read {
  const table = tables.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** A value of the JSON twin as CSV writes it. */
function written(value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('|') : String(value);
}

describe.each(Object.entries(CONTRACT))('data/%s.csv', (name, columns) => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    const { csv, text } = read(name);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    // A break of the source may stand in a quoted cell; written anew, nothing else is otherwise.
    const lines = csvParseRows(text).map((row) => csvFormatRow(row));
    expect(`${lines.join('\r\n')}\r\n`).toBe(text);
    expect(text).not.toContain('\ufeff');
  });

  it('has the columns of the contract, in order, and as many cells in each row', () => {
    const [header, ...rows] = csvParseRows(read(name).text);
    expect(header?.join(',')).toBe(columns);
    expect(rows.length).toBeGreaterThanOrEqual(name === 'plans' ? PLANS.length : 10);
    expect(rows.filter((row) => row.length !== header?.length)).toEqual([]);
  });

  it('says the same as its JSON twin', () => {
    const { text, json } = read(name);
    const rows = [...csvParse(text)].map((row) => ({ ...row }));
    expect(json.map((row) => Object.keys(row).join(',')).find((it) => it !== columns)).toBe(
      undefined,
    );
    expect(rows).toEqual(
      json.map((row) =>
        Object.fromEntries(columns.split(',').map((column) => [column, written(row[column])])),
      ),
    );
    // What joins a list must not stand in what is joined.
    const lists = json.flatMap((row) => Object.values(row).filter((it) => Array.isArray(it)));
    expect(lists.flat().filter((it) => it.includes('|'))).toEqual([]);
  });

  it('names plans, nodes and passages that there are', () => {
    for (const row of read(name).json) {
      if (!row.plan) continue;
      const node = planOf(String(row.plan)).nodes.find(({ id }) => id === row.node);
      if (row.node) expect(node?.path, JSON.stringify(row)).toBe(row.path);
      if (!('url' in row)) continue;
      const url = String(row.url);
      expect(decodeURIComponent(url.split('#')[1] ?? '')).toBe(row.node ?? '');
    }
    const urls = new Set(read(name).json.flatMap((row) => (row.url ? [String(row.url)] : [])));
    for (const url of urls) expect(exists(DIST, fromRoot(url)), url).toBe(true);
  });
});

describe('positions', () => {
  // The table, the column that quotes, and how many rows have both.
  it.each([
    ['targets', 'quote'],
    ['responsibilities', 'mention'],
    ['tasks', 'text'],
  ])('of %s: the source between start and end, less its breaks, is the %s', (name, column) => {
    const { json } = read(name);
    for (const row of json) {
      const said = letters(String(row.plan), { start: Number(row.start), end: Number(row.end) });
      // A task has a heading and paragraphs; what parts them is a line break of the source.
      expect(said.replaceAll(/\n/gu, ''), JSON.stringify(row)).toBe(row[column]);
    }
    expect(json.length).toBeGreaterThan(50);
  });

  it('of clauses: they begin and end as clauses do, and hold their mentions', () => {
    const clauses = new Map(read('clauses').json.map((row) => [`${row.plan} ${row.clause}`, row]));
    expect(clauses.size).toBe(read('clauses').json.length);
    const held = read('responsibilities').json.filter((row) => row.how === 'clause');
    expect(held.length).toBeGreaterThan(500);
    for (const { plan, clause, start, end } of held) {
      const own = clauses.get(`${plan} ${clause}`);
      expect(Number(own?.start), `${plan} ${clause}`).toBeLessThanOrEqual(Number(start));
      expect(Number(own?.end), `${plan} ${clause}`).toBeGreaterThanOrEqual(Number(end));
    }
  });

  it('of errata: each slip stands in the source of its plan', () => {
    for (const { plan, quote, reads } of read('errata').json) {
      expect(sourceOf(String(plan)).toString('utf8')).toContain(quote);
      expect(reads).not.toBe(quote);
    }
  });
});

describe('between the tables', () => {
  it('every task, target, charge and unit of the data is in its table', () => {
    const count = (name: string) => read(name).json.length;
    const sum = (of: (plan: (typeof PLANS)[number]) => number) =>
      PLANS.reduce((total, plan) => total + of(plan), 0);
    expect(count('responsibilities')).toBe(sum((plan) => plan.assignments.length));
    expect(count('targets')).toBe(sum((plan) => plan.targets.length));
    expect(count('clauses')).toBe(sum((plan) => plan.clauses.length));
    expect(count('units')).toBe(sum((plan) => plan.units.length));
    expect(count('errata')).toBe(sum((plan) => plan.errata.length));
    expect(count('nodes')).toBe(sum((plan) => plan.nodes.length));
    expect(count('plans')).toBe(PLANS.length);
  });

  it('every task has the topics on which the alignment places it', () => {
    const placed = Map.groupBy(read('alignment').json, (row) => `${row.plan} ${row.node}`);
    for (const row of read('tasks').json) {
      const topics = placed.get(`${row.plan} ${row.node}`)?.map((it) => it.topic);
      expect(row.topics, `${row.plan} ${row.path}`).toEqual(topics);
    }
  });

  it('every unit that is charged is in the table of units', () => {
    const names = new Map(read('units').json.map((row) => [row.unit, row.name]));
    for (const row of read('responsibilities').json) {
      if (row.unit !== null) expect(names.get(row.unit)).toBe(row.unit_name);
    }
  });

  it('every pair names tasks of two plans that stand on one row', () => {
    const placed = Map.groupBy(read('alignment').json, (row) => `${row.plan} ${row.path}`);
    for (const { a_plan, a_path, b_plan, b_path, strength } of read('pairs').json) {
      const topics = placed.get(`${a_plan} ${a_path}`)?.map((row) => row.topic) ?? [];
      const others = placed.get(`${b_plan} ${b_path}`)?.map((row) => row.topic) ?? [];
      expect(
        topics.some((topic) => others.includes(topic)),
        `${a_plan} ${a_path} ${b_plan} ${b_path}`,
      ).toBe(true);
      expect(a_plan).not.toBe(b_plan);
      expect(['same', 'related']).toContain(strength);
    }
  });
});

describe('/data/', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** The cells of each row of a table of the page, and where its links lead. */
  const rowsOf = (page: Page, table: string) =>
    page.locator(`${table} tbody tr`).evaluateAll((rows) =>
      rows.map((row) => ({
        cells: [...row.children].map((it) => it.textContent?.trim() ?? ''),
        links: [...row.querySelectorAll('a')].map((it) => it.href),
      })),
    );

  it('lists every table with what it holds, its rows and its files', async () => {
    await visit(browser, '/data/', async (page) => {
      const stated = await rowsOf(page, '.tables');
      expect(stated).toHaveLength(Object.keys(CONTRACT).length);
      for (const [n, name] of Object.keys(CONTRACT).entries()) {
        const { cells = [], links = [] } = stated[n] ?? {};
        expect(cells[3], name).not.toBe('');
        expect(cells[2], name).toBe(String(read(name).json.length));
        const files = [`${name}.csv`, `${name}.json`, `${name}.schema.json`];
        for (const file of files) expect(links).toContain(at(`/data/${file}`));
      }
    });
  });

  it('states bytes and SHA-256 of each file as they are', async () => {
    await visit(browser, '/data/', async (page) => {
      const stated = await rowsOf(page, '.sums');
      const tableFiles = Object.keys(CONTRACT).flatMap((name) =>
        ['csv', 'json', 'schema.json'].map((ending) => `${name}.${ending}`),
      );
      expect(stated.map(({ cells }) => cells[0])).toEqual([...tableFiles, 'datapackage.json']);
      for (const { cells, links } of stated) {
        const file = Buffer.from(await (await fetch(links[0] ?? '')).arrayBuffer());
        const hash = createHash('sha256').update(file).digest('hex');
        expect(cells.slice(1), cells[0]).toEqual([String(file.length), hash]);
      }
    });
  });

  it('explains every column of every table', async () => {
    await visit(browser, '/data/', async (page) => {
      for (const [name, columns] of Object.entries(CONTRACT)) {
        const explained = await rowsOf(page, `#${name} ~ .wide >> nth=0 >>`);
        expect(explained.map(({ cells }) => cells[0]).join(','), name).toBe(columns);
        expect(explained.filter(({ cells }) => cells[1] === '')).toEqual([]);
      }
    });
  });
});
