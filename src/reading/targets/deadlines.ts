import type { Deadline } from '../../model/target.ts';
import type { Settled } from './fold.ts';
import { PASS } from './grammar.ts';
import { behindOpening, commitmentVerb, type Draft, type Reading } from './reading.ts';

/** How the rows of deadlines read a segment: the first word of `is` that fired, by its row. */
function rowsOf({ reader, tokens }: Reading) {
  return new Map(
    reader.grammar.find(PASS.deadlines, tokens).map((match) => [match.row.means.is, match]),
  );
}

/** Whether a segment ends with the name of a field that holds a term: 完成时限. */
export function isDueField({ reader, tokens }: Pick<Reading, 'reader' | 'tokens'>): boolean {
  return reader.grammar.find(PASS.deadlines, tokens).some(({ row }) => row.means.is === 'field');
}

/** Whether a segment begins with an outcome, so that a term before it holds for it too. */
export function isOutcome(reading: Reading): boolean {
  const rows = rowsOf(reading);
  return rows.has('outcome') || rows.has('annual');
}

/**
 * The deadline target of a segment that has no other; null where it says nothing to be done.
 * @param labelled whether the segment before names a field: 完成时限：2024年底.
 */
export function readDeadline(
  reading: Reading,
  labelled: boolean,
  settled: Settled[],
): Draft | null {
  const rows = rowsOf(reading);
  const settle = (rule: string) => {
    settled.push({ rule, from: reading.segment.from, to: reading.segment.to });
    return rule;
  };
  const refused = rows.get('refused');
  if (refused) {
    settle(refused.row.id);
    return null;
  }
  const annual = reading.deadline ? undefined : rows.get('annual');
  const due = annual ? { date: null, words: '年度' } : reading.deadline;
  const found = due && nameOf(reading, labelled, rows.has('finished'));
  if (!found || found.name.length < 2 || /^[、和及]/u.test(found.name)) return null;
  const finished = found.trailing ? rows.get('finished') : undefined;
  const response = rows.get('response');
  const row = (annual ?? finished ?? response ?? rows.get('due') ?? rows.get('outcome'))?.row;
  const rule = settle(row?.id ?? reading.term?.rule ?? '');
  // 动员部署阶段（2025年3月）: stages of a campaign.
  if (endsAsStage(reading, found.name)) return null;
  const draft = draftOf(reading, due, found, rule);
  // 10小时之内得到救助 holds whenever it happens: how fast, not by when.
  return response && row === response.row
    ? { ...draft, class: 'quantitative', deadline: null }
    : draft;
}

function draftOf(
  reading: Reading,
  due: Deadline,
  { from, name }: { from: number; name: string },
  rule: string,
): Draft {
  const verb = commitmentVerb(reading);
  const span = reading.term?.span ?? null;
  const closes =
    reading.segment.hangsOn === from && '）)'.includes(reading.text.charAt(reading.end));
  return {
    from,
    to: reading.end + (closes ? 1 : 0),
    name,
    class: 'deadline',
    comparator: span ? '<=' : null,
    value: span?.value ?? null,
    unit: span?.unit ?? null,
    phrase: due.words,
    deadline: due,
    ...(verb ? { verb } : {}),
    rule,
  };
}

function endsAsStage({ reader: { grammar } }: Reading, name: string): boolean {
  return grammar.is(grammar.lex(name).at(-1), 'STAGE');
}

/** What is due, and where its quote begins. */
function nameOf(reading: Reading, labelled: boolean, finished: boolean) {
  const { text, segment, lead, opening, previous, reader, tokens } = reading;
  const term = reading.terms.at(-1);
  const own = text.slice(segment.from, segment.to);
  if (!term) return { from: lead, name: text.slice(opening, segment.to), trailing: false };
  const behind = text.slice(term.to, segment.to);
  const begins = behindOpening(reader, tokens, segment.from);
  const isLead = term.from <= begins || /^[在于]$/u.test(text.slice(begins, term.from));
  if (finished && isLead) {
    const hung = segment.hangsOn;
    if (behind === '' && hung === null && !labelled) return null;
    // （州公安局负责；2025年底前完成）: only in brackets does a sentence go on behind a semicolon, and there
    // it parts who from when.
    const gap = text.slice(previous?.to ?? segment.from, segment.from);
    const isBeside = /[；;]/u.test(gap) && !labelled;
    const from = isBeside ? lead : (previous?.from ?? hung ?? lead);
    const name = from < segment.from ? text.slice(from, segment.from - 1) : isBeside ? own : behind;
    return { from, name, trailing: true };
  }
  if (behind === '') return null;
  const before = text.slice(Math.min(begins, term.from), term.from).replace(/[在于]$/u, '');
  const name = isLead ? text.slice(opening, segment.to) : before + behind;
  return { from: lead, name, trailing: false };
}
