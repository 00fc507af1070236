import { z } from 'zod';
import { type Column, describe, type TableSchema } from '../tables/column.ts';

/** The JSON Schema (2020-12) of a table's JSON twin: a list of rows, every column in each. */
export function jsonSchemaOf({ title, what, columns }: TableSchema) {
  const row = z.strictObject(Object.fromEntries(columns.map((it) => [it.name, cellOf(it)])));
  return z.toJSONSchema(z.array(row).meta({ title, description: what }));
}

/** A cell, empty or not: a list is empty by holding nothing, anything else by null. */
function cellOf(column: Column): z.ZodType {
  const { title, empty, cell } = column;
  const description = describe(column);
  const meta = description === '' ? { title } : { title, description };
  if (empty === undefined) return cell.meta(meta);
  return (cell instanceof z.ZodArray ? z.array(cell.element) : cell.nullable()).meta(meta);
}
