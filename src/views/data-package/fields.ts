import { z } from 'zod';
import { type Column, describe } from '../tables/column.ts';

/** A field of a Frictionless Table Schema (v1, and v2 as well). */
export interface Field {
  name: string;
  title: string;
  description?: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  constraints: {
    required?: true;
    enum?: readonly unknown[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
}

/** A column as a field of its CSV file, where a list is a string joined by `|`. */
export function fieldOf(column: Column): Field {
  const { name, title, empty, cell } = column;
  const { type, pattern, minimum, maximum, ...said } = z.toJSONSchema(cell);
  const description = describe(column);
  return {
    name,
    title,
    ...(description !== '' && { description }),
    type: type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string',
    constraints: {
      ...(empty === undefined && { required: true }),
      ...(said.enum && { enum: said.enum }),
      ...(pattern !== undefined && { pattern }),
      ...(minimum !== undefined && Number.isSafeInteger(minimum - 1) && { minimum }),
      ...(maximum !== undefined && Number.isSafeInteger(maximum + 1) && { maximum }),
    },
  };
}
