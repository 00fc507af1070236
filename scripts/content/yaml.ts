import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** A YAML file as a value, and the offset of any field in it, for diagnostics. */
export interface YamlFile<T> {
  value: T | null;
  /** Offset of the value at a path; of its nearest ancestor where the path does not exist. */
  offsetOf(path: readonly PropertyKey[]): number;
  diagnostics: Diagnostic[];
}

/** Parse and validate a YAML file. Every fault is a diagnostic with its place; nothing is thrown. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map((fault) => ({
    file,
    rule: 'yaml/syntax',
    severity: 'error',
    message: `YAML 写法有误：${fault.message}`,
    start: fault.pos[0],
    end: fault.pos[1],
  }));
  const offsetOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (hasRange(node)) return node.range[0];
    }
    return 0;
  };
  if (diagnostics.length > 0) return { value: null, offsetOf, diagnostics };
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return { value: parsed.data, offsetOf, diagnostics };
  for (const issue of parsed.error.issues) {
    diagnostics.push({
      file,
      rule: 'yaml/schema',
      severity: 'error',
      message: `${issue.path.join('.') || '（文件）'}：${explain(issue)}`,
      start: offsetOf(issue.path),
    });
  }
  return { value: null, offsetOf, diagnostics };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray(Reflect.get(node, 'range'));
}

/** A schema fault in words that an editor of plans understands. */
function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPES[issue.expected] ?? issue.expected}，缺失或类型不符`;
    case 'unrecognized_keys':
      return `不认识的字段：${issue.keys.join('、')}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return `太短或太小，至少 ${issue.minimum}`;
    case 'too_big':
      return `太长或太大，至多 ${issue.maximum}`;
    default:
      return issue.message;
  }
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '一组字段',
  boolean: '是或否（true / false）',
};
