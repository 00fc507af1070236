/** Radius of a dot: its area grows with the tasks. */
export function radius(tasks: number): number {
  return Math.round((4 + 2.1 * Math.sqrt(tasks)) * 10) / 10;
}
