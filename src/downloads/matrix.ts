import { matrixSheet } from '../files/sheets/matrix.ts';
import { sitePlans } from '../plans.ts';
import { GROUPS, PLACINGS, TOPICS } from '../topics.ts';
import { matrixOf } from '../views/matrix.ts';
import { originOf } from './origin.ts';
import { type SiteFile, sheetFiles } from './site-file.ts';

/** The files of /compare/. */
export async function matrixFiles(): Promise<SiteFile[]> {
  const plans = await sitePlans();
  const groups = matrixOf(GROUPS, TOPICS, PLACINGS, plans);
  const about = originOf('任务对照：主题在左，方案在上，格里是条目、牵头单位和目标', '/compare/');
  return sheetFiles('matrix', matrixSheet(groups, plans, about));
}
