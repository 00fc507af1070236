import { gather, type RecordText } from '../../search/spread.ts';

/** A passage that was found. */
export interface Hit extends RecordText {
  plan: string;
  /** Short name of the plan's place, and the title of the plan. */
  place: string;
  document: string;
  node: string;
  path: string;
  heading: string;
  /** Address with base path, anchor included. */
  url: string;
}

/** A passage as an index keeps it: a `SearchRecord` without what it is found and sorted by. */
export interface IndexedText {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** The passage that was written into the index. */
export function readHit({ url, content, meta }: IndexedText): Hit {
  return {
    plan: meta.plan ?? '',
    place: meta.place ?? '',
    document: meta.document ?? '',
    node: meta.node ?? '',
    path: meta.path ?? '',
    heading: meta.heading ?? '',
    url,
    ...gather({ content, marks: meta.marks ?? '[]' }),
  };
}
