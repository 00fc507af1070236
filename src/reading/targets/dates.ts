import type { Deadline } from '../../model/target.ts';
import type { Token } from '../tokens.ts';
import type { Stretch } from './fold.ts';

/** A term in a text: when something is to be done. View offsets. */
export interface Term {
  from: number;
  to: number;
  deadline: Deadline;
  /** A length of time (一个月内) rather than a date. */
  span: { value: number; unit: string } | null;
  rule: string;
}

/**
 * What a folded term says.
 * @param year the plan's year, for 今年 and 6月底前; null where nobody knows it.
 */
export function termOf(stretch: Stretch, token: Token, year: number | null): Term {
  const { grammar, text } = stretch;
  const { it = [token], n: [n] = [], unit: [unit] = [], always: [always] = [] } = token.parts ?? {};
  const from = it[0]?.from ?? token.from;
  const to = it.at(-1)?.to ?? token.to;
  const base = { from, to, rule: token.rule ?? '' };
  const words = text.slice(from, to);
  if (grammar.is(token, 'TERM.span')) {
    const span = always
      ? { value: always.value ?? 0, unit: text.slice(always.to - 2, always.to) }
      : { value: n?.value ?? 0, unit: unit ? text.slice(unit.from, unit.to) : '' };
    return { ...base, deadline: { date: null, words }, span };
  }
  if (grammar.is(token, 'TERM.event'))
    return { ...base, deadline: { date: null, words }, span: null };
  const stated = yearOf(stretch, token, year);
  return {
    ...base,
    deadline: { date: stated === null ? null : isoOf(stretch, token, stated), words },
    span: null,
  };
}

function yearOf({ grammar }: Stretch, { parts = {} }: Token, year: number | null): number | null {
  const stated = parts.year?.at(-1)?.value ?? parts.period?.[0]?.value;
  if (stated !== undefined) return stated;
  if (year === null) return null;
  return grammar.is(parts.own?.[0], 'OWN_YEAR.next') ? year + 1 : year;
}

/** 底 of a year is its last day, so that 2024年底前 sorts behind 2024年6月. */
function isoOf(stretch: Stretch, { parts = {} }: Token, year: number): string {
  const { grammar } = stretch;
  const part = parts.part?.at(-1)?.parts ?? {};
  const [month] = part.month ?? parts.month ?? [];
  const [quarter] = part.quarter ?? [];
  const [half] = part.half ?? [];
  const [edge] = parts.edge ?? [];
  if (quarter && (quarter.value ?? 0) <= 4) return lastDay(year, (quarter.value ?? 4) * 3);
  if (half) return lastDay(year, half.value === 1 ? 6 : 12);
  const isEdge = edge !== undefined && grammar.is(edge, 'CALENDAR.edge');
  if (!month) return isEdge && !parts.period ? `${year}-12-31` : `${year}`;
  const number = month.value ?? 0;
  if (!(number >= 1 && number <= 12)) return `${year}`;
  const padded = `${number}`.padStart(2, '0');
  const day = part.day?.[0]?.value ?? 0;
  if (day >= 1 && day <= Number(lastDay(year, number).slice(-2))) {
    return `${year}-${padded}-${`${day}`.padStart(2, '0')}`;
  }
  return isEdge ? lastDay(year, number) : `${year}-${padded}`;
}

function lastDay(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${`${month}`.padStart(2, '0')}-${days}`;
}
