import { type Document, type ErrorCode, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { CONTROL, characterName } from '../../src/text/characters.ts';

/** A YAML file as a value, and the offset of any field in it, for diagnostics. */
export interface YamlFile<T> {
  value: T | null;
  /** Offset of the value at a path; of its nearest ancestor where the path does not exist. */
  offsetOf(path: readonly PropertyKey[]): number;
  diagnostics: Diagnostic[];
}

/** Parse and validate a YAML file. Every fault is a diagnostic with its place; nothing is thrown. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const broken = (message: string): YamlFile<T> => ({
    value: null,
    offsetOf: () => 0,
    diagnostics: [{ file, rule: 'yaml/syntax', severity: 'error', message }],
  });
  if (text.length > LONGEST) return broken(`YAML 太长（${text.length} 字），上限 ${LONGEST} 字`);
  const control = text.search(CONTROL);
  if (control !== -1) {
    const message = `有${characterName(text.charAt(control))}；请删去后另存`;
    return {
      value: null,
      offsetOf: () => 0,
      diagnostics: [
        { file, rule: 'text/control-character', severity: 'error', message, start: control },
      ],
    };
  }
  const document = parse(text);
  if (!document) return broken('YAML 嵌套太深，读不了；请照别的方案的写法');
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map((fault) => ({
    file,
    rule: 'yaml/syntax',
    severity: 'error',
    message: `YAML 写法有误：${SYNTAX[fault.code] ?? fault.message}`,
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
  const [alias] = aliasesOf(document);
  if (alias !== undefined) {
    diagnostics.push({
      file,
      rule: 'yaml/alias',
      severity: 'error',
      message: '这里不用 YAML 的别名（*名称）；请把内容写全',
      start: alias,
    });
    return { value: null, offsetOf, diagnostics };
  }
  const parsed = schema.safeParse(document.toJS());
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

/** The longest registry has some 25,000 characters. */
const LONGEST = 1_000_000;

/** What the parser complains of, in words that an editor of plans understands. */
const SYNTAX: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '别名不能带标签',
  BAD_ALIAS: '以 * 开头的值要加引号',
  BAD_COLLECTION_TYPE: '标签与内容不符',
  BAD_DIRECTIVE: '以 % 开头的行不是有效的指令',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对；改用单引号，或者写两个反斜杠',
  BAD_INDENT: '缩进不对：同一层要左对齐',
  BAD_PROP_ORDER: '标签或锚点的位置不对',
  BAD_SCALAR_START: '值不能以这个符号开头；请加引号',
  BLOCK_AS_IMPLICIT_KEY: '同一行里有两个“键: 值”；请分行，或给值加引号',
  BLOCK_IN_FLOW: '花括号、方括号里不能换成缩进的写法',
  DUPLICATE_KEY: '同一个字段写了两次；请删去一个',
  IMPOSSIBLE: '读不懂这里',
  KEY_OVER_1024_CHARS: '字段名太长；多半是缺了冒号',
  MISSING_CHAR: '缺少配对的引号、括号，或冒号、逗号后缺空格',
  MULTILINE_IMPLICIT_KEY: '字段名不能分行；多半是缺了冒号，或上一行的引号没有合上',
  MULTIPLE_ANCHORS: '一个值有两个锚点',
  MULTIPLE_DOCS: '一个文件里只能有一份，不能用 --- 分开',
  MULTIPLE_TAGS: '一个值有两个标签',
  NON_STRING_KEY: '字段名要是文字',
  RESOURCE_EXHAUSTION: '嵌套太深，读不了；请照别的方案的写法',
  TAB_AS_INDENT: '不能用制表符缩进；请用空格',
  TAG_RESOLVE_FAILED: '不认识的标签（! 开头）；值以 ! 开头时请加引号',
  UNEXPECTED_TOKEN: '此处多了内容；多半是引号或括号没有合上',
};

/** Null for a text that exhausts the parser: brackets nested by the ten thousand. */
function parse(text: string): Document.Parsed | null {
  try {
    return parseDocument(text, { prettyErrors: false });
  } catch {
    return null;
  }
}

/** Offsets of the aliases: nothing here needs any, and a few of them make a billion values. */
function aliasesOf(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, node) => {
      offsets.push(node.range?.[0] ?? 0);
      return visit.BREAK;
    },
  });
  return offsets;
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
