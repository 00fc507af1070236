/** What a text says of itself, and the words that say it. */
export interface Guess<T> {
  value: T;
  /** A stretch of the source, to the letter. */
  evidence: string;
  /** Offset of the evidence. */
  start: number;
  /** The row that reads it. */
  rule?: string;
  /** Why a person should look at it; absent where the text says it outright. */
  doubt?: string;
}

/** The longest evidence that is quoted. */
const EVIDENCE_MAX = 60;

/** The words round a stretch of the source: its line, or as much of it as one quotes. */
export function evidenceAt(
  source: string,
  start: number,
  end: number,
): Pick<Guess<unknown>, 'evidence' | 'start'> {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  let from = lineStart;
  let to = lineEnd === -1 ? source.length : lineEnd;
  if (to - from > EVIDENCE_MAX) {
    // Not across a sentence.
    from = Math.max(from, source.slice(0, start).search(/[^。；！？，,;\n]*$/u));
    const stop = source.slice(end, to).search(/[。；！？，,;]/u);
    if (stop !== -1) to = end + stop;
    from = Math.max(from, start - EVIDENCE_MAX);
    to = Math.min(to, from + Math.max(EVIDENCE_MAX, end - from));
  }
  const raw = source.slice(from, to);
  const evidence = raw.trim();
  return { evidence, start: from + raw.indexOf(evidence) };
}
