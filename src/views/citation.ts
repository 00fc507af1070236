import type { PlanMeta } from '../model/plan.ts';

/**
 * A place in a plan as one cites it in writing: `二/（一）/3` → `二（一）3`, `三′/（一）` → `三′（一）`.
 * After the way official documents quote each other: 《标题》二（一）3. Decimal numbers say it all by themselves:
 * `1/1.2/1.2.3` → `1.2.3`.
 */
export function citedPath(path: string): string {
  return path
    .split('/')
    .filter((step, at, steps) => !steps[at + 1]?.startsWith(`${step}.`))
    .map((step, at, steps) => {
      const before = steps[at - 1];
      // Two bare numbers would run together: 四/14 → 四、14; 第二章/第五条 would not.
      return before !== undefined && !before.endsWith('）') && !/^[（第]/u.test(step)
        ? `、${step}`
        : step;
    })
    .join('');
}

/**
 * A title in title marks: 《…》. Inside them 《》 become 〈〉, and inside those 《》 again (GB/T 15834-2011 4.15):
 * 关于印发《甲方案》的通知 → 《关于印发〈甲方案〉的通知》. For titles only: a quotation stands as it was printed.
 */
export function citedTitle(title: string): string {
  let depth = 0;
  const inner = title.replaceAll(/[《〈》〉]/gu, (mark) => {
    const level = '《〈'.includes(mark) ? ++depth : depth--;
    return (level % 2 === 0 ? '《》' : '〈〉').charAt('《〈'.includes(mark) ? 0 : 1);
  });
  return `《${inner}》`;
}

/**
 * The name by which a plan is cited: `《…》（征求意见稿）`, `《…》（代拟标题）`. A draft must not pass for a final
 * document, nor a title of ours for a printed one.
 */
export function citedName({ title, titleOrigin, status }: PlanMeta): string {
  const notes = [
    ...(titleOrigin === 'editorial' ? ['代拟标题'] : []),
    // That it was issued is what one takes for granted.
    ...(status && status.value !== '印发' ? [status.value] : []),
  ];
  return `${citedTitle(title)}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
}
