import { z } from 'zod';

const offset = z.int().nonnegative();

/** A half-open stretch of the source, in UTF-16 offsets. */
export const spanSchema = z.strictObject({ start: offset, end: offset });

/** A stretch of source and how it reads without page breaks, Markdown marks and odd spaces. */
export const pieceSchema = z.strictObject({
  start: offset,
  end: offset,
  text: z.string().min(1),
  cuts: z.array(spanSchema),
});

/**
 * The kinds of an outline node, after GB/T 9704-2012 7.3.3 (一、 → （一） → 1. → （1）), with what
 * stands before, between and after them. `enumerated` is the fifth level some plans add (①).
 */
export const nodeKindSchema = z.enum([
  'front',
  'preamble',
  'part',
  'section',
  'item',
  'subitem',
  'enumerated',
  'principle',
  'closing',
]);

export const nodeSchema = z.strictObject({
  /** ASCII twin of `path`: URL anchor, print key, search key. `2.1.3`, `3b.1`. */
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9]+)*$/),
  /** Label path as printed, normalised to full width: `二/（一）/3`, `三′/（一）`. */
  path: z.string().min(1),
  kind: nodeKindSchema,
  /** `id` of the node this one stands in; null at the top. */
  parent: z.string().nullable(),
  /** The label as printed (`（一）`, `1.`, `——`), empty where there is none. */
  label: z.string(),
  /** The heading without label and closing full stop; empty where the text has none. */
  title: z.string(),
  start: offset,
  end: offset,
  /** Label and heading as they stand; null for a node that is text only. */
  heading: pieceSchema.nullable(),
  paragraphs: z.array(pieceSchema),
  /** Sentences of the paragraphs, in order; a sentence broken by a page spans the break. */
  sentences: z.array(spanSchema),
});

/** Why a stretch of the source belongs to no node. */
export const gapKindSchema = z.enum([
  /** Newlines, blank lines, indentation, trailing space. */
  'blank',
  /** A line or page break in the middle of a paragraph. */
  'break',
  /** Markdown: `#`, `**`, an escaping backslash. */
  'mark',
  /** A space where Chinese sets none (`到2020 年`). */
  'space',
  /** Characters that show nothing: zero-width ones, soft hyphens, marks that turn the direction of writing. */
  'invisible',
  /** What the web page printed round the document: 您的位置, 点击, 打印. */
  'furniture',
  /** A page number on a line of its own: `— 1 —`. */
  'page',
]);

export const gapSchema = z.strictObject({ start: offset, end: offset, kind: gapKindSchema });

/** The outline of one text. Heading and paragraph texts plus gaps rebuild it byte for byte. */
export const outlineSchema = z.strictObject({
  nodes: z.array(nodeSchema),
  gaps: z.array(gapSchema),
});

export type NodeKind = z.infer<typeof nodeKindSchema>;
export type OutlineNode = z.infer<typeof nodeSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type Outline = z.infer<typeof outlineSchema>;
