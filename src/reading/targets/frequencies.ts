import type { Recurring } from '../../model/target.ts';
import type { Token } from '../tokens.ts';
import type { Draft, Reading } from './reading.ts';

/** How often, as a folded token says it. View offsets. */
export interface Frequency {
  token: Token;
  /** Where the words of the period end: 每5年|对城市安全风险进行一次. */
  head: number;
  value: number;
  /** What is counted: 次, 场; 小时 for a watch round the clock. */
  counts: string;
  bound: '=' | '>=';
  recurring: Recurring;
  /** Whether it says until when in each period: 每月25日前. */
  due: boolean;
  /** Whether the text counts (每年讲两次); 每季度 alone is once. */
  counted: boolean;
}

const PERIODS: Readonly<Record<string, Recurring['per']>> = {
  nian: '年',
  ji: '季',
  yue: '月',
  xun: '旬',
  zhou: '周',
  ri: '日',
  shi: '时',
  xueqi: '学期',
};

function frequencyOf({ reader: { grammar }, text }: Reading, token: Token): Frequency {
  const { n: [n] = [], cycle = [], count: [count] = [], unit: [unit] = [] } = token.parts ?? {};
  const { head = [], least = [], always: [always] = [], half: [half] = [] } = token.parts ?? {};
  const [period] = cycle;
  const tag = Object.keys(PERIODS).find((one) =>
    [`CYCLE.${one}`, `DOUBLE.${one}`].some((feature) => grammar.is(period, feature)),
  );
  return {
    token,
    head: head.at(-1)?.to ?? token.to,
    value: count?.value ?? always?.value ?? 1,
    counts: always
      ? text.slice(always.to - 2, always.to)
      : unit
        ? text.slice(unit.from, unit.to)
        : '次',
    bound: least.length > 0 ? '>=' : '=',
    recurring: {
      every: n?.value ?? half?.value ?? (grammar.is(period, 'DOUBLE') ? (period?.value ?? 1) : 1),
      per: tag ? (PERIODS[tag] ?? '年') : '日',
    },
    due: grammar.is(token, 'FREQUENCY.due'),
    counted: count !== undefined || always !== undefined,
  };
}

/** `次/季`, `次/5年`, `次/半年`: the unit as a table shows it. */
function unitOf({ counts, recurring: { every, per } }: Frequency): string {
  return `${counts}/${every === 0.5 ? '半' : every === 1 ? '' : every}${per}`;
}

/** What recurs in a segment. */
export function frequenciesIn(reading: Reading): Frequency[] {
  const { grammar } = reading.reader;
  return reading.tokens
    .filter((token) => grammar.is(token, 'FREQUENCY'))
    .map((token) => frequencyOf(reading, token));
}

/** The recurring targets of a segment; several in one (一月一调度、一季一通报) have a quote each. */
export function readFrequencies(reading: Reading, found: readonly Frequency[]): Draft[] {
  const { text, lead, end, segment, deadline } = reading;
  return found.map((frequency, index): Draft => {
    const { token } = frequency;
    const first = index === 0;
    const words = text.slice(token.from, token.to);
    const next = found[index + 1];
    // A bracket that begins with its frequency tells of what stands before it: (每年讲两次).
    const hung = first && token.from === segment.from ? segment.hangsOn : null;
    const from = hung ?? (first ? lead : token.from);
    const until = next ? next.token.from - joint(text, next.token.from) : segment.to;
    return {
      from,
      to: next ? until : end + (hung !== null && '）)'.includes(text.charAt(segment.to)) ? 1 : 0),
      name: hung === null ? nameOf(reading, frequency, until) : text.slice(from, segment.from - 1),
      ...(frequency.due
        ? {
            class: 'deadline',
            comparator: null,
            value: null,
            unit: null,
            deadline: { date: null, words },
          }
        : {
            class: 'quantitative',
            comparator: frequency.bound,
            value: frequency.value,
            unit: unitOf(frequency),
            deadline,
          }),
      phrase: words,
      recurring: frequency.recurring,
      rule: token.rule ?? '',
    };
  });
}

function joint(text: string, at: number): number {
  return '、和及'.includes(text.charAt(at - 1)) ? 1 : 0;
}

/** What recurs: the words round its period. */
function nameOf({ text, segment, opening }: Reading, { token, head }: Frequency, until: number) {
  if (head === token.to && head < segment.to && '、和'.includes(text.charAt(head)))
    return text.slice(token.from, token.to);
  if (token.from === segment.from || '、和'.includes(text.charAt(token.from - 1)))
    return text.slice(token.from, until);
  const before = text.slice(Math.min(opening, token.from), token.from).replace(/[“"在于]$/u, '');
  const name = before + text.slice(head, until).replace(/^[”"、和]/u, '');
  return name.length > 3 ? name : text.slice(segment.from, until);
}
