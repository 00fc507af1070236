/** Steps of line width and of shade: 1 task, 2, 3, 4–5, 6–8, 9 and more. */
const STEPS = [1, 2, 3, 5, 8];

/** Which step a number of shared tasks stands on, 1 to 6. */
export function weightStep(tasks: number): number {
  return STEPS.filter((most) => tasks > most).length + 1;
}

/** What the steps mean, for the legend. */
export const WEIGHT_NAMES = ['1', '2', '3', '4–5', '6–8', '9+'];
