import type { Browser, Page } from 'playwright-core';

/** One event of a Chromium trace: times in µs, `tdur` of the thread and not of the clock. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  tdur?: number;
  dur?: number;
  args: { name?: string };
}

const TASK = 'ThreadControllerImpl::RunTask';
const FRAME = 'BeginMainThreadFrame';
const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'];
/** Name of the mark between two acts. */
const ACT = 'act';

/**
 * What the frames of a page cost while something is done to it: of each, the time in ms that the main
 * thread worked from its beginning to the beginning of the next one (input, script, style, layout, paint,
 * timers). Time of the thread: what else runs on the machine does not count.
 * @param acts done one after the other; what follows an act, up to the next, are its frames.
 */
export async function framesOf(
  browser: Browser,
  page: Page,
  acts: readonly (() => Promise<void>)[],
): Promise<number[][]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  for (const act of acts) {
    await page.evaluate((name) => performance.mark(name), ACT);
    await act();
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return byAct(trace.traceEvents);
}

function byAct(events: readonly TraceEvent[]): number[][] {
  // The thread that was marked is the one of the page.
  const marks = events.filter(({ name }) => name === ACT);
  const [first] = marks;
  const own = events
    .filter(({ pid, tid }) => pid === first?.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts);
  const frames = own.filter(({ name }) => name === FRAME).map(({ ts }) => ts);
  const work = frames.map(() => 0);
  for (const { ts, dur = 0, tdur = 0 } of own.filter(
    ({ name, ph }) => name === TASK && ph === 'X',
  )) {
    const frame = lastUpTo(frames, ts + dur);
    if (frame >= 0) work[frame] = (work[frame] ?? 0) + tdur / 1000;
  }
  const starts = marks.map(({ ts }) => ts).sort((a, b) => a - b);
  const acts: number[][] = starts.map(() => []);
  for (const [at, ts] of frames.entries()) acts[lastUpTo(starts, ts)]?.push(work[at] ?? 0);
  return acts;
}

/** Place of the last of the rising numbers that is not above the limit; -1 where all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  return numbers.findLastIndex((it) => it <= limit);
}
