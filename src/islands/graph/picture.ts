import { type Line, Lines, makePath, merged, setPath } from './lines.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface PictureEdge extends Line {
  /** Its ends and, where a pair may have several, its role: the key of its row in the table. */
  key: string;
  a: string;
  b: string;
}

/** What is drawn while some nodes are lit: lines by class, and the boxes to mark and to veil. */
interface Look {
  lines: ReadonlyMap<string, string>;
  mark: string;
  veil: string;
}

/**
 * A drawn graph that lights up, in four sheets one above the other: lines, lit lines, nodes, and a veil over
 * the boxes of those that do not matter at the moment. So some ten paths are all that ever changes: no node
 * is styled, laid out or painted anew, and a frame costs the same in a graph of any size.
 */
export class Picture {
  readonly nodes = new Map<string, SVGAElement>();
  readonly edges: PictureEdge[];
  /** The sheet of the nodes, which was the whole picture before; and all sheets, from below. */
  readonly svg: SVGSVGElement;
  readonly sheets: readonly SVGSVGElement[];
  private readonly lines: Lines;
  private readonly glow: Lines;
  /** Round the nodes that are lit. */
  private readonly mark = makePath('chosen');
  private readonly veil = makePath('veil');
  /** Box of a node as a path, and its edges. */
  private readonly boxes = new Map<string, string>();
  private readonly byNode = new Map<string, PictureEdge[]>();
  private shown: ReadonlySet<PictureEdge>;
  /** Boxes of the nodes that a filter has left without an edge. */
  private pale = '';
  private readonly looks = new Map<string, Look>();
  private lit: readonly string[] = [];

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    for (const node of svg.querySelectorAll<SVGAElement>('a.node')) {
      const id = node.dataset.i ?? '';
      this.nodes.set(id, node);
      this.boxes.set(id, node.querySelector('.hit')?.getAttribute('d') ?? '');
    }
    const edges = svg.querySelector<SVGGElement>('.edges') ?? group('edges');
    this.edges = edgesOf(edges, svg.classList.contains('bipartite'));
    for (const edge of this.edges) {
      for (const end of [edge.a, edge.b]) {
        const list = this.byNode.get(end) ?? [];
        this.byNode.set(end, list);
        list.push(edge);
      }
    }
    this.shown = new Set(this.edges);
    // Drawn last is topmost: the heaviest in the one picture, who leads in the other.
    const classes = [...new Set(this.edges.map(({ look }) => look))].sort(
      (x, y) => Number(/lead/u.test(x)) - Number(/lead/u.test(y)) || (x < y ? -1 : 1),
    );
    this.lines = new Lines(edges, classes);
    this.lines.draw(merged(this.edges));
    const glow = group('edges');
    this.glow = new Lines(glow, classes);
    this.sheets = [
      this.sheet('under', edges),
      this.sheet('lit', this.mark, glow),
      svg,
      this.sheet('over', this.veil),
    ];
    svg.classList.add('live');
  }

  /** A sheet of the size of the picture, for the eye only. */
  private sheet(name: string, ...children: SVGElement[]): SVGSVGElement {
    const sheet = document.createElementNS(SVG, 'svg');
    sheet.setAttribute('class', `${this.svg.getAttribute('class')} sheet ${name}`);
    sheet.setAttribute('aria-hidden', 'true');
    for (const size of ['viewBox', 'width', 'height']) {
      sheet.setAttribute(size, this.svg.getAttribute(size) ?? '');
    }
    sheet.append(...children);
    return sheet;
  }

  /** The node that a search or an address names: one of its keys. */
  find(key: string): string[] {
    return [...this.nodes]
      .filter(([, node]) => node.dataset.k?.split(' ').includes(key))
      .map(([id]) => id);
  }

  /** Light up nodes, their edges and neighbours; nothing where the list is empty. */
  light(ids: readonly string[]): void {
    if (ids.join(' ') !== this.lit.join(' ')) this.draw(ids);
  }

  private draw(ids: readonly string[]): void {
    this.lit = ids;
    const { lines, mark, veil } = this.look(ids);
    this.glow.draw(lines);
    setPath(this.mark, mark);
    setPath(this.veil, veil);
    this.sheets[0]?.classList.toggle('dim', ids.length > 0);
  }

  /** What is drawn when these are lit; worked out once, since a pointer comes back to the same nodes. */
  private look(ids: readonly string[]): Look {
    const key = ids.join(' ');
    const known = this.looks.get(key);
    if (known) return known;
    const edges = new Set(ids.flatMap((id) => this.edgesOf(id)));
    const near = new Set([...ids, ...[...edges].flatMap(({ a, b }) => [a, b])]);
    const look = {
      lines: merged(edges),
      mark: this.boxesOf((id) => ids.includes(id)),
      veil: ids.length > 0 ? this.boxesOf((id) => !near.has(id)) : this.pale,
    };
    this.looks.set(key, look);
    return look;
  }

  private boxesOf(has: (id: string) => boolean): string {
    let d = '';
    for (const [id, box] of this.boxes) if (has(id)) d += box;
    return d;
  }

  /** The edges of a node that are shown. */
  private edgesOf(id: string): PictureEdge[] {
    return (this.byNode.get(id) ?? []).filter((edge) => this.shown.has(edge));
  }

  /** Show only the edges that pass; nodes left without one turn pale. */
  filter(passes: (edge: PictureEdge) => boolean): void {
    const shown = this.edges.filter(passes);
    this.shown = new Set(shown);
    const busy = new Set(shown.flatMap(({ a, b }) => [a, b]));
    this.pale = shown.length < this.edges.length ? this.boxesOf((id) => !busy.has(id)) : '';
    this.lines.draw(merged(shown));
    // What is lit may have lost its edges.
    this.looks.clear();
    this.draw(this.lit);
  }
}

function edgesOf(group: SVGGElement, hasRoles: boolean): PictureEdge[] {
  return [...group.querySelectorAll('path')].map((path) => {
    const [a = '', b = ''] = (path.dataset.e ?? '').split('-');
    const look = path.getAttribute('class') ?? '';
    return {
      d: path.getAttribute('d') ?? '',
      look,
      key: `${path.dataset.e} ${hasRoles ? look : ''}`,
      a,
      b,
    };
  });
}

function group(name: string): SVGGElement {
  const made = document.createElementNS(SVG, 'g');
  made.setAttribute('class', name);
  return made;
}
