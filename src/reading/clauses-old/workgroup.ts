import type { Role } from '../../model/clause.ts';
import { bodyScore, kindOf } from './bodies.ts';
import type { Draft } from './draft.ts';
import { bodyOfHolder, withoutSharedTitle } from './holders.ts';
import { type Segment, segmentsOf } from './segments.ts';

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
/** 平江: `由县政府分管副县长牵头`. */
const LEADS = /牵头(?:负责)?$/u;
/** `…等单位分管负责同志`, `…等组成`. */
const SO_ON = /等(?:有关|相关)?(?:部门|单位|同志)?(?:主要|分管)?(?:负责人|负责同志)?(?:组成)?$/u;
/** What ends a list that its seat stands before: `成员由…组成`, `召集人由…担任`. */
const REST = /(?:组成|担任|兼任)$/u;
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
  const reader = new SeatReader(text);
  for (const segment of segmentsOf(text, 0, text.length)) reader.read(segment);
  // Who leads a task is said in clauses; here it counts only beside the seats of a group.
  return reader.seats.some(({ role }) => role !== 'lead') ? reader.seats : [];
}

class SeatReader {
  readonly seats: Draft[] = [];
  /** Named already, seat not yet said: `A、B、C` before `担任副召集人`. */
  private waiting: Draft[] = [];
  /** The seat said before the names: `成员单位包括`. */
  private announced: Role | null = null;

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Read one stretch between marks. */
  read({ from, to, mark }: Segment): void {
    const stretch = this.text.slice(from, to);
    const office = (OFFICE.exec(stretch) ?? DAILY.exec(stretch))?.[1];
    if (office) {
      this.forget();
      const at = from + stretch.lastIndexOf(office);
      this.name(at, at + office.length);
      this.seat('office');
    } else this.readHolder(from, to, mark);
    if (mark !== '' && '。；;'.includes(mark)) this.forget();
  }

  private readHolder(from: number, to: number, mark: string): void {
    let start = from;
    const stretch = this.text.slice(from, to);
    const head = SEAT_START.exec(stretch);
    if (head) {
      this.forget();
      this.announced = head[3] ? 'member' : head[1] ? 'deputy' : 'convener';
      start += head[0].length;
    } else if (stretch.startsWith('由')) {
      this.forget();
      start++;
    }
    const said = SEAT_END.exec(stretch) ?? LEADS.exec(stretch);
    const list = this.text.slice(start, said ? from + said.index : to);
    const soOn = SO_ON.exec(list);
    const rest = soOn ?? REST.exec(list);
    this.name(start, start + (rest ? rest.index : list.length));
    if (soOn) this.open();
    if (said) this.seat(seatOf(said));
    else if (this.announced === 'member') {
      this.seat('member');
      if (soOn) this.announced = null;
    } else if (this.announced && mark !== '、') {
      this.seat(this.announced);
      this.announced = null;
    }
  }

  /** Note a body or person whose seat is to be said. */
  private name(from: number, to: number): void {
    const draft = holder(this.text, from, to);
    if (draft) this.waiting.push(draft);
  }

  private seat(role: Role): void {
    for (const draft of this.waiting) this.seats.push({ ...draft, role });
    this.waiting = [];
  }

  /** 等: the list of this seat goes on. */
  private open(): void {
    for (const draft of this.waiting) draft.open = true;
    if (this.announced !== 'member') return;
    for (const draft of this.seats) if (draft.role === 'member') draft.open = true;
  }

  private forget(): void {
    this.waiting = [];
    this.announced = null;
  }
}

function seatOf(match: RegExpExecArray): Role {
  const [said, first, deputy, seat] = match;
  if (said.startsWith('牵头')) return 'lead';
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
