import type { Role } from '../../model/clause.ts';
import { kindOf } from './bodies.ts';
import type { Draft } from './draft.ts';
import { stemAt } from './stems.ts';

/**
 * A class of bodies as the subject at the beginning of a stretch, up to the word of duty behind it:
 * `各负有安全生产监督管理职责的部门|要组织`, `市各有关部门|依据工作职责`, `各级财政|要安排`.
 * Refused: 各类功能区, 各项制度 (no bodies), 严格落实各县(市)区… (no subject: not at the beginning).
 */
const SUBJECT =
  /((?:[省市县区州]|全[省市县区])?各(?!类|项|种|个|自|方面|环节|样)[^，,。；;：:]{0,46}?(?:部门|单位|政府|管委会|委员会|办公室|党委|财政|地区|各地|街道|乡镇)|[省市县区州]?[直级]?有关部门|各地)(?=落实要|要|应当|应|必须|须|负责|牵头|统筹|承担|依据|根据|按照|作为|汇总|组织|落实|加强|建立|推动|指导|督促|开展)/uy;

/** Where 、和及 part two subjects: behind a whole body. 党委、政府 stays one, so does 各县(市)区、开发区政府. */
const PART = /(?<=政府|管委会|部门|单位|委员会|办公室)(?:、|和|及|以及)(?!单位|政府)/gu;

/** `发展改革、安全生产监督管理、…等相关部门和单位,要严格落实`: each named by its function alone. */
const STEM_LIST_END = /等(?:相关|有关|各)?部门(?:和单位)?[,，]?(?=要|应当|应|必须|须|负责)/uy;

/**
 * The bodies that a text without clauses charges in running prose: the explicit subject of a duty at the
 * beginning of a sentence or of a stretch between commas. The role is 负责 unless the prose says 牵头 or
 * 负责落实: a subject that must act is not thereby in the lead.
 */
export function proseDuties(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const from of starts(text)) {
    drafts.push(...(subjectAt(text, from) ?? stemsAt(text, from) ?? []));
  }
  return drafts;
}

function* starts(text: string): Generator<number> {
  yield 0;
  for (let at = 0; at < text.length - 1; at++)
    if ('。；;，,'.includes(text.charAt(at))) yield at + 1;
}

function subjectAt(text: string, from: number): Draft[] | null {
  SUBJECT.lastIndex = from;
  const subject = SUBJECT.exec(text)?.[1];
  if (!subject) return null;
  const role = roleOf(text, from + subject.length);
  const drafts: Draft[] = [];
  let at = 0;
  const add = (to: number) => {
    const name = subject.slice(at, to);
    drafts.push({ from: from + at, to: from + to, role, kind: kindOf(name), open: false });
  };
  PART.lastIndex = 0;
  for (let part = PART.exec(subject); part; part = PART.exec(subject)) {
    add(part.index);
    at = part.index + part[0].length;
  }
  add(subject.length);
  return drafts.map((draft) => ({ ...draft, kind: 'collective' }));
}

function stemsAt(text: string, from: number): Draft[] | null {
  const drafts: Draft[] = [];
  let at = from;
  for (;;) {
    const stem = stemAt(text, at);
    if (!stem) return null;
    const to = at + stem.length;
    drafts.push({ from: at, to, role: 'share', kind: 'unit', open: true });
    at = to;
    if (text.charAt(at) === '、') at++;
    else break;
  }
  STEM_LIST_END.lastIndex = at;
  if (!STEM_LIST_END.test(text)) return null;
  const role = roleOf(text, STEM_LIST_END.lastIndex);
  return drafts.map((draft) => ({ ...draft, role }));
}

function roleOf(text: string, at: number): Role {
  if (text.startsWith('牵头', at)) return 'lead';
  return text.startsWith('负责落实', at) || text.startsWith('具体实施', at) ? 'implement' : 'share';
}
