import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../src/reading/targets/index.ts';
import { readOutline } from '../outline-of.ts';
import { reader } from './registry.ts';
import { readItem, sayMeasure } from './says.ts';
import { breaches } from './summary.ts';

/**
 * Why the case is here · one item of a plan of 2025 · its targets in order, as
 * `class comparator[bound] value[—max] unit @deadline`, cells that are empty left out; a deadline without a date in
 * its own words.
 */
type Case = readonly [why: string, text: string, want: readonly string[]];

const CASES: readonly Case[] = [
  // Terms
  ['年 said twice', '2026年年底前，建成全市统一的隐患数据库。', ['deadline @2026-12-31']],
  [
    'a run of years ends with its last',
    '2024—2026年累计更新改造燃气管道120公里以上。',
    ['quantitative >= 120 公里 @2026'],
  ],
  ['a run of years in a name', '制定三年行动方案（2024—2026年）。', []],
  [
    'a length of time inside a statement is of that alone',
    '存量案件三年内处置完毕，新发案件数同比下降30%。',
    ['deadline <= 3 年 @三年内', 'quantitative down 30 %'],
  ],
  [
    'one that opens it governs what follows',
    '一个月内制定整改措施，整改率达到100%。',
    ['deadline <= 1 个月 @一个月内', 'quantitative = 100 % @一个月内'],
  ],
  [
    'what comes after a term is not within it',
    '2025年10月底前完成首轮排查，此后每两年开展一次评估。',
    ['deadline @2025-10-31', 'quantitative = 1 次/2年'],
  ],
  ['用半年', '再用半年左右时间巩固提升。', ['deadline <= 0.5 年 @用半年左右时间']],
  // Shares
  ['a rate with a floor', '重大事故隐患整改率达到95%以上。', ['quantitative >= 95 %']],
  ['full-width digits and sign', '应急预案备案率达到９５％以上。', ['quantitative >= 95 %']],
  ['hundredths in words', '企业培训合格率达到百分之九十五以上。', ['quantitative >= 95 %']],
  ['不低于 before the number', '安全生产责任保险投保率不低于90%。', ['quantitative >= 90 %']],
  ['不少于, with 全年 between', '抽查比例不少于全年总数的30%。', ['quantitative >= 30 %']],
  ['a ceiling', '火灾事故占比不超过5%。', ['quantitative <= 5 %']],
  ['控制在…以内, a bare decimal', '亿元GDP死亡率控制在0.05以内。', ['quantitative <= 0.05']],
  [
    'another name of the same',
    '亿元国内生产总值生产安全事故死亡率下降33%。',
    ['quantitative down 33 %'],
  ],
  ['百万吨 is part of the name', '煤矿百万吨死亡率控制在0.1以下。', ['quantitative <= 0.1']],
  ['十万人口 is part of the name', '每十万人口火灾死亡率控制在0.2以内。', ['quantitative <= 0.2']],
  ['a fall with a floor', '生产安全事故起数同比下降10%以上。', ['quantitative down>= 10 %']],
  ['a fall to a level is a level', '事故死亡率下降到3%以下。', ['quantitative <= 3 %']],
  ['a rise by points', '群众安全满意度提高2个百分点。', ['quantitative up 2 个百分点']],
  ['a rise to a level', '标准化达标率提高到85%。', ['quantitative = 85 %']],
  ['about', '一般事故起数下降8%左右。', ['quantitative down~ 8 %']],
  ['a range', '事故起数较上年下降5%—10%。', ['quantitative downrange 5—10 %']],
  [
    'two rates in one sentence',
    '隐患整改率达到98%以上、备案率达到100%。',
    ['quantitative >= 98 %', 'quantitative = 100 %'],
  ],
  [
    'two measures, one value',
    '事故起数和死亡人数均下降10%以上。',
    ['quantitative down>= 10 %', 'quantitative down>= 10 %'],
  ],
  ['力争 is a verb, not a bound', '力争居民知晓率达90%。', ['quantitative = 90 %']],
  [
    'the subject stands before the comma',
    '对危化企业开展抽查，比例不低于50%。',
    ['quantitative >= 50 %'],
  ],
  ['a body qualified by a rate is none', '对整改率低于90%的单位进行通报。', []],
  ['what has been is none', '去年全市事故起数下降12.5%。', []],
  ['已 tells of the past', '目前已完成80%。', []],
  [
    'PM2.5 is a name, 35 a number',
    'PM2.5平均浓度控制在35微克/立方米以下。',
    ['quantitative <= 35 微克/立方米'],
  ],
  ['较大 is a tier, not 较…', '较大事故起数下降15%。', ['quantitative down 15 %']],
  [
    '分别 pairs measures and values',
    '事故起数、死亡人数较2020年分别下降15%、20%以上。',
    ['quantitative down>= 15 %', 'quantitative down>= 20 %'],
  ],
  [
    'measures without a common noun',
    '化学需氧量、氨氮排放总量分别减少10%、8%。',
    ['quantitative down 10 %', 'quantitative down 8 %'],
  ],
  ['a share of a deed', '每年完成不少于20%的老旧管网改造。', ['quantitative >= 20 %']],
  ['a permille', '森林火灾受害率控制在0.9‰以内。', ['quantitative <= 0.9 ‰']],
  // Counts
  ['a deed and a number', '完成120家企业安全生产标准化创建。', ['quantitative = 120 家']],
  ['the number behind its object', '新建微型消防站20个。', ['quantitative = 20 个']],
  ['至少 with a Chinese numeral', '每个街道至少组建三支应急救援队伍。', ['quantitative >= 3 支']],
  ['a thousands comma', '培训从业人员1,200人次以上。', ['quantitative >= 1200 人次']],
  ['万 multiplies people', '培训1.5万人。', ['quantitative = 15000 人']],
  ['money keeps its unit', '投入专项资金2.3亿元。', ['quantitative = 2.3 亿元']],
  ['不少于 with 场', '全年开展应急演练不少于4场。', ['quantitative >= 4 场']],
  ['two counts', '创建3个示范点和5个示范街道。', ['quantitative = 3 个', 'quantitative = 5 个']],
  ['a class by size is no count', '加强规模以上企业和50人以上企业监管。', []],
  ['floors of height qualify', '紧盯100米以上高层建筑。', []],
  ['三大 names a campaign', '打好三大攻坚战。', []],
  ['a quoted name', '落实“八项机制”和“十个一次”。', []],
  ['a document number', '按照《关于加强安全生产的意见》（国发〔2010〕23号）执行。', []],
  ['a hotline', '畅通12350举报投诉电话。', []],
  ['ordinals', '落实企业主要负责人第1责任人责任。', []],
  ['two links are described, not promised', '严控预售许可和资金监管两个关键环节。', []],
  ['等10个 sums up a list', '加强矿山、消防等10个重点行业领域监管。', []],
  ['三年行动 is a name', '深入推进治本攻坚三年行动。', []],
  ['the deed behind its object', '推动40个老旧小区改造。', ['quantitative = 40 个']],
  [
    'length and pieces',
    '新增防火道路50公里，配备灭火机200台。',
    ['quantitative = 50 公里', 'quantitative = 200 台'],
  ],
  ['what there is', '全市共有矿山企业12家。', []],
  ['a punished body', '对排名后3位的镇进行约谈。', []],
  // Frequencies
  ['half a year', '每半年至少开展一次应急演练。', ['quantitative >= 1 次/半年']],
  ['至少一次 behind', '每季度组织召开至少1次安委会全体会议。', ['quantitative >= 1 次/季']],
  ['every two years', '每2年对重大危险源进行一次评估。', ['quantitative = 1 次/2年']],
  ['每月 without a count is once', '每月开展重点场所检查。', ['quantitative = 1 次/月']],
  ['不少于两次', '党委常委会每年研究安全生产工作不少于两次。', ['quantitative >= 2 次/年']],
  [
    '一月一调度、一季一通报 are two',
    '实行一月一调度、一季一通报。',
    ['quantitative = 1 次/月', 'quantitative = 1 次/季'],
  ],
  [
    '每周一 is once a week',
    '坚持每周一调度、每月一通报。',
    ['quantitative = 1 次/周', 'quantitative = 1 次/月'],
  ],
  ['hours of lessons', '主要负责人每年接受不少于16学时的再培训。', ['quantitative >= 16 学时/年']],
  ['a date that recurs', '各镇每月25日前报送工作进展。', ['deadline @每月25日前']],
  [
    'without 每',
    '应急预案三年一修订，演练半年一次。',
    ['quantitative = 1 次/3年', 'quantitative = 1 次/半年'],
  ],
  ['按月', '对隐患整改情况按月调度。', ['quantitative = 1 次/月']],
  ['round the clock', '严格执行24小时值班制度。', ['quantitative = 24 小时/日']],
  ['一企一策 is no frequency', '实行一企一策、一县一案。', []],
  ['定期 is none', '定期组织应急演练。', []],
  // Zero
  ['遏制 with its adverbs', '有效防范遏制重特大事故。', ['zero']],
  ['确保不发生', '确保不发生重大及以上生产安全事故。', ['zero = 0']],
  ['a list of 不发生', '确保不发生较大事故、不发生群体性事件。', ['zero = 0', 'zero = 0']],
  ['零发生', '实现森林火灾零发生。', ['zero = 0']],
  ['零死亡', '力争矿山领域零死亡。', ['zero = 0']],
  ['无…事故', '确保全年无较大以上事故。', ['zero = 0']],
  ['清零', '推动重大火灾隐患全面清零。', ['zero = 0']],
  ['严防 with a bare clause', '严防漏管失控。', ['zero']],
  ['零容忍 is a manner', '对非法违法行为“零容忍”。', []],
  ['防范化解 is a task', '防范化解重大安全风险。', []],
  ['防范能力 is an ability', '提升事故防范能力。', []],
  ['an institution', '落实防止干预司法工作机制。', []],
  ['a reward', '对三年不发生事故的企业给予奖励。', []],
  ['严防死守 is a manner', '严防死守。', []],
  ['the bottom line', '坚决守住不发生重特大事故的底线。', ['zero = 0']],
  ['numbered by 一是', '一是坚决遏制较大事故；二是力争不发生亡人事故。', ['zero', 'zero = 0']],
  // Deadlines
  ['by the end of a month', '2025年12月底前，完成专项整治。', ['deadline @2025-12-31']],
  ['a day without a year takes the plan’s', '6月30日前完成排查。', ['deadline @2025-06-30']],
  ['年底前', '年底前建成应急指挥中心。', ['deadline @2025-12-31']],
  ['within years', '三年内建成全市应急指挥平台。', ['deadline <= 3 年 @三年内']],
  [
    'within working days',
    '发现问题后5个工作日内报告市安委办。',
    ['deadline <= 5 个工作日 @发现问题后5个工作日内'],
  ],
  ['the date behind the deed', '建立安全生产专家库，2025年6月底前完成。', ['deadline @2025-06-30']],
  [
    '完成时限 in brackets',
    '开展燃气整治。（责任单位：市住建局；完成时限：2025年9月底）',
    ['deadline @2025-09-30'],
  ],
  ['a span of months', '2025年4月至12月，开展集中攻坚。', ['deadline @2025-12']],
  [
    'levels in a bracket cut nothing',
    '2024年10月底前，各县（市、区）完成排查。',
    ['deadline @2024-10-31'],
  ],
  ['a stage of a campaign', '2025年3月底前为动员部署阶段。', []],
  [
    'in brackets behind the task',
    '开展燃气整治（2025年6月30日前完成）。',
    ['deadline @2025-06-30'],
  ],
  ['a quarter', '2025年第三季度末完成验收。', ['deadline @2025-09-30']],
  ['the end of a plan period', '到“十四五”末，建成区域应急救援中心。', ['deadline @2025']],
  [
    'a deadline and a number',
    '到2027年，安全生产标准化达标率达到80%以上。',
    ['quantitative >= 80 % @2027'],
  ],
  [
    'a deadline that holds for two',
    '到2025年底，新建消防站3座，培训网格员500名。',
    ['quantitative = 3 座 @2025-12-31', 'quantitative = 500 名 @2025-12-31'],
  ],
  [
    'by a deadline, the whole',
    '2026年底前实现老旧燃气管网改造全面完成。',
    ['deadline @2026-12-31'],
  ],
  ['a plan period is a name', '落实“十四五”应急管理规划。', []],
  ['a year in a title', '开展2024年度安全生产考核。', []],
  ['since is no deadline', '自2025年1月1日起施行。', []],
  ['及以前 dates a thing', '整改2023年及以前排查发现的隐患。', []],
  ['近三年 is the past', '分析近三年内事故规律。', []],
  // The whole
  ['全覆盖', '实现重点行业企业安全培训全覆盖。', ['qualitative']],
  ['全覆盖 before a deed says how it is done', '开展全覆盖排查。', ['qualitative']],
  ['应…尽…', '推动安全生产责任保险应保尽保。', ['qualitative']],
  [
    'a fall without a number',
    '事故起数和死亡人数“双下降”。',
    ['quantitative down', 'quantitative down'],
  ],
  [
    'fourfold',
    '确保事故起数、死亡人数、直接经济损失“三下降”。',
    ['quantitative down', 'quantitative down', 'quantitative down'],
  ],
  ['within the told figure', '死亡人数控制在市下达指标以内。', ['quantitative =']],
  ['as told from above', '空气质量优良天数比例达到省定目标。', ['quantitative =']],
];

function read(text: string): string[] {
  const { source, nodes, targets } = readItem(reader, text);
  expect(breaches(source, nodes, targets)).toEqual([]);
  return targets.map((target) => sayMeasure(target));
}

describe('targets of other governments', () => {
  test.each(CASES)('%s: %s', (_why, text, want) => {
    expect(read(text)).toEqual(want);
  });
});

/** A quote ends with its words, whatever blanks stand before the mark. */
test('blanks before a mark', () => {
  const source = '一、任务\n1.整治。隐患整改率 达到 100 % 　，坚决杜绝较大事故 。';
  const { targets } = readTargets(source, readOutline(source).nodes, reader, { year: 2025 });
  expect(targets.map(({ start, end }) => source.slice(start, end))).toEqual([
    '隐患整改率 达到 100 %',
    '坚决杜绝较大事故',
  ]);
});

/** A term in the brackets that say who does the task is quoted without them. */
test.each([
  ['加强消防监管。（州消防救援支队、各县人民政府负责；2025年底前完成）', '2025年底前完成'],
  ['加强燃气监管。【州住房城乡建设局、各县（市）人民政府；2025年底前完成】', '2025年底前完成'],
  // a label and its value are one
  ['加强燃气监管。（责任单位：州住房城乡建设局；完成时限：2025年底）', '完成时限：2025年底'],
])('%s: %s', (text, quote) => {
  const source = `一、任务\n1.整治。${text}`;
  const { targets } = readTargets(source, readOutline(source).nodes, reader, { year: 2025 });
  expect(targets.map((it) => it.quote)).toEqual([quote]);
});
