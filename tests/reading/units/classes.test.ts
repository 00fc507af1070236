import { describe, expect, it, test } from 'vitest';
import type { PlanContext } from '../../../src/model/unit.ts';
import { readName } from '../../../src/reading/units/lookup.ts';
import { COMMON_BODIES } from './common-bodies.ts';
import { index, resolveNames } from './registry.ts';

const HECHENG: PlanContext = { id: 'hecheng', place: '鹤城区', parent: '怀化市' };

/** Spellings of one function in the five plans and elsewhere, and neighbours that are another. */
const SAME: readonly (readonly string[])[] = [
  ['鹤城公安分局', '岳阳楼公安分局', '县公安局', '市公安局'],
  ['市交警直属一大队', '交警各大队', '区交警大队', '市公安局交警支队'],
  ['区发展和改革局', '市发改局', '区发改委', '省发展改革委', '国家发展改革委'],
  ['区住房和城乡建设局', '县住建局', '住建部门', '省住房城乡建设厅'],
  ['区城市管理和综合执法局', '市城管执法局', '县城管局'],
  ['区市场监督管理局', '区市场监管局', '市市监局'],
  [
    '鹤城生态环境分局',
    '区生态环境局',
    '区生态环境分局',
    '市生态环境局平江分局',
    '益阳市生态环境局沅江分局',
  ],
  ['区人力资源和社会保障局', '市人社局', '省人力资源社会保障厅'],
  ['市退役军人事务局', '市退役军人局'],
  ['区卫生健康局', '县卫健局', '市卫健委'],
  ['区消防救援大队', '消防援大队', '市消防救援支队'],
  ['人民银行沅江支行', '人民银行沅江市分行', '中国人民银行平江营业管理部'],
  ['区人民法院', '市人民市人民法院'],
  ['区检察院', '县人民检察院'],
  ['区安委办', '县应安委办', '市安委会办公室'],
  ['市安委会', '市安全生产委员会'],
  ['区政府金融办', '区金融办'],
  ['区金融事务中心', '县政府金融服务中心'],
  ['市委金融办'],
  ['县国资中心', '县财政局国资中心', '市国有资产事务中心', '市国资委'],
  ['区应急管理局', '市应急局', '应急管理部'],
  ['团区委', '团市委', '团省委'],
  ['县人武部军事科', '人武部军事科'],
];

describe('functions', () => {
  const functionOf = (name: string) =>
    resolveNames(HECHENG, name).assignments[0]?.functions?.join('+') ?? '';

  test.each(SAME)('%s …', (...names: string[]) => {
    const found = new Set(names.map(functionOf));
    expect([...found]).toHaveLength(1);
    expect(found).not.toContain('');
  });

  it('differ between the rows', () => {
    const rows = SAME.map(([first = '']) => functionOf(first));
    expect(new Set(rows).size).toBe(rows.length);
  });
});

describe('bodies of before a reform', () => {
  it('are those of their class today, each of its own', () => {
    const { units } = resolveNames(HECHENG, '区工商局', '区质监局', '区国土局', '区规划局');
    expect(units.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'hecheng-shijian 鹤城区工商局',
      'hecheng-shijian-zhijian 鹤城区质监局',
      'hecheng-ziran 鹤城区国土局',
      'hecheng-ziran-guihua 鹤城区规划局',
    ]);
  });

  it.each([
    ['安监局', 'yingji'],
    ['工商局', 'shijian'],
    ['国土资源局', 'ziran'],
    ['环保局', 'shengtai'],
    ['人防办', 'fangzhi-renfang'],
    ['旅游局', 'wenlv'],
    ['质监局', 'shijian'],
    ['银监分局', 'jinrongjianguan'],
    ['卫计委', 'weijian'],
    ['文广新局', 'wenlv'],
  ])('%s keeps its name and has the class %s', (name, id) => {
    const { units, assignments } = resolveNames(HECHENG, `区${name}`);
    expect(units[0]?.name).toMatch(new RegExp(`${name}$`, 'u'));
    expect(assignments[0]?.functions).toEqual([id]);
    expect(readName(`区${name}`, HECHENG, index).entry?.former).toBe(true);
  });
});

describe('a hundred common bodies of other provinces', () => {
  it('at least 95 have the class that was written down', () => {
    const wrong = COMMON_BODIES.filter(([name, , functions]) => {
      const entry = readName(name, { id: 'x', place: '', parent: null }, index).entry;
      return entry?.functions.join('+') !== functions;
    });
    expect(COMMON_BODIES).toHaveLength(100);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(5);
  });
});
