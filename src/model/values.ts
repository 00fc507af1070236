/**
 * Lists of values that the reader needs at run time, apart from the schemas that use them: what reads in a browser
 * brings no schema library along.
 */

/**
 * What a body has to do with a task. The last four are seats in a working group (推进机制).
 * 未载明 is not a role: where a text names nobody, there is no assignment.
 */
export const ROLES = [
  'lead',
  'colead',
  'support',
  'share',
  'supervise',
  'implement',
  'convener',
  'deputy',
  'member',
  'office',
] as const;

/**
 * The verb of commitment of a zero target without its adverbs, firm before loose. What the text says
 * stands in `verb`; 清零 covers 为零 and 归零.
 */
export const COMMITMENTS = [
  '杜绝',
  '严禁',
  '不发生',
  '清零',
  '遏制',
  '严防',
  '防止',
  '防范',
  '避免',
] as const;
