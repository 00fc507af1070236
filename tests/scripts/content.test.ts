import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileContent } from '../../scripts/content/compile.ts';
import { formatDiagnostics } from '../../scripts/content/report.ts';
import { planFileSchema } from '../../src/model/plan.ts';
import {
  type ContentFolder,
  changed,
  contentFolder,
  fixture,
  META,
  SOURCE,
  YAML,
} from './content-folder.ts';

let folder: ContentFolder;

beforeEach(() => {
  folder = contentFolder(['good']);
});

afterEach(() => folder.close());

/** The diagnostics of the folder as they are printed. */
function lines(): string[] {
  const { diagnostics, texts } = compileContent(folder.root);
  return formatDiagnostics(diagnostics, (file) => texts.get(file));
}

describe('compileContent', () => {
  it('has nothing to say of a plan in order', () => {
    expect(lines()).toEqual([]);
  });

  it.each([
    // The second element of a list, by its own place.
    ['reads: 消防救援大队', 'reads: 7', `${META}:18:12 yaml/schema errata.1.reads：应为文字`],
    ['    why: 缺“救”字\n', '', `${META}:17:5 yaml/schema errata.1.why：应为文字`],
    [
      '缺“救”字\n    certainty: sure',
      '缺字\n    certainty: yes!',
      `${META}:20:16 yaml/schema errata.1.certainty：只能是 sure、likely、unsure 之一`,
    ],
    [
      'reads: 消防救援大队',
      'reads: 消防救援大队\n    page: 3',
      `${META}:17:5 yaml/schema errata.1：不认识的字段：page`,
    ],
    // An erratum that the text does not have, by its quote.
    [
      'quote: 消防援大队',
      'quote: 消防员大队',
      `${META}:17:12 plan/erratum-not-found 勘误引文“消防员大队”不在`,
    ],
    // Evidence that the text does not have, and a title it does not print.
    [
      'evidence: 2024年全面清零',
      'evidence: 2023年全面清零',
      `${META}:10:13 plan/evidence-not-found 依据“2023年全面清零”不在`,
    ],
    [
      'title: 白石区安全守底行动方案',
      'title: 白石区守底行动方案',
      `${META}:1:8 plan/title-not-printed 标题“白石区守底行动方案”不在`,
    ],
    // Wrong YAML, where the parser loses its way: a quote left open, at the end of the file.
    ['short: 白石', 'short: "白石', `${META}:21:1 yaml/syntax YAML 写法有误：`],
    ['short: 白石', 'short: 白石\nshort: 黑石', `${META}:4:1 yaml/syntax YAML 写法有误：`],
    // Wrong types, a field too many, a field too few, a value that is none of those allowed.
    ['short: 白石', 'short: 3', `${META}:3:8 yaml/schema short：应为文字`],
    ['short: 白石', 'short: 白石区人民政府', `${META}:3:8 yaml/schema short：太长或太大，至多 6`],
    ['value: 2024', 'value: 二〇二四', `${META}:9:10 yaml/schema year.value：应为`],
    ['value: 2024', 'value: 24', `${META}:9:10 yaml/schema year.value：太短或太小，至少 1949`],
    ['status: null', 'status: []', `${META}:11:9 yaml/schema status：应为一组字段`],
    [
      'status: null',
      'staus: null\nstatus: null',
      `${META}:1:1 yaml/schema （文件）：不认识的字段：staus`,
    ],
    ['place: 白石区\n', '', `${META}:1:1 yaml/schema place：应为文字，缺失或类型不符`],
    [
      'level: 市辖区',
      'level: 区',
      `${META}:5:8 yaml/schema level：只能是 省、地级市、市辖区、县级市、县 之一`,
    ],
  ])('%j → %j', (from, to, line) => {
    folder.write(META, changed(from, to));
    const found = lines();
    expect(found[0]?.slice(0, line.length)).toBe(line);
  });

  it.each([
    // Bytes that are no UTF-8: GB 18030 for 方案.
    [
      (it: ContentFolder) => it.write(SOURCE, Uint8Array.of(0xb7, 0xbd, 0xb0, 0xb8)),
      `${SOURCE}:1:1 text/encoding 不是有效的 UTF-8`,
    ],
    [
      (it: ContentFolder) => it.write(META, Uint8Array.of(0xb7, 0xbd, 0xb0, 0xb8)),
      `${META}:1:1 text/encoding 不是有效的 UTF-8`,
    ],
    // A file that is not there.
    [(it: ContentFolder) => it.remove(SOURCE), `${SOURCE}:1:1 plan/no-source 缺少`],
    [(it: ContentFolder) => it.remove(META), `${META}:1:1 plan/no-meta 缺少`],
    // An empty file of fields.
    [(it: ContentFolder) => it.write(META, ''), `${META}:1:1 yaml/schema （文件）：应为一组字段`],
    // No plan at all; no folder of plans.
    [
      (it: ContentFolder) => it.remove('content/plans/good'),
      'content/plans:1:1 content/no-plans 没有任何方案',
    ],
    [
      (it: ContentFolder) => it.remove('content/plans'),
      'content/plans:1:1 content/no-plans 没有任何方案',
    ],
  ] as [(it: ContentFolder) => void, string][])('%s', (breaking, line) => {
    breaking(folder);
    const found = lines();
    expect(found.map((it) => it.slice(0, line.length))).toEqual([line]);
  });

  it('says every fault of every plan at once', () => {
    folder.write(
      META,
      changed('short: 白石', 'short: 3').replace('reads: 消防救援大队', 'reads: 7'),
    );
    folder.write('content/plans/Bad_Id/source.txt', '');
    mkdirSync(join(folder.root, 'content/plans/empty'));
    folder.write('content/plans/zlost/source.txt', fixture('source.txt'));
    folder.write(
      'content/plans/zlost/plan.yaml',
      YAML.replace('奥论引导', '傲论引导')
        .replace('消防援大队', '消防员大队')
        .replace('2024年', '2025年'),
    );
    expect(lines().map((line) => line.split(' ', 2).join(' '))).toEqual([
      'content/plans/Bad_Id:1:1 plan/id',
      'content/plans/empty/source.txt:1:1 plan/no-source',
      'content/plans/empty/plan.yaml:1:1 plan/no-meta',
      `${META}:3:8 yaml/schema`,
      `${META}:18:12 yaml/schema`,
      'content/plans/zlost/plan.yaml:13:12 plan/erratum-not-found',
      'content/plans/zlost/plan.yaml:17:12 plan/erratum-not-found',
      'content/plans/zlost/plan.yaml:10:13 plan/evidence-not-found',
    ]);
  });
});

describe('the schema of plan.yaml', () => {
  it('looks at the second element of a list, not only at the first', () => {
    const erratum = { quote: '奥论', reads: '舆论', why: '形近', certainty: 'sure' };
    const meta = {
      title: '方案',
      titleOrigin: 'printed',
      short: '白石',
      place: '白石区',
      level: '县',
      parent: null,
      province: '湖南省',
      year: null,
      status: null,
    };
    expect(planFileSchema.safeParse({ ...meta, errata: [erratum, erratum] }).success).toBe(true);
    const broken = planFileSchema.safeParse({
      ...meta,
      errata: [erratum, { ...erratum, quote: '' }],
    });
    expect(broken.error?.issues.map(({ path }) => path.join('.'))).toEqual(['errata.1.quote']);
  });
});
