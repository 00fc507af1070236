import { describe, expect, it } from 'vitest';
import { readSource, saysWho } from './reading.ts';

/** One article of rules: the clauses to the letter, each with who has which role. */
function clausesOf(text: string): string[] {
  const source = `第一条 为了安全，制定本规定。\n第二条 ${text}`;
  return readSource(source).clauses.map(
    ({ start, end, assignments }) => `${source.slice(start, end)} | ${saysWho(assignments)}`,
  );
}

describe('statements in running text', () => {
  it.each<[why: string, text: string, clauses: string[]]>([
    [
      'what a body is charged with belongs to the clause',
      '县住建局负责城镇燃气安全监管。',
      ['县住建局负责城镇燃气安全监管 | share=县住建局'],
    ],
    [
      '配合 without an object belongs to the statement before it',
      '县住建局负责城镇燃气安全监管；县公安局配合。',
      ['县住建局负责城镇燃气安全监管；县公安局配合 | share=县住建局 support=县公安局'],
    ],
    [
      'with an object of its own it stands alone behind a semicolon',
      '县住建局负责燃气安全；县公安局负责道路交通。',
      ['县住建局负责燃气安全 | share=县住建局', '县公安局负责道路交通 | share=县公安局'],
    ],
    [
      'a comma goes on',
      '县教育局负责校园安全，县公安局、县城管局配合做好校园周边整治。',
      [
        '县教育局负责校园安全，县公安局、县城管局配合做好校园周边整治 | share=县教育局 support=县公安局,县城管局',
      ],
    ],
    [
      'what follows without a subject ends it',
      '县教育局负责校园安全，指导学校开展演练，县公安局参与护学。',
      ['县教育局负责校园安全 | share=县教育局', '县公安局参与护学 | support=县公安局'],
    ],
    [
      '由 without an object, as ever',
      '由县应急管理局牵头，县公安局、县消防救援大队配合，定期开展检查。',
      [
        '由县应急管理局牵头，县公安局、县消防救援大队配合 | lead=县应急管理局 support=县公安局,县消防救援大队',
      ],
    ],
    [
      'the topic before 由',
      '校园食品安全由县市场监管局负责，燃气安全由县住建局牵头监管。',
      [
        '校园食品安全由县市场监管局负责，燃气安全由县住建局牵头监管 | share=县市场监管局 lead=县住建局',
      ],
    ],
    [
      'a lead with an object, and its support',
      '县交通运输局牵头开展运输整治，县公安局、县农业农村局配合做好执法。',
      [
        '县交通运输局牵头开展运输整治，县公安局、县农业农村局配合做好执法 | lead=县交通运输局 support=县公安局,县农业农村局',
      ],
    ],
    [
      '要 between subject and role, a manner too',
      '县公安局要切实负责道路交通安全。',
      ['县公安局要切实负责道路交通安全 | share=县公安局'],
    ],
    [
      'a colon between them',
      '县公安局：负责道路交通安全。',
      ['县公安局：负责道路交通安全 | share=县公安局'],
    ],
    [
      '负责组织实施 with an object is to carry out',
      '县水利局负责组织实施水库除险加固。',
      ['县水利局负责组织实施水库除险加固 | implement=县水利局'],
    ],
    [
      'a duty phrase, its object behind the comma',
      '县发改局、县工信局等部门按照职责分工，做好相关工作。',
      ['县发改局、县工信局等部门按照职责分工 | share=县发改局…,县工信局…'],
    ],
    [
      '会同 ends where the list says so',
      '县应急局会同县公安局等部门制定方案，报县政府批准。',
      ['县应急局会同县公安局等部门制定方案 | lead=县应急局 support=县公安局…'],
    ],
    [
      '会同 ends before a deed',
      '县应急局会同县公安局、县消防救援大队开展检查。',
      [
        '县应急局会同县公安局、县消防救援大队开展检查 | lead=县应急局 support=县公安局,县消防救援大队',
      ],
    ],
    [
      '会同 before 负责',
      '县应急局会同县公安局负责打击非法采矿。',
      ['县应急局会同县公安局负责打击非法采矿 | lead=县应急局 support=县公安局'],
    ],
    [
      '会同 behind 牵头',
      '县应急局牵头会同县公安局、县消防救援大队开展检查。',
      [
        '县应急局牵头会同县公安局、县消防救援大队开展检查 | lead=县应急局 support=县公安局,县消防救援大队',
      ],
    ],
    [
      '应当 before 会同',
      '县财政局应当会同县审计局加强资金监管。',
      ['县财政局应当会同县审计局加强资金监管 | lead=县财政局 support=县审计局'],
    ],
    [
      '会同 a class',
      '县工信局会同有关部门开展排查。',
      ['县工信局会同有关部门开展排查 | lead=县工信局 support=有关部门'],
    ],
    [
      'a class beside a body',
      '县公安局、各乡镇人民政府负责禁放工作。',
      ['县公安局、各乡镇人民政府负责禁放工作 | share=县公安局,各乡镇人民政府'],
    ],
    [
      'a class alone, behind those who are named',
      '县教育局负责学校安全，其他有关部门配合。',
      ['县教育局负责学校安全，其他有关部门配合 | share=县教育局 support=其他有关部门'],
    ],
    [
      '由 behind a comma goes on',
      '县教育局负责学校安全，由县公安局牵头，县城管局配合。',
      [
        '县教育局负责学校安全，由县公安局牵头，县城管局配合 | share=县教育局 lead=县公安局 support=县城管局',
      ],
    ],
    [
      'the mark behind a clause begins no other',
      '（县应急局牵头），县公安局配合。',
      ['（县应急局牵头） | lead=县应急局'],
    ],
    [
      '其中 is no part of a name',
      '其中县公安局负责道路交通。',
      ['县公安局负责道路交通 | share=县公安局'],
    ],
    [
      'a branch, a company of the place, a department without level',
      '市生态环境局平江分局负责危险废物监管。国网平江县供电公司负责电力设施保护。公安局负责道路交通。',
      [
        '市生态环境局平江分局负责危险废物监管 | share=市生态环境局平江分局',
        '国网平江县供电公司负责电力设施保护 | share=国网平江县供电公司',
        '公安局负责道路交通 | share=公安局',
      ],
    ],
    [
      '人 behind 负责 may begin the object',
      '县人防办负责人防工程安全，县民政局负责人员密集场所排查。',
      ['县人防办负责人防工程安全，县民政局负责人员密集场所排查 | share=县人防办,县民政局'],
    ],
  ])('%s: %s', (_why, text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });

  it.each([
    ['a person', '县公安局负责人要带队检查，县委宣传部主要负责同志参加。'],
    ['a title', '县住建局局长负责全面工作。'],
    ['a system', '县公安局负责制要落实。'],
    ['a manner', '县公安局负责任地开展工作。'],
    ['who explains the rules', '本规定由县应急管理局负责解释。'],
    ['what stands before a noun', '县公安局负责的路段，县住建局牵头的专班。'],
    ['a topic without 由', '城市黑臭水体住建部门负责治理。'],
    ['nobody behind 由', '建设项目由建设单位负责。'],
    ['nobody in particular', '燃气经营企业负责用户安检，业主委员会负责小区消防。'],
    ['no subject', '督促县住建局负责燃气监管，对县公安局负责。'],
    ['a department’s name and no office', '教育机构负责校园安全，建设公司负责工地。'],
    ['places that are none', '社区居委会负责巡查，校区管委会负责管理。'],
    ['no word of a role', '县公安局要加强道路交通监管。'],
    ['nobody known before 会同', '企业会同县公安局开展演练，县应急局会同企业开展演练。'],
  ])('no clause in %s: %s', (_why, text) => {
    expect(clausesOf(text)).toEqual([]);
  });

  it('begin in a heading that is their subject', () => {
    const source =
      '一、职责分工\n1.县公安局：负责道路交通安全；县城管局配合。\n2.县能源局、县工信局：按职责分工负责煤矿、民爆安全。\n3.责任单位：县水利局、县气象局。\n4.目标：全面排查。\n5.县水利局。负责水库安全，县气象局配合做好预警。\n6.严格落实。负责人要带队检查。\n7.强化督导。负责日常巡查。\n8.各乡镇：负责本辖区巡查。';
    const { clauses } = readSource(source);
    expect(
      clauses.map(
        ({ id, start, end, assignments }) =>
          `${id} ${source.slice(start, end)} | ${saysWho(assignments)}`,
      ),
    ).toEqual([
      '1.1-c1 县公安局：负责道路交通安全；县城管局配合 | share=县公安局 support=县城管局',
      '1.2-c1 县能源局、县工信局：按职责分工负责煤矿、民爆安全 | share=县能源局,县工信局',
      '1.3-c1 责任单位：县水利局、县气象局 | share=县水利局,县气象局',
      '1.5-c1 县水利局。负责水库安全，县气象局配合做好预警 | share=县水利局 support=县气象局',
      '1.8-c1 各乡镇：负责本辖区巡查 | share=各乡镇',
    ]);
  });

  it('describe what a clause in brackets charges, in the same item', () => {
    expect(clausesOf('县公安局负责道路交通，形成合力。（县交通运输局牵头）')).toEqual([
      '（县交通运输局牵头） | lead=县交通运输局',
    ]);
  });

  it('leave the classes of bodies to prose, where nothing but statements stands', () => {
    const { assignments } = readSource(
      '一、责任\n（一）各级各部门。县公安局负责道路交通。\n（二）属地。各乡镇人民政府负责本辖区安全，各有关部门要加强指导。\n',
    );
    expect(assignments.map(({ how, mention }) => `${how} ${mention}`)).toEqual([
      'clause 县公安局',
      'prose 各乡镇人民政府',
      'prose 各有关部门',
    ]);
  });

  it('are read in a text without headings', () => {
    expect(readSource('为了安全，现通知如下。县公安局负责道路交通。').clauses).toHaveLength(1);
  });
});

describe('a bracket that is never closed', () => {
  it.each<[why: string, text: string, clause: string]>([
    [
      'a space, then what is to be done',
      '（牵头单位：县住建局；配合单位：县公安局 加强监管，落实责任。',
      '（牵头单位：县住建局；配合单位：县公安局 | lead=县住建局 support=县公安局',
    ],
    [
      'nothing between the name and the deed',
      '（责任单位：县住建局、县公安局加强检查，开展培训。',
      '（责任单位：县住建局、县公安局 | share=县住建局,县公安局',
    ],
    [
      'behind a role word',
      '（县水利局牵头，县财政局配合 推进除险加固。',
      '（县水利局牵头，县财政局配合 | lead=县水利局 support=县财政局',
    ],
    [
      'behind a full stop',
      '（责任单位：县工信局、县商务局。深入开展排查。',
      '（责任单位：县工信局、县商务局 | share=县工信局,县商务局',
    ],
    [
      'behind a time',
      '（责任单位：县工信局；完成时限：2025年底前 开展检查。',
      '（责任单位：县工信局；完成时限：2025年底前 | share=县工信局',
    ],
    [
      'names nobody, and is no deed of the list',
      '（县工信局牵头，县商务局配合；台账清单另发，县公安局督办',
      '（县工信局牵头，县商务局配合 | lead=县工信局 support=县商务局',
    ],
    [
      'the end of the text',
      '（责任单位：县气象局，各乡镇人民政府',
      '（责任单位：县气象局，各乡镇人民政府 | share=县气象局,各乡镇人民政府',
    ],
    [
      'a role word in the middle of its stretch',
      '（县教育局负责校园安全，县公安局负责周边治安。',
      '（县教育局负责校园安全，县公安局负责周边治安 | share=县教育局,县公安局',
    ],
  ])('%s: %s', (_why, text, clause) => {
    const source = `一、任务\n1.整治。加强监管。${text}`;
    const { clauses, findings } = readSource(source);
    const [only] = clauses;
    const said = clauses.map(
      ({ start, end, assignments }) => `${source.slice(start, end)} | ${saysWho(assignments)}`,
    );
    expect(said).toEqual([clause]);
    expect(findings).toMatchObject([
      { rule: 'clause/unclosed-bracket', severity: 'warning', start: only?.start, end: only?.end },
    ]);
  });

  it('does not reach over the next bracket', () => {
    const { clauses, findings } = readSource(
      '一、任务\n1.整治。（责任单位：县工信局；时限：2025年底前 （县财政局负责）',
    );
    expect(clauses.map(({ assignments }) => saysWho(assignments))).toEqual([
      'share=县工信局',
      'share=县财政局',
    ]);
    expect(findings).toHaveLength(1);
  });
});
