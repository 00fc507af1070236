import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type PlanContext, unitSchema } from '../../../src/model/unit.ts';
import { readName } from '../../../src/reading/units/lookup.ts';
import { index } from './registry.ts';
import { sayName } from './said.ts';

const HECHENG: PlanContext = { id: 'hecheng', place: '鹤城区', parent: '怀化市' };
const YUANJIANG: PlanContext = { id: 'yuanjiang', place: '沅江市', parent: '益阳市' };

/** What a plan's place and the place above make of a name; all else of names is in content/lexicon/rules/units.yaml. */
describe('names taken apart', () => {
  const nowhere = { id: 'x', place: '', parent: null };
  test.each([
    // prints its level
    [HECHENG, '区应急管理局', 'yingji'],
    // leaves it out
    [HECHENG, '财政局', 'caizheng'],
    // names its place
    [HECHENG, '鹤城公安分局', 'gongan'],
    [YUANJIANG, '人民银行沅江市分行', 'renhang unit=fenhang'],
    // names the place above and its own
    [YUANJIANG, '益阳市生态环境局沅江分局', 'shengtai'],
    // of the level above, with the name of its place and without
    [HECHENG, '市交警直属三大队', 'jiaojing level=shi number=3'],
    [HECHENG, '怀化市公安局', 'gongan level=shi'],
    [HECHENG, '怀化公安局', 'gongan level=shi'],
    [{ id: 'x', place: '长沙市', parent: '湖南省' }, '湖南水利厅', 'shuili level=sheng'],
    // of another place of its rank
    [HECHENG, '武陵区公安分局', 'gongan place=武陵区'],
    [HECHENG, '长沙市公安局', 'gongan level=shi place=长沙市'],
    // the level stands inside
    [HECHENG, '团区委', 'tuanwei'],
    [HECHENG, '团市委', 'tuanwei level=shi'],
    [HECHENG, '团区委机关', ''],
    [HECHENG, '共青团鹤城区委', 'tuanwei'],
    // all brigades are one police
    [HECHENG, '区交警各大队', 'jiaojing'],
    // begins with 市, prints no level: 市监 is its stem
    [YUANJIANG, '市市监局', 'shijian'],
    [HECHENG, '市监局', 'shijian'],
    // a remark in brackets behind it is no part of it, nor are two
    [HECHENG, '区教育局（区校车办）', 'jiaoyu'],
    [HECHENG, '区教育局（校车办）(兼)', 'jiaoyu'],
    // what stands in brackets in the middle is
    [HECHENG, '区委（区政府）督查室', ''],
    // a level and 委 is the party committee
    [HECHENG, '区委', 'dangwei'],
    [HECHENG, '中共鹤城区委', 'dangwei'],
    [HECHENG, '市委', 'dangwei level=shi'],
    [HECHENG, '区委办', 'weiban'],
    // brigades by number, in either numerals, with and without 直属 and 第
    [HECHENG, '区交警二大队', 'jiaojing number=2'],
    [HECHENG, '区交警第10大队', 'jiaojing number=10'],
    [HECHENG, '交警直属第4中队', 'jiaojing number=4'],
    [HECHENG, '区交警二十大队', 'jiaojing number=20'],
    [HECHENG, '区交警第一百零三中队', 'jiaojing number=103'],
    [HECHENG, '区交警第１１大队', 'jiaojing number=11'],
    // told digit by digit
    [HECHENG, '区消防一一九大队', 'xiaofang number=119'],
    // a place without a name to it is in no name
    [nowhere, '市公安局', 'gongan level=shi'],
    // 自治县 is a level in whole: 麻阳 is the place
    [{ id: 'x', place: '麻阳苗族自治县', parent: '怀化市' }, '县公安局', 'gongan'],
    [{ id: 'x', place: '通道自治县', parent: '怀化市' }, '通道公安局', 'gongan'],
  ] as const)('%o %s', (plan, name, says) => {
    expect(sayName(name, plan).says).toBe(says);
  });

  it('take any text, and make ids that hold', () => {
    const piece = fc.constantFrom(
      ...'市区局公安大队第一二百１.各（）委团省国务院镇园平江 \n𠮷'.split(''),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { id } = readName(pieces.join(''), HECHENG, index);
        expect(unitSchema.shape.id.safeParse(id).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('take any text, however long, in little time', () => {
    const start = performance.now();
    for (const piece of ['市', '公安局', '平江', '（', '）', '一', '各大队', '𠮷', ' \n']) {
      readName(piece.repeat(200_000), HECHENG, index);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
