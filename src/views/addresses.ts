/**
 * Addresses of pages, from the root of the site and without its base path. They are stable: a node's
 * id is its anchor, its print key and its search key.
 */

export function planAddress(plan: string): string {
  return `/plans/${plan}/`;
}

/** A reading page of a plan: one part, section or preamble, by the id of its first node. */
export function pageAddress(plan: string, page: string): string {
  return `/plans/${plan}/${page}/`;
}

/** The source text, line by line; with a line number, that line. */
export function sourceAddress(plan: string, line?: number): string {
  return `/plans/${plan}/source/${line === undefined ? '' : `#L${line}`}`;
}

/** The untouched source file. */
export function sourceFileAddress(plan: string): string {
  return `/plans/${plan}/source.txt`;
}

/** 单位职责清单 of a function. */
export function functionAddress(id: string): string {
  return `/units/${id}/`;
}

/** The rules by which a stage reads; without one, the list of stages. */
export function rulesAddress(stage?: string): string {
  return stage === undefined ? '/about/rules/' : `/about/rules/${stage}/`;
}

/** The passages of one topic side by side. */
export function topicAddress(topic: string): string {
  return `/compare/${topic}/`;
}

/** The tasks of a plan by topic; with a topic, that one. Only where there are too many plans for one page. */
export function planTopicsAddress(plan: string, topic?: string): string {
  return `/plans/${plan}/topics/${topic === undefined ? '' : `#${topic}`}`;
}

/** The targets of a plan. Only where there are too many plans for one page. */
export function planTargetsAddress(plan: string): string {
  return `/plans/${plan}/targets/`;
}

/** What all plans say of an indicator. Only where there are too many plans for one page. */
export function indicatorAddress(id: string): string {
  return `/targets/${id}/`;
}

/** What one plan says to a function. Only where there are too many plans for one page. */
export function planDutiesAddress(id: string, plan: string): string {
  return `/units/${id}/${plan}/`;
}

/** What a plan leaves open beside its neighbours. */
export function gapsAddress(plan: string): string {
  return `/gaps/${plan}/`;
}
