import { COLLECTIVE_NOTE } from '../../views/function-page.ts';
import type { AboutLine } from '../about.ts';
import type { Block, OfficeDocument, Paragraph, Point } from '../document.ts';
import { column, type Sheet, type Value } from '../sheet.ts';

/** 单位职责清单 as it is taken away: words only, in the order of the page. */
export interface DutyList {
  /** 应急管理部门 */
  title: string;
  plans: readonly PlanDutyList[];
  about: readonly AboutLine[];
}

export interface PlanDutyList {
  id: string;
  short: string;
  /** 《…》（征求意见稿） */
  name: string;
  /** Bodies of this function that the plan names. */
  units: readonly string[];
  roles: readonly { role: string; duties: readonly ListedDuty[] }[];
  seats: readonly { role: string; mention: string; place: string; heading: string }[];
  /** 有关部门 and the like: whether this unit is among them the text does not say. */
  collective: readonly ListedDuty[];
}

export interface ListedDuty {
  /** 二（一）3 */
  place: string;
  heading: string;
  topics: readonly string[];
  /** The list of bodies ends in 等. */
  open: boolean;
  /** To the letter: what is to be done, and the words that charge it. */
  charges: readonly { task: string; charge: string }[];
  url: string;
}

/** The list of some plans only. */
export function onlyPlans(list: DutyList, plans: ReadonlySet<string>): DutyList {
  return { ...list, plans: list.plans.filter(({ id }) => plans.has(id)) };
}

const COLLECTIVE = '集体责任，可能涉及';

/** One row a charge. */
export function dutySheet({ title, plans, about }: DutyList): Sheet {
  return {
    name: '职责清单',
    columns: [
      column('short', '方案', 10),
      column('role', '角色', 12),
      column('place', '位置', 16),
      column('heading', '条目', 30),
      column('task', '任务（原文）', 70),
      column('charge', '责任（原文）', 40),
      column('open', '名单', 10),
      column('topics', '主题', 20),
      column('url', '网页', 40),
    ],
    rows: plans.flatMap((plan) => [
      ...plan.roles.flatMap(({ role, duties }) => duties.flatMap((it) => rowsOf(plan, role, it))),
      ...plan.seats.map((it): Value[] => [
        plan.short,
        `专班${it.role}`,
        it.place,
        it.heading,
        null,
        it.mention,
        null,
        null,
        null,
      ]),
      ...plan.collective.flatMap((it) => rowsOf(plan, COLLECTIVE, it)),
    ]),
    about: about.map(([label, value]) =>
      label === '内容' ? [label, `${title}职责清单`] : [label, value],
    ),
  };
}

function rowsOf(plan: PlanDutyList, role: string, duty: ListedDuty): Value[][] {
  return duty.charges.map(({ task, charge }) => [
    plan.short,
    role,
    duty.place,
    duty.heading,
    task || null,
    charge,
    duty.open ? '未列尽' : null,
    duty.topics.join('、') || null,
    duty.url,
  ]);
}

/** 单位职责清单, to be attached: plan by plan, role by role, every passage quoted with its place. */
export function dutyDocument({ title, plans, about }: DutyList): OfficeDocument {
  return {
    title: `${title}职责清单`,
    under: [`（据${plans.length}份方案逐条摘录，引文照录原文）`],
    blocks: plans.flatMap(planBlocks),
    about,
  };
}

function planBlocks({ short, name, units, roles, seats, collective }: PlanDutyList): Block[] {
  const blocks: Block[] = [
    {
      kind: 'heading',
      level: 1,
      text: units.length > 0 ? `${short}（${units.join('、')}）` : short,
    },
    { kind: 'paragraph', text: `出自${name}。`, look: 'note' },
    ...roles.flatMap(({ role, duties }) =>
      section(`${role}（${duties.length}条）`, duties.map(point)),
    ),
  ];
  if (seats.length > 0) {
    const points = seats.map(({ role, mention, place, heading }) => ({
      text: `${role}：${mention}（${place}　${heading}）`,
      below: [],
    }));
    blocks.push(...section('工作专班', points));
  }
  if (collective.length > 0) {
    const [heading, list] = section(
      `${COLLECTIVE}（${collective.length}条）`,
      collective.map((it) => ({
        ...point(it),
        below: it.charges.map(({ charge }) => quote(charge)),
      })),
    );
    if (heading && list)
      blocks.push(heading, { kind: 'paragraph', text: COLLECTIVE_NOTE, look: 'note' }, list);
  }
  return blocks;
}

function section(text: string, points: readonly Point[]): Block[] {
  return [
    { kind: 'heading', level: 2, text },
    { kind: 'numbered', points },
  ];
}

function point({ place, heading, open, charges }: ListedDuty): Point {
  return {
    text: `${heading}（${[place, ...(open ? ['名单未列尽'] : [])].join('，')}）`,
    below: charges.flatMap(({ task, charge }) => [...(task ? [quote(task)] : []), quote(charge)]),
  };
}

function quote(text: string): Paragraph {
  return { text, look: 'quote' };
}
