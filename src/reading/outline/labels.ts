import type { NodeKind } from '../../model/outline.ts';
import { ordinalOf, writeOrdinal } from '../numerals.ts';
import type { Token } from '../tokens.ts';
import {
  type Lexed,
  type LineForm,
  lexLine,
  lineForm,
  type OutlineGrammar,
  PASS,
} from './grammar.ts';

/** A label at the beginning of a line. */
export interface Label {
  kind: NodeKind;
  /** Place in the hierarchy: a node stands in the nearest one before it of a lower rank. */
  rank: number;
  /** 第三条: its heading, if any, is a word or two; what stands in it is 项 and 目. */
  article?: true;
  /** 附件1: a document of its own, whose title stands on the next line. */
  attachment?: true;
  /** Nothing sets it off from its words (第三条处理): in the middle of a sentence it is a reference. */
  weak?: true;
  /** 2.2: its name says what it stands in. */
  decimal?: true;
  /** Value of the number; 0 for a dash, which has none. */
  ordinal: number;
  /** Normalised to full width, for the path: `二`, `（一）`, `3`, `（3）`, `③`, `——`, `第二章`. */
  name: string;
  /** Length in the line's text, including the mark after the number and space behind it. */
  length: number;
  /** The row that reads it. */
  rule: string;
}

/** No label is longer, with the date that may follow it. */
export const LABEL_MAX = 40;

/** The label at the beginning of a line's text, or null. */
export function readLabel(text: string, grammar: OutlineGrammar): Label | null {
  return labelAt(lexLine(grammar, text, LABEL_MAX), grammar);
}

/** The label that a line begins with, or null. */
export function labelAt(line: Lexed, grammar: OutlineGrammar): Label | null {
  return labelOf(line, lineForm(grammar, PASS.label, line), grammar);
}

/**
 * The label of an attachment that is printed below the document it belongs to (GB/T 9704-2012 7.3.4: 附件 and its
 * number at the head of its own page); null for any other line.
 */
export function attachmentAt(line: Lexed, grammar: OutlineGrammar): Label | null {
  return line.whole ? labelOf(line, lineForm(grammar, PASS.attachment, line), grammar) : null;
}

function labelOf({ text }: Lexed, form: LineForm | null, grammar: OutlineGrammar): Label | null {
  if (!form) return null;
  const { id, means } = form.row;
  const [token] = form.part('number');
  const read = token && numberOf(text, token, grammar);
  if (token && (!read || read.ordinal > Number(means.most ?? 999))) return null;
  const word = form.part('word')[0] ?? token;
  return {
    kind: means.kind as NodeKind,
    rank: Number(means.rank),
    ...flagsOf(means),
    // A dash has no number; a lone 附件 is the first.
    ordinal: read?.ordinal ?? (means.attachment ? 1 : 0),
    name: String(means.name)
      .replace('{number}', read?.number ?? '')
      .replace('{word}', word ? text.slice(word.from, word.to) : ''),
    length: form.length,
    rule: id,
  };
}

function flagsOf(means: LineForm['row']['means']): Pick<Label, 'article' | 'attachment' | 'weak'> {
  return {
    ...(means.article ? { article: true } : {}),
    ...(means.attachment ? { attachment: true } : {}),
    ...(means.weak ? { weak: true } : {}),
  };
}

/** The number of a label: its value, and as a path has it. Null where nobody counts so. */
function numberOf(text: string, token: Token, grammar: OutlineGrammar) {
  const isEnclosed = grammar.is(token, 'ENCLOSED');
  const ordinal = isEnclosed ? token.value : ordinalOf(text.slice(token.from, token.to));
  if (!ordinal) return null;
  const inHan = grammar.is(token, 'NUM.han') || grammar.is(token, 'ENCLOSED.han');
  return { ordinal, number: inHan ? writeOrdinal(ordinal) : String(ordinal) };
}
