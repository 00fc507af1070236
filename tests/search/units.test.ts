import { describe, expect, it } from 'vitest';
import { matchUnits, type UnitEntry } from '../../src/search/units.ts';

const entry = (
  id: string,
  title: string,
  names: string[],
  keys: string[],
  tasks = 1,
): UnitEntry => ({
  id,
  title,
  names,
  keys,
  tasks,
});

const UNITS = [
  entry('zhujian', '住房城乡建设部门', ['住建', '区住房和城乡建设局'], ['zhujian', 'zj'], 5),
  entry('zhuzong', '住建总队', ['住建总队'], ['zhujianzongdui', 'zjzd'], 9),
  entry('anzhu', '安置住建中心', ['安置住建中心'], ['anzhizhujianzhongxin', 'azzjzx'], 7),
  entry('zhijianju', '质检机构', ['质检'], ['zhijianjigou', 'zjjg'], 8),
  entry('yingji', '应急管理部门', ['应急局', '应急'], ['yingji', 'yj', 'yingjiju'], 3),
];

const found = (typed: string, most = 9) => matchUnits(UNITS, typed, most).map(({ id }) => id);

describe('matchUnits', () => {
  it.each([
    // To the letter before what begins so before what has it inside, whatever the tasks.
    ['住建', ['zhujian', 'zhuzong', 'anzhu']],
    ['总队', ['zhuzong']],
    // The title is a name too.
    ['应急管理部门', ['yingji']],
    // A place that no plan spells so: without its level and ending; all rank alike then, by tasks.
    ['市应急办', ['yingji']],
    ['区住建局', ['zhuzong', 'anzhu', 'zhujian']],
    // Pinyin and initials, whole before begun; with 局 behind; in capitals and full width.
    ['zhujian', ['zhujian', 'zhuzong']],
    ['zj', ['zhujian', 'zhuzong', 'zhijianju']],
    ['zjj', ['zhujian', 'zhijianju']],
    ['zhujianju', ['zhujian']],
    ['YINGJI', ['yingji']],
    ['ｙｊ', ['yingji']],
    ['ying ji', ['yingji']],
    // Inside pinyin nothing is looked for: ji would be everybody.
    ['jian', []],
    // Too short, blank, unknown.
    ['住', []],
    ['z', []],
    ['   ', []],
    ['', []],
    ['水利', []],
    // A level and an ending alone are no name.
    ['区局', []],
  ] as [string, string[]][])('%j: %j', (typed, wanted) => {
    expect(found(typed)).toEqual(wanted);
  });

  it('puts who has more tasks first among equals, and stops at the most', () => {
    expect(found('区住建局')).toEqual(['zhuzong', 'anzhu', 'zhujian']);
    expect(found('区住建局', 2)).toEqual(['zhuzong', 'anzhu']);
    expect(found('住建', 0)).toEqual([]);
  });
});
