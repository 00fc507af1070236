import type { FunctionGraph } from '../../views/graph-functions.ts';
import { arcPath } from '../arc.ts';
import { NETWORK_FONT, type NetworkLayout } from '../network.ts';
import { weightStep } from '../weight.ts';
import { frame } from './frame.ts';
import { escapeXml, tag } from './tag.ts';

/** The picture of functions that share tasks. Heavier lines are drawn last, dots above all lines. */
export function networkSvg(
  graph: FunctionGraph,
  layout: NetworkLayout,
  link: (id: string) => string,
  label: string,
): string {
  return frame(
    { width: layout.width, height: layout.height, kind: 'network', label },
    tag(
      'g',
      { class: 'edges' },
      ...[...graph.edges].reverse().map(({ a, b, tasks }) => {
        const [from, to] = [layout.nodes[a], layout.nodes[b]];
        return tag('path', {
          class: `w${weightStep(tasks)}`,
          'data-e': `${a}-${b}`,
          d: from && to ? `M${from.x} ${from.y}L${to.x} ${to.y}` : '',
        });
      }),
    ),
    tag(
      'g',
      { class: 'nodes' },
      ...graph.nodes.flatMap((node, at) => {
        const place = layout.nodes[at];
        if (!place) return [];
        const { x, y, r, lines, labelY } = place;
        const share = node.tasks === 0 ? 0 : node.leads / node.tasks;
        return tag(
          'a',
          {
            class: `node ${node.kind}`,
            href: link(node.id),
            'data-i': at,
            'data-k': node.id,
          },
          tag('circle', { class: 'hit', cx: x, cy: y, r: Math.max(12, r + 4) }),
          tag('circle', { class: 'dot', cx: x, cy: y, r }),
          ...(share > 0 ? [tag('path', { class: 'ring', d: arcPath(x, y, r + 3, share) })] : []),
          ...lines.map((line, number) =>
            tag(
              'text',
              {
                x,
                y: labelY + number * 14,
                'text-anchor': 'middle',
                'font-size': NETWORK_FONT,
              },
              escapeXml(line),
            ),
          ),
        );
      }),
    ),
  );
}
