import type { FunctionGraph } from '../../views/graph-functions.ts';
import { arcPath } from '../arc.ts';
import { drawnEdges } from '../drawn-edges.ts';
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
  const edges = drawnEdges(graph);
  return frame(
    { width: layout.width, height: layout.height, kind: 'network', label },
    tag(
      'g',
      { class: 'edges' },
      ...[...edges].reverse().map(({ a, b, tasks }) => {
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
        const { x, y, r, lines, labelY, box } = place;
        const share = node.tasks === 0 ? 0 : node.leads / node.tasks;
        return tag(
          'a',
          {
            class: `node ${node.kind}`,
            href: link(node.id),
            'data-i': at,
            'data-k': node.id,
          },
          tag('path', {
            class: 'hit',
            d: `M${box.left} ${box.top}h${box.width}v${box.height}h${-box.width}z`,
          }),
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
