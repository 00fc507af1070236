import { dutyLedger } from '../duties.ts';
import { writeCsv } from '../files/csv.ts';
import {
  type DutyList,
  dutyDocument,
  dutySheet,
  type ListedDuty,
} from '../files/documents/duties.ts';
import { writeDocx } from '../files/docx.ts';
import { writeXlsx } from '../files/xlsx.ts';
import type { FunctionEntry } from '../model/function-entry.ts';
import { ROLES, roleName } from '../roles.ts';
import { absolute } from '../site.ts';
import { topicsOf } from '../topics.ts';
import { functionAddress } from '../views/addresses.ts';
import { citedName, citedPath } from '../views/citation.ts';
import type { Duty } from '../views/duties.ts';
import { isMany } from '../views/front.ts';
import { functionPage } from '../views/function-page.ts';
import { originOf } from './origin.ts';
import { jsonFile, type SiteFile } from './site-file.ts';

/** The files of /units/<id>/. */
export async function dutyFiles(entry: FunctionEntry): Promise<SiteFile[]> {
  const list = await dutyList(entry);
  return [
    { name: 'duties.csv', content: () => writeCsv(dutySheet(list)) },
    { name: 'duties.xlsx', content: () => writeXlsx(dutySheet(list)) },
    // Of a hundred plans nobody attaches all: a page of many plans gives the tables.
    ...(isMany(list.plans)
      ? []
      : [{ name: 'duties.docx', content: () => writeDocx(dutyDocument(list)) }]),
    jsonFile('duties', list),
  ];
}

async function dutyList({ id, title }: FunctionEntry): Promise<DutyList> {
  const { plans, duties, addressOf } = await dutyLedger();
  const roles = ROLES.map((role) => role.id);
  const listed = (passages: readonly Duty[][]) =>
    passages.flatMap(([first, ...others]): ListedDuty[] => {
      if (!first) return [];
      const { plan, node, heading } = first;
      const all = [first, ...others];
      return [
        {
          place: citedPath(node.path),
          heading,
          topics: topicsOf(plan, node.id).map(({ name }) => name),
          open: all.some(({ assignment }) => assignment.open),
          charges: all.map(({ task, charge }) => ({ task: task.trim(), charge })),
          url: absolute(addressOf(plan, node.id)),
        },
      ];
    });
  return {
    title,
    plans: functionPage(id, plans, duties, roles).plans.map((it) => ({
      id: it.plan.id,
      short: it.plan.meta.short,
      name: citedName(it.plan.meta),
      units: it.units.map(({ name }) => name),
      roles: it.roles.map(({ role, passages }) => ({
        role: roleName(role),
        duties: listed(passages),
      })),
      seats: it.seats.map(({ assignment, node }) => ({
        role: roleName(assignment.role),
        mention: assignment.mention,
        place: citedPath(node.path),
        heading: node.title,
      })),
      collective: listed(it.collective),
    })),
    about: originOf(`${title}职责清单`, functionAddress(id)),
  };
}
