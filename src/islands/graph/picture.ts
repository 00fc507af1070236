import { type Line, Lines } from './lines.ts';

/** How many nodes are drawn ahead at once, and the rest before that, in ms. */
const [AT_ONCE, REST] = [6, 40];
const SVG = 'http://www.w3.org/2000/svg';

export interface PictureEdge extends Line {
  /** Its ends and, where a pair may have several, its role: the key of its row in the table. */
  key: string;
  a: string;
  b: string;
}

/**
 * A drawn graph that lights up, in four sheets one above the other: lines, nodes, lit lines, and a bright
 * copy of all nodes cut to the boxes of those that matter. The lower two fade as a whole. So few elements
 * ever change, no label is laid out or painted anew, and a frame costs the same in a graph of any size.
 */
export class Picture {
  readonly nodes = new Map<string, SVGAElement>();
  readonly edges: PictureEdge[];
  /** The sheet of the nodes, which was the whole picture before; and all sheets, from below. */
  readonly svg: SVGSVGElement;
  readonly sheets: readonly SVGSVGElement[];
  private readonly lines: Lines;
  private readonly looks: readonly string[];
  private readonly bright: SVGSVGElement;
  /** What lights up round a node: drawn at the first time, then only shown and hidden. */
  private readonly glows = new Map<string, SVGGElement>();
  private readonly glow = group();
  /** Box of a node as a path, and its edges. */
  private readonly boxes = new Map<string, string>();
  private readonly byNode = new Map<string, PictureEdge[]>();
  private shown: ReadonlySet<PictureEdge>;
  /** Nodes that have an edge among those shown; null where all are shown. */
  private busy: ReadonlySet<string> | null = null;
  private lit = '';
  private ahead: ReturnType<typeof setTimeout> | undefined;

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
    this.looks = [...new Set(this.edges.map(({ look }) => look))].sort(
      (x, y) => Number(/lead/u.test(x)) - Number(/lead/u.test(y)) || (x < y ? -1 : 1),
    );
    this.lines = new Lines(edges, this.looks);
    this.lines.draw(this.edges);
    this.bright = this.sheet('over', this.copyOfNodes());
    this.cutTo([]);
    this.sheets = [this.sheet('under', edges), svg, this.sheet('over', this.glow), this.bright];
    svg.classList.add('live');
    this.drawAhead();
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

  private copyOfNodes(): SVGGElement {
    const copies = group('nodes');
    for (const node of this.nodes.values()) {
      const copy = group(node.getAttribute('class') ?? '');
      for (const child of node.children) {
        if (!child.classList.contains('hit')) copy.append(child.cloneNode(true));
      }
      copies.append(copy);
    }
    return copies;
  }

  /** The node that a search or an address names: one of its keys. */
  find(key: string): string[] {
    return [...this.nodes]
      .filter(([, node]) => node.dataset.k?.split(' ').includes(key))
      .map(([id]) => id);
  }

  /** Light up nodes, their edges and neighbours; nothing where the list is empty. */
  light(ids: readonly string[]): void {
    const name = ids.join(' ');
    if (name === this.lit) return;
    for (const id of this.lit.split(' ')) this.glows.get(id)?.classList.remove('on');
    this.lit = name;
    const near = new Set(ids);
    for (const id of ids) {
      this.glowOf(id).classList.add('on');
      for (const { a, b } of this.edgesOf(id)) near.add(a).add(b);
    }
    for (const sheet of this.sheets.slice(0, 2)) sheet.classList.toggle('dim', ids.length > 0);
    this.cutTo(ids.length > 0 ? near : (this.busy ?? []));
  }

  /** The edges of a node that are shown. */
  private edgesOf(id: string): PictureEdge[] {
    return (this.byNode.get(id) ?? []).filter((edge) => this.shown.has(edge));
  }

  private glowOf(id: string): SVGGElement {
    const known = this.glows.get(id);
    if (known) return known;
    const made = group('glow');
    const edges = group('edges');
    new Lines(edges, this.looks).draw(this.edgesOf(id));
    const mark = document.createElementNS(SVG, 'path');
    mark.setAttribute('class', 'chosen');
    mark.setAttribute('d', this.boxesOf([id]));
    made.append(edges, mark);
    this.glow.append(made);
    this.glows.set(id, made);
    return made;
  }

  /** Show only the edges that pass; nodes left without one turn pale. */
  filter(passes: (edge: PictureEdge) => boolean): void {
    const shown = this.edges.filter(passes);
    this.shown = new Set(shown);
    this.busy =
      shown.length < this.edges.length ? new Set(shown.flatMap(({ a, b }) => [a, b])) : null;
    this.lines.draw(shown);
    this.svg.classList.toggle('pale', this.busy !== null);
    // What is lit may have lost its edges.
    this.glow.replaceChildren();
    this.glows.clear();
    this.drawAhead();
    const lit = this.lit;
    this.lit = '-';
    this.light(lit === '' ? [] : lit.split(' '));
  }

  /** Sheets that show nothing at the moment. */
  get idle(): readonly SVGSVGElement[] {
    return this.lit === '' && this.busy === null ? this.sheets.slice(2) : [];
  }

  /** Draw what will light up while the reader does nothing: pointing at a node then lays nothing out. */
  private drawAhead(): void {
    clearTimeout(this.ahead);
    this.ahead = setTimeout(() => {
      const missing = [...this.nodes.keys()].filter((id) => !this.glows.has(id)).slice(0, AT_ONCE);
      for (const id of missing) this.glowOf(id);
      if (missing.length > 0) this.drawAhead();
    }, REST);
  }

  private cutTo(ids: Iterable<string>): void {
    this.bright.style.clipPath = `path("${this.boxesOf(ids) || 'M0 0'}")`;
  }

  private boxesOf(ids: Iterable<string>): string {
    let d = '';
    for (const id of ids) d += this.boxes.get(id) ?? '';
    return d;
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

function group(name = ''): SVGGElement {
  const made = document.createElementNS(SVG, 'g');
  made.setAttribute('class', name);
  return made;
}
