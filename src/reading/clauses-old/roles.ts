import type { Role, RoleRegistry } from '../../model/clause.ts';

/** A role word at the end of a stretch, or a label at its beginning, as view offsets. */
export interface RoleMatch {
  role: Role;
  from: number;
  to: number;
}

/** The words of `roles.yaml`, made ready for matching. */
export interface RoleGrammar {
  /**
   * The role word that ends `text.slice(from, to)`, with what stands before it to say how:
   * `按照职能` + `分工负责`, `分别` + `负责`. Null where none does.
   */
  atEnd(text: string, from: number, to: number): RoleMatch | null;
  /** A label such as `牵头单位：`, `【责任单位】` or `责任单位为` at `from`; `role` null for 完成时限： and the like. */
  label(text: string, from: number, to: number): LabelMatch | null;
  /** Whether the text holds any role word or label at all: a cheap test before parsing. */
  mentions(text: string): boolean;
}

export interface LabelMatch {
  role: Role | null;
  from: number;
  to: number;
}

/**
 * How a duty is shared out: 按职责, 按照职能分工, 根据各自职责, 依职责范围.
 * Anchored at the end of at most 24 characters, so its cost is bounded.
 */
const BY_DUTY =
  /(?:按照?|依照?|依据|根据|结合)(?:各自|自身|本?部门|本?单位|有关|相关|工作|法定|监管|干部|行政|管理)*(?:职责|职能|职权|权限|任务)(?:和|与|、)?(?:职责|职能|任务|权限)?(?:分工|范围|要求|权限|任务)*$/u;
/** By what rule a duty is shared out: 按照“三管三必须”要求, 按照属地管理原则, 按照谁主管谁负责的原则. */
const BY_RULE = /(?:按照?|依照?|依据|根据|本着)[^，,、；;。]{2,24}(?:原则|要求|规定)$/u;
const BY_DUTY_MAX = 32;
const LABEL_PREFIX_MAX = 3;

/** A label is short: 主要牵头责任单位 has 8 characters. */
const LABEL =
  /各?([\p{Script=Han}（）()及和与、]{1,14}?)(?:[：:]\s*|(?:分别)?[为是](?=[省市县区州国中各]))/uy;

/** The same between square brackets: 【牵头单位】市住建局. */
const BOXED = /[【〔［[]([\p{Script=Han}（）()及和与、]{2,12})[】〕］\]][：:]?\s*/uy;

/** Labels whose value is no doer: 责任领导, 责任人, 完成时限. */
const PERSON = /(?:领导|责任人|负责人|联系人|同志|人员)/u;

/** The words that titles of a value are made of: 完成时限, 市级责任单位, 牵头单位及责任人. None is of a body's name. */
const TITLE =
  /^(?:主要|第一|[省市县区州]级|[省市县区州]直|责任|牵头|配合|协助|协同|参与|参加|支持|指导|监督|督导|督办|实施|落实|承办|主办|协办|监管|主管|主责|完成|整改|办结|工作|任务|时间|分工|具体|共同|分管|包保|联系|及|和|单位|部门|科室|处室|股室|主体|时限|期限|节点|要求|领导|人)+$/u;

/** Whether words are the title of a value, which brackets may set apart instead of a colon: 【责任单位】. */
export function isTitle(words: string): boolean {
  return words.length >= 2 && words.length <= 12 && TITLE.test(words);
}

/** Make a registry ready. Pure; done once for many texts. */
export function compileRoles(registry: RoleRegistry): RoleGrammar {
  const words = new Map<string, Role>();
  const labels = new Map<string, Role>();
  for (const { id, words: own, labels: ownLabels } of registry.roles) {
    if (SEATS.has(id)) continue;
    for (const { word } of own) words.set(word, id);
    for (const { word } of ownLabels) labels.set(word, id);
  }
  const longest = Math.max(0, ...[...words.keys()].map((word) => word.length));
  const manners = registry.manners.map(({ word }) => word);
  const shortest = [...words.keys(), ...labels.keys(), '按职责', '职责分工'].filter(isShortest);
  const any = new RegExp(shortest.map(literal).join('|'), 'u');

  const beforeManners = (text: string, from: number, end: number): number => {
    let at = end;
    for (;;) {
      const manner = manners.find((word) => at - word.length > from && text.endsWith(word, at));
      if (manner) at -= manner.length;
      else {
        const before = text.slice(Math.max(from, at - BY_DUTY_MAX), at);
        const by = BY_DUTY.exec(before) ?? BY_RULE.exec(before);
        if (!by) return at;
        at -= by[0].length;
      }
    }
  };

  /** The longest role word that ends `text.slice(from, to)`. */
  const wordAt = (text: string, from: number, to: number): RoleMatch | null => {
    for (let length = Math.min(longest, to - from); length > 0; length--) {
      const role = words.get(text.slice(to - length, to));
      if (role) return { role, from: to - length, to };
    }
    return null;
  };

  /** A label, or one with a short word before it: 省级**责任单位**, 市直**牵头部门**. */
  const labelRole = (name: string): Role | null => {
    for (let skip = 0; skip <= Math.min(LABEL_PREFIX_MAX, name.length - 2); skip++) {
      const role = labels.get(name.slice(skip));
      if (role) return role;
    }
    return null;
  };

  return {
    atEnd(text, from, to) {
      const word = wordAt(text, from, to);
      if (word) {
        // 牵头督导, 牵头协调推进: who leads leads, whatever the way.
        const leads = wordAt(text, from, word.from);
        const said = leads?.role === 'lead' || leads?.role === 'colead' ? leads : word;
        return { role: said.role, from: beforeManners(text, from, said.from), to };
      }
      const bare = beforeManners(text, from, to);
      return bare < to && text.slice(bare, to).includes('职')
        ? { role: 'share', from: bare, to }
        : null;
    },
    label(text, from, to) {
      const boxed = '【〔［['.includes(text.charAt(from));
      const pattern = boxed ? BOXED : LABEL;
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (!match?.[1] || pattern.lastIndex > to) return null;
      const name = match[1].replaceAll(/[（(][^（）()]*[）)]/gu, '');
      const [first = ''] = name.split(/[及和与、]/u);
      const role = PERSON.test(first) ? null : (labelRole(name) ?? labelRole(first));
      const colon = /[：:]\s*$/u.test(match[0]) || (boxed && isTitle(name));
      if (!role && !colon) return null;
      return { role, from, to: pattern.lastIndex };
    },
    mentions: (text) => any.test(text),
  };

  function isShortest(word: string, at: number, all: readonly string[]): boolean {
    return !all.some((other, index) => index !== at && other !== word && word.includes(other));
  }
}

const SEATS: ReadonlySet<Role> = new Set(['convener', 'deputy', 'member', 'office']);

function literal(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
