/** When, not who: 2024年12月底前完成, 长期坚持. */
const WHEN =
  /^(?:\d{4}年|\d{1,2}月|20\d\d|年底|长期|持续|适时|全年|常年|立即|即时|每年|每季|每月)|(?:底前|日前|以前|完成|时限)$/u;

/** Remarks on how the list is to be read. */
const REMARK = /下同|不再列出|不分先后|第一位?[的者]?为|首位[的者]?为|排名第一/u;

/** `排第一位的为牵头单位，下同`: the text itself says that the first body of the list leads. */
const FIRST_LEADS = /(?:第一|首位).{0,6}牵头/u;

/** Whether a stretch between marks names no doer but says when, or how the list is to be read. */
export function isRemark(stretch: string): boolean {
  return WHEN.test(stretch) || REMARK.test(stretch);
}

/** Whether a remark makes the first body of its list the lead. */
export function saysFirstLeads(remark: string): boolean {
  return FIRST_LEADS.test(remark);
}
