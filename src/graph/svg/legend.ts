import { textWidth } from '../text-width.ts';
import { escapeXml, tag } from './tag.ts';

/** A sign and what it means. The sign is drawn in a box of 28 × 20. */
export interface Sign {
  mark: string;
  name: string;
}

const FONT = 12;
const [BOX, GAP, ROW] = [28, 18, 24];

/** A sample of a line of the class given. */
export function lineSign(className: string, name: string): Sign {
  return {
    mark: tag('g', { class: 'edges' }, tag('path', { class: className, d: 'M0 10H28' })),
    name,
  };
}

/** The signs side by side, in as many rows as the width asks for. */
export function legendSvg(signs: readonly Sign[], width: number): string {
  let [x, y] = [0, 0];
  const items = signs.map(({ mark, name }) => {
    const own = BOX + 6 + Math.ceil(textWidth(name) * FONT);
    if (x > 0 && x + own > width) [x, y] = [0, y + ROW];
    const item = tag(
      'g',
      { transform: `translate(${x} ${y})` },
      mark,
      tag('text', { x: BOX + 6, y: 14.3, 'font-size': FONT }, escapeXml(name)),
    );
    x += own + GAP;
    return item;
  });
  const height = y + ROW;
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'graph-svg legend',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `图例：${signs.map(({ name }) => name).join('；')}`,
    },
    ...items,
  );
}
