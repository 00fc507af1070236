import type { Role } from '../../model/clause.ts';
import { bodyScore, kindOf } from './bodies.ts';
import type { Draft } from './draft.ts';
import { bodyOfHolder, withoutSharedTitle } from './holders.ts';
import { segmentsOf } from './segments.ts';

/** A paragraph that sets up a group: `成立…工作专班`, `领导小组`, `联席会议`. */
const GROUP = /专班|领导小组|工作组|联席会议|指挥部|协调机制|委员会/u;
const SEATS =
  /召集人|组长|指挥长|总指挥|成员单位(?:包括|有|为|由|：|:)|成员(?:包括|由|为|：|:)|为成员|办公室设/u;

/** `…担任召集人`, `任副组长`, `为成员单位`. */
const SEAT_END =
  /(?:共同)?(?:担任|任|为|兼任)(第一|常务|总)?(副)?(召集人|组长|总指挥|指挥长|主任|成员单位|成员)$/u;
/** `召集人由…`, `组长：…`. */
const SEAT_START =
  /^(?:(?:第一|总)?(副|常务副)?(召集人|组长|总指挥|指挥长)|(成员单位|成员))(?:包括|有|为|由|：|:)+/u;
const OFFICE = /^(?:.{0,16}?)办公室(?:设在|设于|设)(.+)$/u;
const DAILY = /^日常工作由(.+?)(?:承担|负责)$/u;

/**
 * Who sits in a working group, from one paragraph of 推进机制:
 * `由区政府副主任担任召集人,…担任副召集人,成员单位包括…等,办公室设区应急管理局`.
 *
 * A mention is the body as printed. A title that several bodies share (`…主要负责人`) is left out, since
 * it is glued to none of them; a title glued to one body stays (市应急管理局局长, 区政府副主任), and `full`
 * has the body alone. Who is said to 牵头 a group (平江: 县政府分管副县长牵头) is its `lead`.
 */
export function workgroupSeats(text: string): Draft[] {
  if (!GROUP.test(text) || !SEATS.test(text)) return [];
  const seats: Draft[] = [];
  let waiting: Draft[] = [];
  let members = false;
  let role: Role | null = null;
  const close = (as: Role) => {
    for (const draft of waiting) seats.push({ ...draft, role: as });
    waiting = [];
  };
  const wait = (from: number, to: number, fixed: Role | null) => {
    const draft = holder(text, from, to);
    if (!draft) return;
    if (fixed) seats.push({ ...draft, role: fixed });
    else waiting.push(draft);
  };

  for (const segment of segmentsOf(text, 0, text.length)) {
    let { from, to } = segment;
    const stretch = text.slice(from, to);
    const office = OFFICE.exec(stretch) ?? DAILY.exec(stretch);
    const start = SEAT_START.exec(stretch);
    const end = SEAT_END.exec(stretch);
    if (office?.[1]) {
      members = false;
      role = null;
      waiting = [];
      const at = from + stretch.lastIndexOf(office[1]);
      wait(at, at + office[1].length, 'office');
    } else {
      if (start) {
        waiting = [];
        members = start[3] !== undefined;
        role = members ? 'member' : start[1] ? 'deputy' : 'convener';
        from += start[0].length;
      } else if (/^由/u.test(stretch)) {
        waiting = [];
        members = false;
        role = null;
        from += 1;
      }
      if (end) to = segment.from + end.index;
      else if (/牵头(?:负责)?$/u.test(stretch))
        to = segment.from + stretch.search(/牵头(?:负责)?$/u);
      const list = text.slice(from, to);
      const soOn =
        /等(?:有关|相关)?(?:部门|单位|同志)?(?:主要|分管)?(?:负责人|负责同志)?(?:组成)?$/u.exec(
          list,
        );
      const composed = /组成$|(?:担任|兼任)$/u.exec(list);
      const cut = soOn ? from + soOn.index : composed ? from + composed.index : to;
      wait(from, cut, role === 'member' ? 'member' : null);
      if (soOn)
        for (const draft of [...waiting, ...seats.filter((seat) => seat.role === 'member')])
          draft.open = true;
      if (end) close(seatOf(end));
      else if (to < segment.to) close('lead');
      else if (soOn && members) {
        members = false;
        role = null;
      } else if (role && role !== 'member' && segment.mark !== '、') {
        close(role);
        role = null;
      }
    }
    if ('。；;'.includes(segment.mark) && segment.mark !== '') {
      waiting = [];
      members = false;
      role = null;
    }
  }
  return seats.length > 0 && seats.some(({ role: seat }) => seat !== 'lead') ? seats : [];
}

function seatOf(match: RegExpExecArray): Role {
  const [, first, deputy, seat] = match;
  if (seat === '成员单位' || seat === '成员') return 'member';
  return deputy || first === '常务' ? 'deputy' : 'convener';
}

/** The draft of one seat, or null where the stretch names neither body nor person. */
function holder(text: string, from: number, to: number): Draft | null {
  const end = withoutSharedTitle(text, from, to);
  const name = text.slice(from, end);
  const body = bodyOfHolder(name);
  if (body === null && bodyScore(name) < 2) return null;
  const draft: Draft = { from, to: end, role: 'member', kind: kindOf(body ?? name), open: false };
  return body && body !== name ? { ...draft, full: body } : draft;
}
