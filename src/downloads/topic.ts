import { getEntry } from 'astro:content';
import { writeCsv } from '../files/csv.ts';
import { type TopicPassages, topicDocument, topicSheet } from '../files/documents/topic.ts';
import { writeDocx } from '../files/docx.ts';
import { writeXlsx } from '../files/xlsx.ts';
import type { TopicEntry } from '../model/topic.ts';
import { sitePlans } from '../plans.ts';
import { roleName } from '../roles.ts';
import { GROUPS, PLACINGS } from '../topics.ts';
import { topicAddress } from '../views/addresses.ts';
import { type ChipGroup, chipsByNode } from '../views/chips.ts';
import { citedName, citedPath } from '../views/citation.ts';
import { isMany } from '../views/front.ts';
import { matrixOf } from '../views/matrix.ts';
import { sideBySide } from '../views/topic-page.ts';
import { originOf } from './origin.ts';
import { jsonFile, type SiteFile } from './site-file.ts';

/** The files of /compare/<topic>/. */
export async function topicFiles(topic: TopicEntry): Promise<SiteFile[]> {
  const passages = await topicPassages(topic);
  return [
    { name: 'passages.csv', content: () => writeCsv(topicSheet(passages)) },
    { name: 'passages.xlsx', content: () => writeXlsx(topicSheet(passages)) },
    ...(isMany(passages.plans)
      ? []
      : [{ name: 'passages.docx', content: () => writeDocx(topicDocument(passages)) }]),
    jsonFile('passages', passages),
  ];
}

async function topicPassages(topic: TopicEntry): Promise<TopicPassages> {
  const plans = await sitePlans();
  const entry = await getEntry('rows', topic.id);
  const cells = matrixOf(GROUPS, [topic], PLACINGS, plans).flatMap(({ rows }) => rows)[0]?.cells;
  const present = plans.filter(({ id }) => cells?.has(id));
  return {
    name: topic.name,
    note: topic.note,
    plans: present.map((plan) => {
      const chips = chipsByNode(plan);
      return {
        id: plan.id,
        short: plan.meta.short,
        name: citedName(plan.meta),
        tasks: (cells?.get(plan.id) ?? []).map(({ node, path, title, suggested, targets }) => ({
          place: `${citedPath(path)}　${title}`.trim(),
          doubt: suggested === null ? '' : `拟归 ${suggested.toFixed(2)}，尚未核对`,
          charges: (chips.get(node) ?? []).map(chargeWords),
          targets: targets.map(({ quote }) => quote),
        })),
      };
    }),
    absent: plans.filter(({ id }) => !cells?.has(id)).map(({ meta }) => meta.short),
    lines: entry
      ? sideBySide(entry.data, present).map(({ aligned, cells: line }) => ({
          aligned,
          cells: Object.fromEntries(
            [...line].map(([plan, sentences]) => [
              plan,
              sentences.map(({ runs }) =>
                runs.map(({ text, marks: [mark] }) =>
                  mark?.kind === 'differs' ? { text, strong: true } : { text },
                ),
              ),
            ]),
          ),
        }))
      : [],
    about: originOf(`${topic.name}：各份方案逐句并排`, topicAddress(topic.id)),
  };
}

/** 牵头：区应急局；配合：区公安局等 */
function chargeWords(groups: readonly ChipGroup[]): string {
  return groups
    .map(({ role, chips, open }) => {
      const bodies = chips.map(({ mention }) => mention).join('、');
      return `${roleName(role)}：${bodies}${open ? '等' : ''}`;
    })
    .join('；');
}
