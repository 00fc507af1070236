import { weightStep } from '../weight.ts';
import { lineSign, type Sign } from './legend.ts';
import { tag } from './tag.ts';

function nodeSign(className: string, mark: string, name: string): Sign {
  return { mark: tag('g', { class: className }, mark), name };
}

/** Signs of the graph of units and tasks: a line for each role that occurs, then the nodes. */
export function bipartiteSigns(roles: readonly { id: string; name: string }[]): Sign[] {
  const dot = tag('circle', { cx: 14, cy: 10, r: 4 });
  const square = tag('path', { class: 'mark', d: 'M10 6h8v8h-8z' });
  return [
    ...roles.map(({ id, name }) => lineSign(id, name)),
    nodeSign('node actor', dot, '单位'),
    nodeSign('node actor collective', dot, '集体称谓'),
    nodeSign('node task', square, '任务'),
    nodeSign('node task silent', square, '由谁负责未载明'),
  ];
}

/** Signs of the graph of functions. */
export function networkSigns(): Sign[] {
  const circle = (r: number) => tag('circle', { class: 'dot', cx: 14, cy: 10, r });
  return [
    nodeSign(
      'node',
      circle(3) + tag('circle', { class: 'dot', cx: 22, cy: 10, r: 6 }),
      '点越大，任务越多',
    ),
    nodeSign(
      'node',
      circle(5) + tag('path', { class: 'ring', d: 'M14 2A8 8 0 0 1 14 18' }),
      '外圈：牵头占几成（满圈为全部）',
    ),
    ...[1, 3, 9].map((tasks) =>
      lineSign(`w${weightStep(tasks)}`, tasks === 9 ? '共同任务 9 条以上' : `${tasks} 条`),
    ),
  ];
}

/** Signs of the half matrix. */
export function adjacencySigns(names: readonly string[]): Sign[] {
  return names.map((name, at) => ({
    mark: tag('path', { class: `cell c${at + 1}`, d: 'M7 3h14v14h-14z' }),
    name: `${name} 条`,
  }));
}
