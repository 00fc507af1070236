import { findIn, PASS, rowOf } from '../../../src/reading/meta/grammar.ts';
import { guessMeta } from '../../../src/reading/meta/index.ts';
import { registries } from '../lexicon/files.ts';
import type { Said } from '../lexicon/stages.ts';
import { readOutline } from '../outline-of.ts';

const { meta } = registries;
const BODY = '\n为统筹发展和安全，制定本方案。\n一、工作目标\n坚决杜绝事故。\n';

/** What a title (and the lines below it) says of a document, for the examples of the rows. */
export function metaSays(text: string): Said {
  const source = text.includes('一、') ? text : text + BODY;
  const guess = guessMeta(source, readOutline(source).nodes, meta);
  const { place, level, parent, province, year, status } = guess;
  const above = [parent, province].flatMap((it) => (it ? [`< ${it.value}`] : []));
  const where = place ? [place.value, level?.value ?? '?', ...above] : [];
  const says = [
    ...where,
    ...(year ? ['年', year.value] : []),
    ...(status ? ['状态', status.value] : []),
  ];
  const lines = text.split('\n');
  const rows = [
    ...[place, level, parent, year, status].map((it) => it?.rule),
    ...lines.flatMap((line) => [
      rowOf(meta, PASS.titleLine, line)?.id,
      rowOf(meta, PASS.apart, line)?.id,
      rowOf(meta, PASS.body, line)?.id,
    ]),
    ...refusedIn(text),
  ];
  return { says: says.join(' '), fired: new Set(rows.flatMap((id) => id ?? [])) };
}

/** The rows that say of a name in a title that it is none. */
function refusedIn(title: string): string[] {
  return findIn(meta, PASS.titlePlace, title, 0, title.length).flatMap(({ part }) =>
    [part('place'), part('parent')].flatMap(
      (name) => meta.grammar.begin(PASS.noPlace, name)?.row.id ?? [],
    ),
  );
}
