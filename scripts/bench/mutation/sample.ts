/**
 * A seeded draw of lines of a source file, for Stryker's `mutate` (`file:from-to`): every mutant that lies
 * within a drawn line is tried. Lines without code are not drawn.
 * @param share of the lines, 0 to 1; 1 is the whole file, mutants of several lines included.
 * @returns patterns, none where no line was drawn.
 */
export function drawLines(
  file: string,
  source: string,
  share: number,
  random: () => number,
): string[] {
  if (share >= 1) return [file];
  return source.split('\n').flatMap((line, at) => {
    const isCode = /\S/u.test(line) && !/^\s*(?:\/\/|\/?\*|import |\} from )/u.test(line);
    return isCode && random() < share ? [`${file}:${at + 1}-${at + 1}`] : [];
  });
}
