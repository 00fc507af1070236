import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { choosePlans } from '../../scripts/build/choose.ts';

const content = mkdtempSync(join(tmpdir(), 'duizhao-choose-'));
for (const [id, province] of [
  ['anshan', '辽宁省'],
  ['yuanjiang', '湖南省'],
  ['yueyanglou', '湖南省'],
] as const) {
  mkdirSync(join(content, 'plans', id), { recursive: true });
  writeFileSync(join(content, 'plans', id, 'plan.yaml'), `province: ${province}\n`);
}
// A plan whose file is broken can still be named.
mkdirSync(join(content, 'plans/broken'));
writeFileSync(join(content, 'plans/broken/plan.yaml'), 'province: [\n');
afterAll(() => rmSync(content, { recursive: true }));

it.each([
  ['anshan', ['anshan']],
  ['湖南省', ['yuanjiang', 'yueyanglou']],
  ['yu*', ['yuanjiang', 'yueyanglou']],
  // Either comma; none twice.
  ['辽宁省, yuan*，yuanjiang', ['anshan', 'yuanjiang']],
  ['broken', ['broken']],
])('%s means %j', (only, plans) => {
  expect(choosePlans(content, only)).toEqual(plans);
});

it.each(['湖北省', 'anshan,nowhere', ''])('refuses “%s”, which means no plan', (only) => {
  expect(() => choosePlans(content, only)).toThrow(/no plan/u);
});
