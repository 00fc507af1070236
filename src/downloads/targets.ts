import { dutyLedger } from '../duties.ts';
import { writeIcs } from '../files/ics.ts';
import { duesOf } from '../files/sheets/dues.ts';
import {
  deadlinesSheet,
  indicatorsSheet,
  ladderSheet,
  targetsSheet,
} from '../files/sheets/targets.ts';
import { INDICATORS } from '../indicators.ts';
import { absolute } from '../site.ts';
import { TARGET_CLASSES } from '../views/target-label.ts';
import { allTargets, calendarOf, comparableIndicators } from '../views/target-tables.ts';
import { BUILT, originOf } from './origin.ts';
import { type SiteFile, sheetFiles } from './site-file.ts';

/** The files of /targets/. */
export async function targetFiles(): Promise<SiteFile[]> {
  const { plans, addressOf } = await dutyLedger();
  const urlOf = (plan: string, node: string) => absolute(addressOf(plan, node));
  const names = new Map(INDICATORS.map(({ id, name }) => [id, name]));
  const classes = new Map<string, string>(TARGET_CLASSES.map(({ id, name }) => [id, name]));
  const about = (what: string) => originOf(what, '/targets/');
  const all = targetsSheet(
    allTargets(plans),
    {
      className: (id) => classes.get(id) ?? id,
      indicatorName: (id) => names.get(id) ?? id,
      urlOf,
    },
    about('全部目标，一行一项'),
  );
  const indicators = comparableIndicators(plans, INDICATORS);
  return [
    ...sheetFiles('all', all),
    // The same days beside the calendar and beside the list, where they can be filtered.
    ...['all', 'deadlines'].map((name) => ({
      name: `${name}.ics`,
      content: () => writeIcs('方案时限', duesOf(all), BUILT),
    })),
    ...sheetFiles('indicators', indicatorsSheet(indicators, plans, about('同一指标，各写多少'))),
    ...sheetFiles('deadlines', deadlinesSheet(calendarOf(plans), urlOf, about('到什么时候'))),
    ...sheetFiles('ladder', ladderSheet(plans, urlOf, about('什么不能发生：话说到哪一级'))),
  ];
}
