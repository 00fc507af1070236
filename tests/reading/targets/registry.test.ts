import { describe, expect, it } from 'vitest';
import { indicatorRegistrySchema } from '../../../src/model/target.ts';
import { readTargets } from '../../../src/reading/targets/index.ts';
import { compileIndicators } from '../../../src/reading/targets/indicators.ts';
import { readOutline } from '../outline-of.ts';

import { indicatorRegistry, plans, reader } from './registry.ts';

const { indicators } = indicatorRegistry;
const aliases = indicators.flatMap(({ id, aliases: own }) =>
  own.map((alias) => ({ id, ...alias })),
);
const plain = (text: string) => text.replaceAll(/[\s“”]/gu, '');

const targets = plans.flatMap(({ id, source }) =>
  readTargets(source, readOutline(source).nodes, reader).targets.map((target) => ({
    plan: id,
    ...target,
  })),
);

describe('indicator registry', () => {
  it.each(aliases)('$id $phrase: stands in its example', ({ phrase, example }) => {
    expect(plain(example.quote)).toContain(plain(phrase));
  });

  it.each(aliases.filter(({ example }) => example.plan))(
    '$id $phrase: its example stands in the plan, in a target of this indicator',
    ({ id, phrase, example }) => {
      const source = plans.find((plan) => plan.id === example.plan)?.source ?? '';
      expect(source).toContain(example.quote);
      const named = targets.filter(
        ({ plan, quote }) => plan === example.plan && plain(quote).includes(plain(phrase)),
      );
      expect(named.map(({ indicator }) => indicator)).toContain(id);
    },
  );

  it.each(aliases.filter(({ example }) => !example.plan))(
    '$id $phrase: a plan that writes its example has the indicator',
    ({ id, example }) => {
      const source = `一、目标\n1.总体要求。${example.quote}。`;
      const read = readTargets(source, readOutline(source).nodes, reader).targets;
      expect(read.map(({ indicator }) => indicator)).toContain(id);
    },
  );

  it('claims no phrase twice and no id twice', () => {
    const phrases = aliases.map(({ phrase, context }) => `${plain(phrase)} ${context ?? ''}`);
    expect(phrases.filter((one, at) => phrases.indexOf(one) !== at)).toEqual([]);
    const ids = indicators.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives its unit to every number', () => {
    const units = new Map(indicators.map(({ id, unit }) => [id, unit]));
    const strange = targets.filter(
      ({ indicator, unit }) => indicator && unit !== null && units.get(indicator) !== unit,
    );
    expect(strange.map(({ quote, unit }) => `${quote} ${unit}`)).toEqual([]);
  });

  it.each([
    ['shouwuran-gengdi', 'hecheng', 'yuanjiang'],
    ['xianxing-fa-an-lv', 'hecheng', 'yuanjiang'],
    ['heichou-shuiti', 'hecheng', 'yuanjiang'],
    ['duanmian-shuizhi', 'hecheng', 'yuanjiang'],
    ['yinyongshui-shuizhi', 'hecheng', 'yuanjiang'],
    ['baojiaolou-jiaofu', 'hecheng', 'yuanjiang'],
    ['gaofengxian-yinhang', 'hecheng', 'yuanjiang'],
    ['shigu-zongliang', 'hecheng', 'pingjiang'],
    ['yinxing-zhaiwu', 'hecheng', 'pingjiang'],
    ['anquan-shigu', 'anshan', 'yueyanglou'],
  ])('%s stands on one row for %s and %s', (id, one, other) => {
    const of = targets.filter(({ indicator }) => indicator === id).map(({ plan }) => plan);
    expect(of).toContain(one);
    expect(of).toContain(other);
  });

  it('keeps the safe use of building land apart from farmland', () => {
    const sentence = '重点建设用地安全利用率达到100%';
    expect(reader.indicators.find(sentence, sentence, 'quantitative')).toBe(
      'zhongdian-jianshe-yongdi',
    );
    expect(
      reader.indicators.find('安全利用率达到100%', '安全利用率达到100%', 'quantitative'),
    ).toBeNull();
  });

  it('leaves a phrase that two indicators claim unresolved', () => {
    const [first] = indicators;
    if (!first) throw new Error('the registry is empty');
    const example = { plan: null, quote: '整改率' };
    const twice = compileIndicators({
      indicators: ['a', 'b'].map((id) => ({
        ...first,
        id,
        aliases: [{ phrase: '整改率', example }],
      })),
    });
    expect(twice.find('整改率达到100%', '', 'zero')).toBeNull();
  });

  it('refuses a file whose second indicator is broken', () => {
    const [first] = indicators;
    const broken = { indicators: [first, { ...first, id: 'Bad Id', aliases: [{ phrase: '率' }] }] };
    const paths = indicatorRegistrySchema
      .safeParse(broken)
      .error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toContain('indicators.1.id');
    expect(paths).toContain('indicators.1.aliases.0.example');
    expect(paths).toContain('indicators.1.aliases.0.phrase');
  });
});
