import { getCollection } from 'astro:content';
import { dutyLedger } from '../duties.ts';
import { unitsSheet } from '../files/sheets/units.ts';
import { absolute } from '../site.ts';
import { functionAddress } from '../views/addresses.ts';
import { countFunctions } from '../views/function-page.ts';
import { originOf } from './origin.ts';
import { type SiteFile, sheetFiles } from './site-file.ts';

/** The files of /units/: functions as the registry has them. */
export async function unitFiles(): Promise<SiteFile[]> {
  const { plans, duties } = await dutyLedger();
  const entries = (await getCollection('functions')).map(({ data }) => data);
  const sheet = unitsSheet(
    entries,
    plans,
    countFunctions(duties),
    (id) => absolute(functionAddress(id)),
    originOf('单位一览：在哪份方案里牵头几条、点名几条，工作专班不计', '/units/'),
  );
  return sheetFiles('units', sheet);
}
