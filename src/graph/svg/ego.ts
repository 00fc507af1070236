import { arcPath } from '../arc.ts';
import { type Circle, EGO_FONT, type EgoLayout } from '../ego.ts';
import { radius } from '../radius.ts';
import { weightStep } from '../weight.ts';
import { frame } from './frame.ts';
import { escapeXml, tag } from './tag.ts';

/** One plan's panel: how much it charges the function with, and how many tasks each partner shares. */
export interface EgoPanel {
  place: string;
  tasks: number;
  leads: number;
  /** One number a partner; nought where the plan does not name it beside the function. */
  shared: readonly number[];
}

/** A function in one plan: lines to those it shares tasks with; the others' places stay, pale. */
export function egoSvg({ title, partners }: Circle, layout: EgoLayout, panel: EgoPanel): string {
  const { centre } = layout;
  const r = radius(panel.tasks);
  const share = panel.tasks === 0 ? 0 : panel.leads / panel.tasks;
  const load = panel.tasks === 0 ? '本文未见' : `点名 ${panel.tasks} 条，牵头 ${panel.leads} 条`;
  const slots = partners.map((name, at) => {
    const slot = layout.slots[at] ?? { x: 0, y: 0, side: 'left' as const };
    const count = panel.shared[at] ?? 0;
    const sign = slot.side === 'left' ? -1 : 1;
    const text = slot.side === 'left' ? `${name} ${count || ''}` : `${count || ''} ${name}`;
    return {
      line:
        count > 0
          ? tag('path', {
              class: `w${weightStep(count)}`,
              'data-n': count,
              d: `M${centre.x} ${centre.y}L${slot.x} ${slot.y}`,
            })
          : '',
      text: tag(
        'text',
        {
          class: count > 0 ? null : 'absent',
          x: slot.x + sign * 5,
          y: slot.y + 4.3,
          'text-anchor': slot.side === 'left' ? 'end' : null,
          'font-size': EGO_FONT,
        },
        escapeXml(text.trim()),
      ),
    };
  });
  return frame(
    {
      width: layout.width,
      height: layout.height,
      kind: 'ego',
      label: `${panel.place}：${title}，${load}`,
    },
    tag(
      'text',
      { class: 'place', x: centre.x, y: 14, 'text-anchor': 'middle', 'font-size': 14 },
      escapeXml(panel.place),
    ),
    tag(
      'text',
      { class: 'load', x: centre.x, y: 30, 'text-anchor': 'middle', 'font-size': EGO_FONT },
      load,
    ),
    tag('g', { class: 'edges' }, ...slots.map(({ line }) => line)),
    ...(panel.tasks === 0
      ? [tag('circle', { class: 'dot none', cx: centre.x, cy: centre.y, r: 5 })]
      : [
          tag('circle', { class: 'dot', cx: centre.x, cy: centre.y, r }),
          ...(share > 0
            ? [tag('path', { class: 'ring', d: arcPath(centre.x, centre.y, r + 3, share) })]
            : []),
        ]),
    ...slots.map(({ text }) => text),
  );
}
