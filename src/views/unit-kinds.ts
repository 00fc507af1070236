import type { UnitKind } from '../model/unit.ts';

/** What the kinds of units are called, in the order in which the list of units shows them. */
export const UNIT_KINDS: Record<UnitKind, string> = {
  coordination: '议事协调机构',
  government: '政府工作部门',
  party: '党委部门',
  justice: '法院、检察院',
  mass: '群团组织',
  vertical: '垂直管理和驻地机构',
  public: '事业单位',
  enterprise: '企业',
  military: '军队、武警',
  unknown: '未归类',
};
