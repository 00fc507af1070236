import { textWidth } from './text-width.ts';

export const EGO_FONT = 12;
const ROW = 19;
const HEAD = 38;
const MIDDLE = 84;

/** One function and who is named beside it: what all panels have in common. */
export interface Circle {
  title: string;
  /** Names of the others, in the order in which they take their places. */
  partners: string[];
}

export interface EgoLayout {
  width: number;
  height: number;
  centre: { x: number; y: number };
  /** Of each partner: where its line ends, and where its name begins or ends. */
  slots: { x: number; y: number; side: 'left' | 'right' }[];
}

/**
 * Places round one function, the same in each panel: half of the others to its left, half to its right,
 * from top to bottom. So the eye may hold one panel against another.
 */
export function layEgo({ partners }: Circle): EgoLayout {
  const half = Math.ceil(partners.length / 2);
  const [left, right] = [columnOf(partners.slice(0, half)), columnOf(partners.slice(half))];
  const rows = Math.max(half, 4);
  return {
    width: left + MIDDLE + right,
    height: HEAD + rows * ROW + 6,
    centre: { x: left + MIDDLE / 2, y: HEAD + (rows * ROW) / 2 },
    slots: partners.map((_, at) => {
      const side = at < half ? 'left' : 'right';
      return {
        x: side === 'left' ? left : left + MIDDLE,
        y: HEAD + (at % half) * ROW + ROW / 2,
        side,
      };
    }),
  };
}

/** Width of a column of names, with the count between name and line. */
function columnOf(names: readonly string[]): number {
  return Math.ceil((Math.max(4, ...names.map(textWidth)) + 1.7) * EGO_FONT);
}
