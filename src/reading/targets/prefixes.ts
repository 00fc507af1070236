/** What opens a promise and says nothing of its content: 一是, 同时, 要, 并, 切实. */
const OPENING =
  '(?:[一二三四五六七八九十]是|要|并|且|同时|切实|进一步|持续保持|持续推进|继续|全力|大力|坚持|推动|推进|促进|从而|以|最大限度地?|牢牢|守住|守牢|守好|依法|严格|共同|逐步|认真|加快|有效|稳妥|有序|强力|深入|扎实|积极|开展|不断|做好|使|让|努力使)';

/** The verbs by which a text commits itself to a measure: 确保国考断面水质达标率100% (鹤城 一/（四）). */
const COMMITMENT = '(?:确保|力争|争取|努力|实现|做到|保证|保持|完成|力求|坚决|必须|应当|务必)';

const LEADING = new RegExp(`^(?:${OPENING}|${COMMITMENT}|[——\\s])*`, 'u');
const VERB = /(?:确保|力争|争取|努力实现|努力|保证|力求|务必|坚决)/u;

/** How many characters of `text` only open the promise. */
export function openingLength(text: string): number {
  return LEADING.exec(text)?.[0].length ?? 0;
}

/** The verb of commitment of a measured promise, as printed: 确保, 力争. */
export function commitmentVerb(text: string): string | null {
  return VERB.exec(text.slice(0, openingLength(text) + 4))?.[0] ?? null;
}
