import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse, csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corpusHash, PLANS } from './content.ts';
import { DIST } from './dist.ts';

/** As much of a Tabular Data Package (specs.frictionlessdata.io, v1) as this one uses; nothing else may stand in it. */
const fieldSchema = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  description: z.string().min(1).optional(),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  constraints: z.strictObject({
    required: z.literal(true).optional(),
    enum: z.array(z.string()).min(1).optional(),
    pattern: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
});
const names = z.array(z.string()).min(1);
const packageSchema = z.strictObject({
  profile: z.literal('tabular-data-package'),
  name: z.string().regex(/^[-a-z0-9._/]+$/u),
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/u),
  homepage: z.url().optional(),
  licenses: z.array(z.strictObject({ name: z.string(), title: z.string(), path: z.url() })).min(1),
  sources: z.array(z.strictObject({ title: z.string().min(1) })).min(1),
  resources: z.array(
    z.strictObject({
      profile: z.literal('tabular-data-resource'),
      name: z.string().regex(/^[-a-z0-9._/]+$/u),
      path: z.string().regex(/^[a-z]+\.csv$/u),
      title: z.string().min(1),
      description: z.string().min(1),
      format: z.literal('csv'),
      mediatype: z.literal('text/csv'),
      encoding: z.literal('utf-8'),
      bytes: z.int(),
      hash: z.string(),
      dialect: z.strictObject({
        delimiter: z.literal(','),
        quoteChar: z.literal('"'),
        doubleQuote: z.literal(true),
        lineTerminator: z.literal('\r\n'),
      }),
      schema: z.strictObject({
        fields: z.array(fieldSchema).min(1),
        missingValues: z.tuple([z.literal('')]),
        primaryKey: names,
        foreignKeys: z
          .array(
            z.strictObject({
              fields: names,
              reference: z.strictObject({ resource: z.string(), fields: names }),
            }),
          )
          .optional(),
      }),
    }),
  ),
});

const DATA = `${DIST}/data/`;
const bytesOf = (name: string) => readFileSync(DATA + name);
const jsonOf = (name: string): unknown => JSON.parse(bytesOf(name).toString('utf8'));
const descriptor = packageSchema.parse(jsonOf('datapackage.json'));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The CSV file of a resource without its byte order mark. */
function csvOf(name: string): string {
  return bytesOf(`${name}.csv`).subarray(3).toString('utf8');
}

/** What is wrong with a cell, after its field; nothing if all is well. */
function faultOf(field: z.infer<typeof fieldSchema>, cell: string): string | null {
  const { required, enum: codes, pattern, minimum, maximum } = field.constraints;
  if (cell === '') return required ? 'is empty' : null;
  if (field.type === 'boolean') return /^(?:true|false)$/u.test(cell) ? null : 'is no truth value';
  if (codes && !codes.includes(cell)) return 'is no code';
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(cell)) return 'has another form';
  if (field.type === 'string') return null;
  const form = field.type === 'integer' ? /^-?\d+$/u : /^-?\d+(?:\.\d+)?$/u;
  if (!form.test(cell)) return `is no ${field.type}`;
  if (Number(cell) < (minimum ?? -Infinity)) return 'is too small';
  return Number(cell) > (maximum ?? Infinity) ? 'is too large' : null;
}

const keyOf = (row: Record<string, string>, columns: readonly string[]) =>
  JSON.stringify(columns.map((column) => row[column] ?? null));

describe('the check itself', () => {
  const field = (type: 'string' | 'integer' | 'number' | 'boolean', constraints = {}) => ({
    name: 'a',
    title: 'a',
    type,
    constraints,
  });
  it.each([
    [field('string', { required: true }), '', 'is empty'],
    [field('string'), '', null],
    [field('string', { enum: ['x'] }), 'y', 'is no code'],
    [field('string', { pattern: '^[a-z]+$' }), 'A', 'has another form'],
    [field('integer'), '1.5', 'is no integer'],
    [field('number'), '1e', 'is no number'],
    [field('integer', { minimum: 0 }), '-1', 'is too small'],
    [field('number', { maximum: 1 }), '1.1', 'is too large'],
    [field('boolean'), 'yes', 'is no truth value'],
    [field('number', { minimum: 0, maximum: 1 }), '0.097', null],
  ] as const)('%j holding %j: %j', (of, cell, fault) => {
    expect(faultOf(of, cell)).toBe(fault);
  });
});

it('names the plans that it was read from, and the data that it is', () => {
  expect(descriptor.sources).toHaveLength(PLANS.length);
  expect(descriptor.resources.map(({ name }) => name)).toHaveLength(10);
  expect(corpusHash()).toMatch(/^[0-9a-f]{12}$/u);
});

describe.each(descriptor.resources)('$name', ({ name, path, bytes, hash, schema }) => {
  const rows = csvParse(csvOf(name));

  it('is the file that the package describes, byte for byte', () => {
    const file = bytesOf(path);
    expect({ bytes, hash }).toEqual({ bytes: file.length, hash: `sha256:${sha256(file)}` });
    const header = csvParseRows(csvOf(name))[0];
    expect(header).toEqual(schema.fields.map((field) => field.name));
  });

  it('holds in every cell what its field allows', () => {
    const faults = [...rows.entries()].flatMap(([n, row]) =>
      schema.fields.flatMap((field) => {
        const fault = faultOf(field, row[field.name] ?? '');
        return fault === null ? [] : [`row ${n + 1}: ${field.name} ${row[field.name]} ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('has no two rows of one primary key, and no key that is empty', () => {
    const keys = rows.map((row) => keyOf(row, schema.primaryKey));
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
    const empty = rows.filter((row) => schema.primaryKey.some((column) => !row[column]));
    expect(empty).toEqual([]);
  });

  it('refers only to rows that there are', () => {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const there = new Set(
        csvParse(csvOf(reference.resource)).map((row) => keyOf(row, reference.fields)),
      );
      const full = rows.filter((row) => fields.some((column) => row[column]));
      expect(full.length).toBeGreaterThan(0);
      expect(full.filter((row) => !there.has(keyOf(row, fields)))).toEqual([]);
      // Readers of such packages let only a wholly empty key be, and some bear no column in two keys.
      expect(full.filter((row) => fields.some((column) => !row[column]))).toEqual([]);
    }
    const columns = (schema.foreignKeys ?? []).flatMap(({ fields }) => fields);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('has a JSON Schema that its JSON twin keeps, and that refuses a broken second row', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(
      z.record(z.string(), z.unknown()).parse(jsonOf(`${name}.schema.json`)),
    );
    const list = z.array(z.record(z.string(), z.unknown())).parse(jsonOf(`${name}.json`));
    validate(list);
    expect(validate.errors ?? []).toEqual([]);
    const column = schema.fields[0]?.name ?? '';
    const [first, second] = list;
    expect(validate([first, { ...second, [column]: 1 }])).toBe(false);
    expect(validate([first, { ...second, more: null }])).toBe(false);
    const { [column]: _, ...less } = second ?? {};
    expect(validate([first, less])).toBe(false);
  });

  it('is described alike in both schemas: titles, codes, what may be empty', () => {
    const property = z.looseObject({
      title: z.string(),
      type: z.union([z.string(), z.array(z.string())]).optional(),
      enum: z.array(z.string()).optional(),
      anyOf: z.array(z.looseObject({ enum: z.array(z.string()).optional() })).optional(),
    });
    const twin = z
      .looseObject({ items: z.looseObject({ properties: z.record(z.string(), property) }) })
      .parse(jsonOf(`${name}.schema.json`)).items.properties;
    expect(Object.keys(twin)).toEqual(schema.fields.map((field) => field.name));
    for (const { name: column, title, constraints } of schema.fields) {
      const its = twin[column];
      expect(its?.title).toBe(title);
      expect(its?.enum ?? its?.anyOf?.[0]?.enum).toEqual(constraints.enum);
      const nullable = its?.anyOf !== undefined || Array.isArray(its?.type);
      if (its?.type !== 'array') expect(nullable, column).toBe(!constraints.required);
    }
  });
});

describe('SHA256SUMS', () => {
  it('names every other data file that the site makes of its tables', () => {
    const summed = bytesOf('SHA256SUMS')
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('  ')[1] ?? '');
    const there = readdirSync(DATA).filter((name) => /\.(?:csv|json)$/u.test(name));
    expect([...summed].sort()).toEqual(there.sort());
  });

  it('is taken by sha256sum', () => {
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: DATA, encoding: 'utf8' });
    expect(
      said
        .trim()
        .split('\n')
        .filter((line) => !line.endsWith(': OK')),
    ).toEqual([]);
  });
});
