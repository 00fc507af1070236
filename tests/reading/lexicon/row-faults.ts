import type { Said } from './stages.ts';

/** An example of a row, or a text on which it must not fire. */
export interface Claim {
  id: string;
  text: string;
  /** What is read in it. */
  says: string;
  fires: boolean;
}

/** What is wrong with an example, in words; null is right. */
export function faultOf(
  { id, text, says, fires }: Claim,
  read: ((text: string) => Said) | undefined,
): string | null {
  const said = read?.(text);
  if (!said) return `nobody reads the examples of ${id}`;
  if (said.says !== says) return `“${text}” is read as “${said.says}”, not as “${says}”`;
  if (said.fired.has(id) !== fires) return `“${text}”: ${id} ${fires ? 'does not fire' : 'fires'}`;
  return null;
}
