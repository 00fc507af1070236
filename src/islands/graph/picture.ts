const SVG = 'http://www.w3.org/2000/svg';

export interface PictureEdge {
  path: SVGPathElement;
  /** Its ends and, where a pair may have several, its role: the key of its row in the table. */
  key: string;
  a: string;
  b: string;
  shown: boolean;
}

/**
 * A drawn graph that lights up. The picture itself only fades as a whole, which costs no repaint; what is
 * lit is drawn again in an overlay above it.
 */
export class Picture {
  readonly nodes = new Map<string, SVGAElement>();
  readonly edges: PictureEdge[];
  private readonly byNode = new Map<string, PictureEdge[]>();
  private readonly over: SVGSVGElement;
  private readonly overScene: SVGGElement;
  /** Nodes of the overlay, laid out once: lighting one up only makes it visible. */
  private readonly copies = new Map<string, SVGGElement>();
  private lines: SVGGElement = document.createElementNS(SVG, 'g');
  private lit = '';

  readonly svg: SVGSVGElement;

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    for (const node of svg.querySelectorAll<SVGAElement>('a.node')) {
      this.nodes.set(node.dataset.i ?? '', node);
    }
    const hasRoles = svg.classList.contains('bipartite');
    this.edges = [...svg.querySelectorAll<SVGPathElement>('.edges > path')].map((path) => {
      const [a = '', b = ''] = (path.dataset.e ?? '').split('-');
      const role = hasRoles ? path.getAttribute('class') : '';
      return { path, key: `${path.dataset.e} ${role}`, a, b, shown: true };
    });
    for (const edge of this.edges) {
      for (const end of [edge.a, edge.b]) {
        const list = this.byNode.get(end) ?? [];
        this.byNode.set(end, list);
        list.push(edge);
      }
    }
    svg.classList.add('live');
    this.over = document.createElementNS(SVG, 'svg');
    this.over.setAttribute('class', `${svg.getAttribute('class') ?? ''} graph-over`);
    for (const name of ['viewBox', 'width', 'height']) {
      this.over.setAttribute(name, svg.getAttribute(name) ?? '');
    }
    this.over.setAttribute('aria-hidden', 'true');
    this.overScene = document.createElementNS(SVG, 'g');
    this.over.append(this.overScene);
    const nodes = document.createElementNS(SVG, 'g');
    for (const [id, node] of this.nodes) {
      // No link: the overlay is for the eye only.
      const copy = document.createElementNS(SVG, 'g');
      copy.setAttribute('class', node.getAttribute('class') ?? '');
      for (const child of node.children) copy.append(child.cloneNode(true));
      this.copies.set(id, copy);
      nodes.append(copy);
    }
    this.overScene.append(this.lines, nodes);
    svg.before(this.over);
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
    this.lit = name;
    this.svg.classList.toggle('dim', ids.length > 0);
    if (ids.length === 0) {
      this.lines.replaceChildren();
      for (const copy of this.copies.values()) copy.classList.remove('lit', 'chosen');
      return;
    }
    const near = new Set(ids);
    const lines = document.createElementNS(SVG, 'g');
    lines.setAttribute('class', 'edges');
    for (const edge of new Set(ids.flatMap((id) => this.byNode.get(id) ?? []))) {
      if (!edge.shown) continue;
      lines.append(edge.path.cloneNode());
      near.add(edge.a).add(edge.b);
    }
    for (const [id, copy] of this.copies) {
      copy.classList.toggle('lit', near.has(id));
      copy.classList.toggle('chosen', ids.includes(id));
    }
    this.lines.replaceWith(lines);
    this.lines = lines;
  }

  /** Show only the edges that pass; nodes left without one turn pale. */
  filter(passes: (edge: PictureEdge) => boolean): void {
    const busy = new Set<string>();
    for (const edge of this.edges) {
      const shown = passes(edge);
      if (shown !== edge.shown) edge.path.classList.toggle('off', !shown);
      edge.shown = shown;
      if (shown) busy.add(edge.a).add(edge.b);
    }
    const any = this.edges.some((edge) => !edge.shown);
    for (const [id, node] of this.nodes) node.classList.toggle('pale', any && !busy.has(id));
    // What is lit may have lost its edges.
    const lit = this.lit;
    this.lit = '-';
    this.light(lit === '' ? [] : lit.split(' '));
  }

  /** Move picture and overlay together. */
  transform(value: string): void {
    this.svg.querySelector('.scene')?.setAttribute('transform', value);
    this.overScene.setAttribute('transform', value);
  }
}
