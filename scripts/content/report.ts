import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { printable } from '../../src/text/characters.ts';
import { lineIndex } from '../../src/text/line-index.ts';

/**
 * One line a diagnostic: `file:line:col rule message`. Files without a place get `file:1:1`.
 * @param textOf the text of a file, for its lines; undefined where it could not be read.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): string[] {
  return diagnostics.map(({ file, rule, message, start }) => {
    const text = textOf(file);
    const { line, column } = lineIndex(text ?? '').place(start ?? 0);
    return `${file}:${line}:${column} ${rule} ${printable(message)}`;
  });
}
