/**
 * Laying tasks of one row side by side: what a topic page needs of this stage. The build does it for the
 * plans that a page opens with, the browser for whichever others the reader chooses.
 */
export { alignSentences } from './sentences.ts';
export type { Task } from './task.ts';
export { sharedWording } from './wording.ts';
