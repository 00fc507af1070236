import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTargets } from '../../../src/reading/targets/index.ts';
import { readOutline } from '../outline-of.ts';
import { plans, reader } from './registry.ts';
import { breaches, line } from './summary.ts';

const FOLDER = new URL('../../fixtures/targets/', import.meta.url);

/**
 * Each plan beside the labels of its targets, checked by a person one by one. Missing labels are written
 * to be read and corrected, but never in CI: a test must not write its own expectation there.
 */
describe('target labels', () => {
  it.each(plans)('$id', ({ id, source }) => {
    const { nodes } = readOutline(source);
    const { targets } = readTargets(source, nodes, reader, { year: null });
    const labels = new URL(`${id}.json`, FOLDER);
    const read = targets.map(line);
    if (!existsSync(labels) && !process.env.CI) {
      writeFileSync(labels, `${JSON.stringify(read, null, 1)}\n`);
    }
    expect(breaches(source, nodes, targets)).toEqual([]);
    expect(read).toEqual(JSON.parse(readFileSync(labels, 'utf8')));
  });

  it('labels belong to a plan', () => {
    const names = plans.map(({ id }) => `${id}.json`);
    expect(readdirSync(FOLDER).filter((file) => !names.includes(file))).toEqual([]);
  });
});

/** What no reader of the five plans takes for a target, though it counts, dates or says 防 or 零. */
const NO_TARGETS = [
  '“八项机制”',
  '“三查一曝光”',
  '三管三必须',
  '四专两合力',
  '三年行动',
  '二十大',
  '“十个一次”',
  '两个清单',
  '一行一策',
  '一单四制',
  '119消防安全月',
  '六大工程',
  '五个一',
  '五进',
  '辽委办发',
  '2022年是',
  '防范化解涉众金融',
  '事故防范能力',
  '一票否决',
  '7x24小时巡逻',
];

describe('what describes and does not bind', () => {
  it.each(NO_TARGETS)('%s', (words) => {
    const quotes = plans.flatMap(({ source }) => {
      const { nodes } = readOutline(source);
      return readTargets(source, nodes, reader).targets.map(({ quote }) => quote);
    });
    expect(quotes.filter((quote) => quote.includes(words))).toEqual([]);
  });
});
