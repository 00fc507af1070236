import { describe, expect, test } from 'vitest';
import { bodyScore, kindOf } from '../../../src/reading/clauses/bodies.ts';
import { nameBeforeDeed } from '../../../src/reading/clauses/deeds.ts';
import type { Draft } from '../../../src/reading/clauses/draft.ts';
import { restoreElided } from '../../../src/reading/clauses/elision.ts';
import { segmentsOf } from '../../../src/reading/clauses/segments.ts';
import { workgroupSeats } from '../../../src/reading/clauses/workgroup.ts';

describe('kinds', () => {
  test.each([
    // One body each
    ['区应急管理局', 'unit'],
    ['住建部门', 'unit'], // a function stands before 部门
    ['市场监管部门', 'unit'], // not 监管部门 in general
    ['交警各大队', 'unit'], // all brigades of one police
    ['区交通顽瘴痼疾整治办', 'unit'],
    ['岳阳楼公安分局', 'unit'],
    ['中国人民银行平江营业管理部', 'unit'],
    ['防范治理突出违法犯罪工作协调小组', 'unit'],
    // Classes of bodies
    ['各有关部门', 'collective'],
    ['其他有关单位', 'collective'],
    ['相关成员单位', 'collective'],
    ['负有监管职责行业部门', 'collective'],
    ['各街道(乡)', 'collective'],
    ['各镇（街道、中心）', 'collective'],
    ['各乡街', 'collective'],
    ['区直有关部门', 'collective'],
    ['区生态环境保护委员会相关成员单位', 'collective'],
    ['市打击和处置非法集资领导小组各成员单位', 'collective'],
    ['县食品安全工作局级联席会议成员单位', 'collective'],
    ['有关部门单位', 'collective'],
    ['各县（市、区）人民政府', 'collective'],
    ['地方各级人民政府', 'collective'],
    ['市直各部门', 'collective'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  test.each([
    ['政府', 0], // nobody in particular
    ['应急预案', 0],
    ['区应急管理局', 2],
    ['区住房', 1], // begins with a level, so it may be a name; no end of one
    ['“四要素”', 0],
  ])('%s scores %i', (name, score) => {
    expect(bodyScore(name)).toBe(score);
  });
});

describe('where a name ends before a deed', () => {
  test.each([
    ['县公安局加强监管', '县公安局'],
    ['县市场监督管理局对企业开展抽查', '县市场监督管理局'],
    ['县公安局检查重点部位', '县公安局'],
    // part of a name
    ['县政府督查室检查落实情况', '县政府督查室'],
    ['县政府应急办', ''],
    ['县公安局检查站', ''],
    ['市政府对外开放办应主动公开', '市政府对外开放办'],
    ['县政府研究室', ''],
    // no name before it
    ['加强监管', ''],
    ['企业开展自查', ''],
    // no deed behind it
    ['县公安局', ''],
  ])('%s: %j', (stretch, name) => {
    expect(stretch.slice(0, Math.max(0, nameBeforeDeed(stretch)))).toBe(name);
  });
});

describe('elided heads', () => {
  test.each([
    // the level of the first body holds for the list
    ['省发展改革委、工业和信息化厅、能源局', ['', '省工业和信息化厅', '省能源局']],
    // a name of its own takes no level, and ends the run for stems that follow it no more
    ['市金融事务中心、人民银行沅江支行', ['', '']],
    // the level holds for the whole run, to the first name of its own
    ['省公安厅、能源局、工业和信息化厅', ['', '省能源局', '省工业和信息化厅']],
    ['省公安厅、人民银行、能源局', ['', '', '']],
    // branches carry their place
    ['区应急管理局、岳阳楼公安分局', ['', '']],
    // one office of two powers
    ['区安委办、区委、区政府督查室', ['', '区委督查室', '']],
    // 市 in 市场 is no level
    ['省公安厅、市场监管局', ['', '省市场监管局']],
    // two powers without an office
    ['各区委、各区政府', ['', '']],
    // 国家 is part of a name, not a level
    ['国家发展改革委、财政部', ['', '']],
    // nothing before it to restore from
    ['财政局、县政府金融服务中心', ['', '']],
  ])('%s', (text, fulls) => {
    const drafts: Draft[] = segmentsOf(text, 0, text.length).map(({ from, to }) => ({
      from,
      to,
      role: 'share',
      kind: kindOf(text.slice(from, to)),
      open: false,
    }));
    restoreElided(text, drafts);
    expect(drafts.map(({ full }) => full ?? '')).toEqual(fulls);
  });
});

describe('segments', () => {
  test.each([
    ['各镇（街道、中心），市公安局', ['各镇（街道、中心）', '市公安局']],
    ['各市、县（区）人民政府、市公安局', ['各市、县（区）人民政府', '市公安局']],
    ['各级党委、政府', ['各级党委、政府']],
    ['区委、区政府', ['区委', '区政府']],
    ['（A、B', ['（A', 'B']], // a bracket without partner hides no mark
  ])('%s', (text, parts) => {
    expect(segmentsOf(text, 0, text.length).map(({ from, to }) => text.slice(from, to))).toEqual(
      parts,
    );
  });
});

describe('working groups', () => {
  test.each([
    // 组长 and 副组长 with 任, members with 为成员单位
    [
      '成立市整治工作领导小组，由市长任组长，分管副市长任副组长，市公安局、市应急局为成员单位，领导小组办公室设在市应急局。',
      'convener 市长|deputy 分管副市长|member 市公安局|member 市应急局|office 市应急局',
    ],
    // 召集人由…担任
    [
      '建立联席会议制度，召集人由市应急局主要负责同志担任，成员单位由市公安局、市财政局等组成。',
      'convener 市应急局|member 市公安局|member 市财政局',
    ],
    // a paragraph about a group without seats
    ['各专班要加强统筹协调，强化成员单位协作。', ''],
  ])('%s', (text, seats) => {
    const found = workgroupSeats(text).map(
      ({ role, from, to }) => `${role} ${text.slice(from, to)}`,
    );
    expect(found.join('|')).toBe(seats);
  });
});
