import { describe, expect, test } from 'vitest';
import { readClauses } from '../../../src/reading/clauses/index.ts';
import { readOutline } from '../outline-of.ts';
import { readSource, saysWho } from './reading.ts';
import { grammar } from './registry.ts';

/** Why the case is here · one item of a plan · who has which role, in order (`role=A,B`), `…` for 等. */
type Case = readonly [why: string, text: string, want: string];

const CASES: readonly Case[] = [
  // Brackets, one group
  [
    '省级任务分工, both with level',
    '（省发展改革委、省工业和信息化厅按职责分工负责）',
    'share=省发展改革委,省工业和信息化厅',
  ],
  [
    'elided heads keep the letter',
    '（省发展改革委、工业和信息化厅、能源局负责）',
    'share=省发展改革委,工业和信息化厅,能源局',
  ],
  [
    'State Council, 等 and a class',
    '（中央网信办、国家发展改革委、工业和信息化部等按职责分工负责）',
    'share=中央网信办…,国家发展改革委…,工业和信息化部…',
  ],
  [
    'class noun joined by 和 is one class',
    '（各有关部门和单位、地方各级人民政府按职责分工负责）',
    'share=各有关部门和单位,地方各级人民政府',
  ],
  ['single body without 牵头 is no lead', '（市统计局负责）', 'share=市统计局'],
  ['商 of a name joins nobody', '（市财政局和市商务局负责）', 'share=市财政局,市商务局'],
  ['nor behind a bracket', '（市财政局（国资）和市商业局负责）', 'share=市财政局（国资）,市商业局'],
  ['商 between bodies does', '（市商务局商市应急局负责）', 'lead=市商务局 support=市应急局'],
  [
    'joined by 和 behind brackets',
    '（各镇（街道）、市公安局和市财政局负责）',
    'share=各镇（街道）,市公安局,市财政局',
  ],
  [
    'a remark behind the last role word',
    '（市公安局牵头，市财政局负责，不再逐一列出）',
    'lead=市公安局 share=市财政局',
  ],
  [
    'a topic with 由 in a word, each with its body',
    '（自由裁量由市司法局、道路交通由市公安局负责）',
    'share=市司法局,市公安局',
  ],
  ['a sentence in which not all are bodies', '由市公安局、热心群众牵头开展巡查。', ''],
  ['a sentence that goes on behind the role word', '市应急局，市公安局负责，群众参与。', ''],
  [
    'after 会同 and a comma: 负责 goes on, another role begins anew',
    '（市应急局会同市公安局，市财政局负责）',
    'lead=市应急局 support=市公安局,市财政局',
  ],
  [
    'the same, with a role of its own',
    '（市应急局会同市公安局，市财政局督促落实）',
    'lead=市应急局 support=市公安局 supervise=市财政局',
  ],
  [
    'the same, in a sentence',
    '市应急局会同市公安局，市财政局牵头。',
    'lead=市应急局 support=市公安局 lead=市财政局',
  ],
  [
    'labels with a value that is no doer between',
    '责任单位：市公安局；完成时限：2024年；配合单位：市财政局',
    'share=市公安局 support=市财政局',
  ],
  ['stop inside the brackets', '（市财政局、市审计局分工负责。）', 'share=市财政局,市审计局'],
  ['共同 says how, not who', '（市财政局、市审计局共同负责）', 'share=市财政局,市审计局'],
  [
    '各司其职 has no role word of its own kind',
    '（各有关部门各司其职、各负其责）',
    'share=各有关部门',
  ],
  ['根据 instead of 按照', '（市教育局、市体育局根据各自职责分工负责）', 'share=市教育局,市体育局'],
  ['duty phrase without a verb', '（各有关部门按职责分工）', 'share=各有关部门'],
  [
    'three levels at once',
    '（省、市、县三级应急管理部门负责）',
    'share=省、市、县三级应急管理部门',
  ],
  ['levels that share a head', '（各市、县（区）人民政府负责）', 'share=各市、县（区）人民政府'],
  ['levels with a bracket first', '（各县（市）、区人民政府负责）', 'share=各县（市）、区人民政府'],
  // Lead and support
  [
    '牵头 and 配合 parted by a comma',
    '（市应急局牵头，市公安局、市消防救援支队配合）',
    'lead=市应急局 support=市公安局,市消防救援支队',
  ],
  [
    '参与 is support',
    '（应急管理部牵头，国家发展改革委、工业和信息化部等参与）',
    'lead=应急管理部 support=国家发展改革委…,工业和信息化部…',
  ],
  [
    'semicolon between groups',
    '（市住建局牵头；市城管局、市水务局配合）',
    'lead=市住建局 support=市城管局,市水务局',
  ],
  [
    '、 between groups is a slip',
    '（市住建局牵头、市城管局配合）',
    'lead=市住建局 support=市城管局',
  ],
  ['no mark between groups', '（市住建局牵头市城管局配合）', 'lead=市住建局 support=市城管局'],
  [
    'several bodies before one 牵头 lead each',
    '（市公安局、市司法局牵头，市财政局配合）',
    'lead=市公安局,市司法局 support=市财政局',
  ],
  ['分别牵头', '（市公安局、市司法局分别牵头）', 'colead=市公安局,市司法局'],
  ['共同牵头: nobody leads alone', '（市公安局、市司法局共同牵头）', 'colead=市公安局,市司法局'],
  ['牵头负责', '（市水利局牵头负责，各县区配合）', 'lead=市水利局 support=各县区'],
  [
    '负总责',
    '（各县（市、区）人民政府负总责，市直有关部门配合）',
    'lead=各县（市、区）人民政府 support=市直有关部门',
  ],
  ['协助 is support', '（市公安局牵头，市司法局协助）', 'lead=市公安局 support=市司法局'],
  [
    'comma inside the support group',
    '（市教育局牵头，市公安局，市财政局配合）',
    'lead=市教育局 support=市公安局,市财政局',
  ],
  [
    '等 with a class after it',
    '（市教育局牵头，市公安局、市财政局等有关部门配合）',
    'lead=市教育局 support=市公安局…,市财政局…',
  ],
  [
    '等 and one more class',
    '（市教育局牵头，市公安局等部门和各县区政府配合）',
    'lead=市教育局 support=市公安局…,各县区政府',
  ],
  // 会同
  ['A会同B', '（财政部会同国家发展改革委负责）', 'lead=财政部 support=国家发展改革委'],
  [
    'several after 会同',
    '（省财政厅会同省发展改革委、省审计厅按职责分工负责）',
    'lead=省财政厅 support=省发展改革委,省审计厅',
  ],
  [
    '商 is the State Council for 会同',
    '（国家发展改革委商财政部负责）',
    'lead=国家发展改革委 support=财政部',
  ],
  ['牵头会同', '（市应急局牵头会同市公安局实施）', 'lead=市应急局 support=市公安局'],
  [
    '会同 group, then those who carry out',
    '（市农业农村局会同市水利局负责，各乡镇具体实施）',
    'lead=市农业农村局 support=市水利局 implement=各乡镇',
  ],
  ['联合社 holds 联合 and is one body', '（省农村信用社联合社负责）', 'share=省农村信用社联合社'],
  ['商务局 holds 商 and is one body', '（市商务局、市工商联负责）', 'share=市商务局,市工商联'],
  // Supervise, implement
  [
    '指导 is supervise',
    '（省住建厅指导，各市（州）人民政府负责落实）',
    'supervise=省住建厅 implement=各市（州）人民政府',
  ],
  [
    'A督促B落实 without a mark',
    '（市安委办督促各县区落实）',
    'supervise=市安委办 implement=各县区',
  ],
  [
    'A指导B实施',
    '（省教育厅指导各市州人民政府组织实施）',
    'supervise=省教育厅 implement=各市州人民政府',
  ],
  [
    'square brackets, 落实 at the end',
    '〔各有关部门按职责分工负责，各县（市、区）政府、开发区管委会落实〕',
    'share=各有关部门 implement=各县（市、区）政府,开发区管委会',
  ],
  ['分级负责', '（市应急局、各县区分级负责）', 'implement=市应急局,各县区'],
  ['组织实施', '（各乡镇人民政府、街道办事处组织实施）', 'implement=各乡镇人民政府,街道办事处'],
  ['black lenticular brackets', '【市应急局牵头，各县区落实】', 'lead=市应急局 implement=各县区'],
  // Labels
  [
    'label outside brackets',
    '责任单位：市应急局、市公安局，各县（市、区）人民政府',
    'share=市应急局,市公安局,各县（市、区）人民政府',
  ],
  [
    'two labels in brackets',
    '（牵头单位：省住建厅；责任单位：各市人民政府）',
    'lead=省住建厅 share=各市人民政府',
  ],
  [
    'half-width colon',
    '(牵头单位:市教育局;配合单位:市公安局、市卫健委)',
    'lead=市教育局 support=市公安局,市卫健委',
  ],
  [
    'full stop between labels',
    '（牵头单位：市水利局。责任单位：市财政局、市自然资源局。）',
    'lead=市水利局 share=市财政局,市自然资源局',
  ],
  ['a time among the labels', '（责任单位：市城管局；完成时限：2024年12月底前）', 'share=市城管局'],
  ['a person is no doer', '（牵头领导：张三；牵头单位：市城管局）', 'lead=市城管局'],
  [
    '实施单位',
    '（指导单位：市文旅局；实施单位：各区人民政府）',
    'supervise=市文旅局 implement=各区人民政府',
  ],
  ['主办 and 协办', '（主办单位：市总工会；协办单位：市人社局）', 'lead=市总工会 support=市人社局'],
  [
    'role words override their label',
    '（责任单位：市应急局牵头，市公安局配合）',
    'lead=市应急局 support=市公安局',
  ],
  [
    'label with 为',
    '牵头单位为市交通运输局，配合单位为市公安局。',
    'lead=市交通运输局 support=市公安局',
  ],
  [
    'space between labels',
    '牵头单位：市民政局 责任单位：市财政局、各县区',
    'lead=市民政局 share=市财政局,各县区',
  ],
  [
    '牵头： alone',
    '（牵头：市公安局；配合：市司法局、市民政局）',
    'lead=市公安局 support=市司法局,市民政局',
  ],
  ['责任部门 with 等', '责任部门：市工信局、市商务局等', 'share=市工信局…,市商务局…'],
  [
    'labels in square brackets',
    '【牵头单位】市住建局【配合单位】市城管局、市公安局【完成时限】2025年底前',
    'lead=市住建局 support=市城管局,市公安局',
  ],
  ['with no mark before them', '形成合力【责任单位】市住建局', 'share=市住建局'],
  ['and a colon behind them', '〔责任单位〕：市住建局；〔完成时限〕：长期坚持', 'share=市住建局'],
  [
    'on lines of their own, behind a person',
    '\n【责任领导】张三\n【责任单位】市住建局、市城管局',
    'share=市住建局,市城管局',
  ],
  ['square brackets round a whole clause', '【市应急局牵头】', 'lead=市应急局'],
  [
    'a semicolon before the supporting ones, no role before it',
    '（市卫生健康委；市医保局配合）',
    'share=市卫生健康委 support=市医保局',
  ],
  // Running text
  [
    '由A牵头，B配合',
    '由市教育局牵头，市公安局、市市场监管局配合',
    'lead=市教育局 support=市公安局,市市场监管局',
  ],
  ['由 in brackets', '（由市教育局牵头，市公安局参与）', 'lead=市教育局 support=市公安局'],
  [
    '由 after a comma, text behind it',
    '建立联合检查机制，由市应急局牵头，市公安局配合，每季度开展一次检查。',
    'lead=市应急局 support=市公安局',
  ],
  [
    'a sentence that is a clause',
    '加强校车管理。市教育局牵头，市公安局、市交通运输局配合。',
    'lead=市教育局 support=市公安局,市交通运输局',
  ],
  [
    'topic before 由',
    '（危险化学品由市应急局负责，燃气由市住建局负责）',
    'share=市应急局,市住建局',
  ],
  ['以下均由', '（以下均由各省级人民政府落实，不再列出）', 'implement=各省级人民政府'],
  [
    'object behind 负责',
    '（市教育局负责校园安全，市公安局负责周边治安）',
    'share=市教育局,市公安局',
  ],
  [
    '由 and functions alone, an older form',
    '道路交通安全专项整治，由公安、交通部门负责，有关部门配合。要继续加大整治力度。',
    'share=公安,交通部门 support=有关部门',
  ],
  [
    '由 and a department without level',
    '建筑领域专项整治，由建设部门负责，有关部门配合。',
    'share=建设部门 support=有关部门',
  ],
  [
    '由A指导、B具体实施',
    '由市住建局指导、各县（市、区）政府具体实施',
    'supervise=市住建局 implement=各县（市、区）政府',
  ],
  [
    'a sentence that begins with its lead',
    '市应急局牵头，会同市公安局、市消防救援支队开展联合检查。',
    'lead=市应急局 support=市公安局,市消防救援支队',
  ],
  [
    'trades vouched for by what follows 等',
    '（市住建局牵头，供电、供水、通信等专业经营单位配合）',
    'lead=市住建局 support=供电…,供水…,通信…',
  ],
  [
    '和 in brackets parts nothing',
    '（各街道（社区和村）、市公安局负责）',
    'share=各街道（社区和村）,市公安局',
  ],
  [
    'trades before 等 are one class',
    '（市住建局牵头，水电气等单位配合）',
    'lead=市住建局 support=水电气等单位',
  ],
  [
    '等 before 会同, with and without what it stands for',
    '（市应急局等部门会同市公安局负责；市水利局等会同市气象局负责；市林业局等有关单位会同市公安局负责）',
    'lead=市应急局… support=市公安局 lead=市水利局… support=市气象局 lead=市林业局… support=市公安局',
  ],
  // Lists without a role word
  [
    'bare list at the end of a sentence',
    '加强宣传。（市委宣传部、市文明办，各区委、区政府）',
    'share=市委宣传部,市文明办,各区委,区政府',
  ],
  ['bare single body', '定期通报。（市安委会办公室）', 'share=市安委会办公室'],
  // Brackets in names, damaged brackets
  [
    'nested brackets, mixed widths',
    '（市应急局牵头，各街道(乡)配合）',
    'lead=市应急局 support=各街道(乡)',
  ],
  ['党(工)委 inside a name', '（各乡镇（街道）党（工）委负责）', 'share=各乡镇（街道）党（工）委'],
  [
    'closing bracket lost',
    '强化培训。（市应急局牵头，市人社局配合',
    'lead=市应急局 support=市人社局',
  ],
  [
    'brackets of two kinds',
    '强化培训。〔市应急局牵头，市人社局配合）',
    'lead=市应急局 support=市人社局',
  ],
  // Names with 和/与/及 in them
  [
    '和 in names parts nothing',
    '（市住房和城乡建设局、市人力资源和社会保障局和市卫生健康委负责）',
    'share=市住房和城乡建设局,市人力资源和社会保障局,市卫生健康委',
  ],
  ['及 between body and class', '（市水利局及各县区负责）', 'share=市水利局,各县区'],
  [
    '监督 in a name',
    '（市市场监督管理局、市药品监督管理局负责）',
    'share=市市场监督管理局,市药品监督管理局',
  ],
  [
    'companies and branches',
    '（国网鞍山供电公司、中国电信鞍山分公司配合）',
    'support=国网鞍山供电公司,中国电信鞍山分公司',
  ],
  [
    'autonomous places',
    '（自治区发展改革委牵头，各盟行政公署、市人民政府配合）',
    'lead=自治区发展改革委 support=各盟行政公署,市人民政府',
  ],
  // Seen in the plans of provinces, cities and townships
  [
    'a role in brackets behind one body',
    '（市教育局（牵头）、市公安局、市财政局）',
    'lead=市教育局 share=市公安局,市财政局',
  ],
  [
    'the text says that the first leads',
    '（省应急厅、省财政厅，各市（自治州）人民政府。排第一位的为牵头单位，下同）',
    'lead=省应急厅 share=省财政厅,各市（自治州）人民政府',
  ],
  [
    'the same in other words',
    '（市委政法委、市公安局，列首位者为牵头单位，下同）',
    'lead=市委政法委 share=市公安局',
  ],
  [
    'a rule in quotes says how, not who',
    '（各行业主管部门按照“三管三必须”要求负责，各乡镇人民政府配合）',
    'share=各行业主管部门 support=各乡镇人民政府',
  ],
  [
    'levels in tortoise-shell brackets share a head',
    '（省应急厅按职责分工负责，以下均需各市、县〔市、区〕人民政府落实，不再列出）',
    'share=省应急厅 implement=各市、县〔市、区〕人民政府',
  ],
  [
    'who takes part supports',
    '【牵头部门：省生态环境厅；参加部门：省水利厅、省农业农村厅】',
    'lead=省生态环境厅 support=省水利厅,省农业农村厅',
  ],
  [
    'offices within a bureau, behind a person who is no body',
    '（责任领导：王五；牵头科室：安全监管科；配合科室：法规科、财务科）',
    'lead=安全监管科 support=法规科,财务科',
  ],
  [
    'a bare list of central bodies, one of them no office',
    '（中央网信办、公安部、国家广电总局、国家文物局、共青团中央、全国妇联等）',
    'share=中央网信办…,公安部…,国家广电总局…,国家文物局…,共青团中央…,全国妇联…',
  ],
  [
    '牵头 stays a lead before another role word',
    '（市生态环境局、发展和改革局牵头督导，市公安局参与）',
    'lead=市生态环境局,发展和改革局 support=市公安局',
  ],
  [
    'what holds for all further tasks, within a clause',
    '〔市生态环境局牵头，各县、区人民政府(管委会)负责落实。以下各项工作均需各县、区人民政府(管委会)落实，不再列出。〕',
    'lead=市生态环境局 implement=各县、区人民政府(管委会),各县、区人民政府(管委会)',
  ],
  [
    'each its own object',
    '（市财政局负责保障经费，市审计局负责监督）',
    'share=市财政局 supervise=市审计局',
  ],
  [
    'counted sentences',
    '（一是市应急局负责排查；二是市公安局负责打击）',
    'share=市应急局,市公安局',
  ],
  [
    '落实 with an object',
    '（省公安厅按职责分工负责，各市、县级人民政府落实属地责任）',
    'share=省公安厅 implement=各市、县级人民政府',
  ],
  [
    'provinces share a head',
    '（各省、自治区、直辖市人民政府负责）',
    'share=各省、自治区、直辖市人民政府',
  ],
  [
    'duty phrase with what it goes by',
    '（市纪委监委、市委组织部按照干部管理权限负责）',
    'share=市纪委监委,市委组织部',
  ],
  ['functions without 局', '（住建、城管、应急等部门配合）', 'support=住建…,城管…,应急…'],
  [
    'no level anywhere',
    '（工业和信息化局、应急管理局等部门根据职能职责分别负责）',
    'share=工业和信息化局…,应急管理局…',
  ],
  [
    'spaces instead of marks',
    '（责任单位：交通运输局  公安局  应急局）',
    'share=交通运输局,公安局,应急局',
  ],
  ['时限 before the bodies', '（完成时限：2024年12月底；责任单位：市应急局）', 'share=市应急局'],
  [
    'a leader before the labels',
    '（县级领导：王某某；牵头单位：县水利局；责任单位：各乡镇人民政府）',
    'lead=县水利局 share=各乡镇人民政府',
  ],
  [
    'a remark behind a plain list',
    '（市经济信息化委、市发展改革委，2024年底前完成）',
    'share=市经济信息化委,市发展改革委',
  ],
  [
    'two plain lists in one sentence',
    '加强巡查（市水利局、市气象局），强化预警（市应急局）。',
    'share=市水利局,市气象局,市应急局',
  ],
  [
    '市局 with a second name',
    '（市自然资源和规划局（市林业局）、市农业农村局负责）',
    'share=市自然资源和规划局（市林业局）,市农业农村局',
  ],
  [
    '党委、政府 is one',
    '（各县（市、区）党委、政府负责组织实施）',
    'implement=各县（市、区）党委、政府',
  ],
  [
    '省直有关部门 behind 等, one more behind 和',
    '（省发展改革委、水利厅等省有关部门和各地级以上市人民政府按职责分工负责）',
    'share=省发展改革委…,水利厅…,各地级以上市人民政府',
  ],
  [
    '指导 with 负责',
    '（省住房城乡建设厅负责指导，各市、县人民政府负责实施）',
    'supervise=省住房城乡建设厅 implement=各市、县人民政府',
  ],
  [
    '统筹协调 leads',
    '由市安委办统筹协调，各行业主管部门分工负责。',
    'lead=市安委办 share=各行业主管部门',
  ],
  [
    'labels on lines of their own',
    '\n牵头单位：市教育局\n责任单位：市公安局、市财政局\n完成时限：2024年12月',
    'lead=市教育局 share=市公安局,市财政局',
  ],
  [
    'a label with its level',
    '（省级责任单位：省生态环境厅；市县责任单位：各市、县（区）人民政府）',
    'share=省生态环境厅,各市、县（区）人民政府',
  ],
  [
    'villages and offices of a township',
    '（责任部门：安监站、综治办、各村）',
    'share=安监站,综治办,各村',
  ],
];

/** Brackets and sentences that name no doer. */
const REFUSED: readonly (readonly [why: string, text: string])[] = [
  ['explains a term', '建筑施工（含自建房）、燃气等领域'],
  ['party group', '各单位党委（党组）中心组学习'],
  ['abbreviation', '应用程序（APP）、黄金销售'],
  ['list of things', '“四要素”（人、物、制度、时空环境）建设'],
  [
    'list of events',
    '做到“三个不发生”（不发生较大以上的突发环境事件、不发生因环境污染引发的群体性事件）。',
  ],
  ['list of conditions', '“六有”(有班子、有机制、有预案、有队伍、有物资)'],
  ['persons and times only', '（责任领导：李四；完成时限：2025年6月）'],
  ['nobody in particular', '形成（政府负责、部门监管、企业参与）的格局。'],
  ['a slogan', '落实（谁主管谁负责）的原则。'],
  ['a draft', '实施意见（征求意见稿）'],
  ['a date', '全面完成整治（2024年12月底前完成）。'],
  ['a short form', '市安全生产委员会办公室（以下简称市安委办）'],
  ['负责人 is a person', '对企业（主要负责人）开展培训'],
  ['part of a name', '推动乡镇（街道）应急站建设'],
  ['自由 and 由于', '由于企业负责人变动，自由裁量由企业负责。'],
  ['a document number', '（国办发〔2024〕15号）'],
  ['a second name of the body before it', '报市安委会办公室（市应急管理局）。'],
  ['a principle', '坚持党政同责，省负总责、市县抓落实的工作机制。'],
  ['the party leads, nobody in particular', '坚持党委领导、政府负责、部门协同。'],
  ['a label without a value', '【责任单位】'],
  ['prose with 牵头', '要加大对各牵头单位的督查力度。'],
];

function read(text: string): string {
  return saysWho(readSource(`一、工作任务\n1.加强监管。深入开展整治。${text}`).assignments);
}

describe('clauses of other governments', () => {
  test.each(CASES)('%s: %s', (_why, text, want) => {
    expect(read(text)).toBe(want);
  });
});

describe('what names no doer', () => {
  test.each(REFUSED)('%s: %s', (_why, text) => {
    expect(read(text)).toBe('');
  });
});

describe('tables', () => {
  test('a header of roles reads the rows below it', () => {
    const source =
      '一、任务分工\n序号\t主要任务\t牵头单位\t配合单位\n1\t加强校园安全\t市教育局\t市公安局、市财政局\n2\t加强食品安全\t市市场监管局\t各县区\n';
    const { assignments } = readClauses(source, readOutline(source).nodes, grammar);
    expect(assignments.map(({ role, mention }) => `${role}=${mention}`)).toEqual([
      'lead=市教育局',
      'support=市公安局',
      'support=市财政局',
      'lead=市市场监管局',
      'support=各县区',
    ]);
    for (const { mention, start, end } of assignments)
      expect(source.slice(start, end)).toBe(mention);
  });

  test('columns parted by single spaces', () => {
    const source = '序号 重点任务 牵头单位 责任单位\n1 查隐患 市应急局 市公安局、市教育局\n';
    const { assignments } = readClauses(source, readOutline(source).nodes, grammar);
    expect(assignments.map(({ role, mention }) => `${role}=${mention}`)).toEqual([
      'lead=市应急局',
      'share=市公安局',
      'share=市教育局',
    ]);
  });

  test('cells that are empty, rows with and without bars at their ends, a role of its own', () => {
    const source =
      '一、任务分工\n|任务|牵头单位|配合单位|\n查隐患||市公安局\n|治超载|市交通局|市公安局、市城管局|\n|防火灾|市消防支队|市教育局负责|\n';
    const { assignments } = readClauses(source, readOutline(source).nodes, grammar);
    expect(assignments.map(({ role, mention }) => `${role}=${mention}`)).toEqual([
      'support=市公安局',
      'lead=市交通局',
      'support=市公安局',
      'support=市城管局',
      'lead=市消防支队',
      'share=市教育局',
    ]);
  });

  test('a Markdown table', () => {
    const source =
      '一、任务分工\n| 任务 | 牵头单位 | 责任单位 |\n| --- | --- | --- |\n| 加强校园安全 | 市教育局 | 市公安局、各县（市、区） |\n';
    const { assignments } = readClauses(source, readOutline(source).nodes, grammar);
    expect(assignments.map(({ role, mention }) => `${role}=${mention}`)).toEqual([
      'lead=市教育局',
      'share=市公安局',
      'share=各县（市、区）',
    ]);
  });
});
