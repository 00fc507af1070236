import { compileClauses, readClauses } from '../../../src/reading/clauses/index.ts';
import { compileTargets } from '../../../src/reading/targets/index.ts';
import { metaSays } from '../meta/says.ts';
import { outlineForms } from '../outline/forms.ts';
import { readOutline } from '../outline-of.ts';
import { tableRows } from '../tables/rows.ts';
import { readItem, sayTarget } from '../targets/says.ts';
import { sayName } from '../units/said.ts';
import { files, lexicon } from './files.ts';

/** What a stage reads in an example: said in its own words, and the rows that fired. */
export interface Said {
  says: string;
  fired: ReadonlySet<string>;
}

const fired = new Set<string>();
const clauses = compileClauses(lexicon, (id) => fired.add(id));

const targetReader = compileTargets(lexicon, files.indicators, (id) => fired.add(id));

/** One reader a file of rules, for the examples of its rows. */
export const STAGES: Readonly<Record<string, (text: string) => Said>> = {
  clauses: sayClauses,
  meta: metaSays,
  outline: outlineForms,
  targets: (text) => {
    fired.clear();
    const { targets } = readItem(targetReader, text);
    return { says: targets.map(sayTarget).join(' ; '), fired: new Set(fired) };
  },
  tables: tableRows,
  units: (name) => sayName(name),
};

/** `role=A,B`, in order; `…` behind a body whose list ends in 等, `*` behind a class of bodies. */
function sayClauses(text: string): Said {
  fired.clear();
  const source = `一、工作任务\n1.加强监管。深入开展整治。${text}`;
  const { assignments } = readClauses(source, readOutline(source).nodes, clauses);
  const groups: { role: string; names: string[] }[] = [];
  for (const { role, mention, open, kind } of assignments) {
    const name = `${mention}${open ? '…' : ''}${kind === 'collective' ? '*' : ''}`;
    const last = groups.at(-1);
    if (last?.role === role) last.names.push(name);
    else groups.push({ role, names: [name] });
  }
  return {
    says: groups.map(({ role, names }) => `${role}=${names.join(',')}`).join(' '),
    fired: new Set(fired),
  };
}
