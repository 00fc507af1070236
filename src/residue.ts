import residue from '../content/generated/residue.json';
import type { Residue } from './model/seats.ts';

/** What no rule took, plan by plan in the order of the texts; checked by the script that wrote it. */
export const RESIDUE = residue as Residue[];
