import type { OutlineNode } from '../model/outline.ts';

/**
 * What to call a node in a list: its title, or that of the nearest node above which has one (沅江
 * 二/（三）/1/（1） is a plain sentence under 防范化解重大社会风险).
 */
export function headingOf(node: OutlineNode, nodes: ReadonlyMap<string, OutlineNode>): string {
  for (let at: OutlineNode | undefined = node; at; at = nodes.get(at.parent ?? '')) {
    if (at.title !== '') return at.title;
  }
  return '';
}
