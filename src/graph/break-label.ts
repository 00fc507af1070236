import { textWidth } from './text-width.ts';

/** Marks that may not begin a line. */
const NO_START = /[，。、；：）》”,.;:)]/u;

/** Break a label into lines of at most `most` ems, of like length, so that none is cut. */
export function breakLabel(label: string, most: number): string[] {
  const width = textWidth(label);
  const even = width / Math.ceil(width / most);
  const lines: string[] = [];
  let line = '';
  for (const char of label) {
    if (textWidth(line) >= even - 0.3 && !NO_START.test(char)) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  if (line !== '') lines.push(line);
  return lines;
}
