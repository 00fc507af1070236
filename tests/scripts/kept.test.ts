import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileContent } from '../../scripts/content/compile.ts';
import { KeptReadings } from '../../scripts/content/kept.ts';
import {
  type ContentFolder,
  changed,
  contentFolder,
  fixture,
  META,
  SOURCE,
} from './content-folder.ts';

const OTHER = 'content/plans/other';
const ROLES = 'content/lexicon/roles.yaml';

let folder: ContentFolder;
beforeEach(() => {
  folder = contentFolder(['good']);
  folder.write(`${OTHER}/source.txt`, fixture('source.txt'));
  folder.write(`${OTHER}/plan.yaml`, fixture('plan.yaml'));
});
afterEach(() => folder.close());

it.each<[string, () => void, string[]]>([
  // Nothing is read twice.
  ['nothing', () => undefined, []],
  // The same bytes written again are no change.
  ['a file saved as it was', () => folder.write(SOURCE, fixture('source.txt')), []],
  // A plan is read alone.
  [
    'the text of a plan',
    () => folder.write(SOURCE, `${fixture('source.txt')}\n（四）新增。`),
    ['good'],
  ],
  ['what is said of it', () => folder.write(META, changed('short: ', 'short: 新')), ['good']],
  [
    'a plan more',
    () => {
      folder.write('content/plans/third/source.txt', fixture('source.txt'));
      folder.write('content/plans/third/plan.yaml', fixture('plan.yaml'));
    },
    ['third'],
  ],
  // A rule holds for all.
  ['a registry', () => folder.write(ROLES, `${folder.read(ROLES)}\n# 注\n`), ['good', 'other']],
])(
  'after a change of %s just these are read, and all comes out as if read anew',
  (_what, change, read) => {
    const kept = new KeptReadings();
    expect(compileContent(folder.root, kept).read).toEqual(['good', 'other']);
    change();
    const compiled = compileContent(folder.root, kept);
    expect(compiled.read).toEqual(read);
    const anew = compileContent(folder.root);
    expect(compiled.files).toEqual(anew.files);
    expect(compiled.diagnostics).toEqual(anew.diagnostics);
  },
);
