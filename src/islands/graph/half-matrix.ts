import { pointer, select } from 'd3';

const SVG = 'http://www.w3.org/2000/svg';

/** Bands over row and column of what one points at or has chosen in the half matrix. */
export class HalfMatrix {
  private readonly names: SVGTextElement[];
  private readonly band: SVGPathElement;
  private readonly geometry: { cell: number; left: number; top: number };
  private chosen: number[] = [];

  private readonly svg: SVGSVGElement;

  /** @param say is told of the pair under the pointer, by place; null when there is none. */
  constructor(svg: SVGSVGElement, say: (pair: [number, number] | null) => void) {
    this.svg = svg;
    const group = svg.querySelector<SVGGElement>('.names');
    const number = (name: string) => Number(group?.dataset[name] ?? 1);
    this.geometry = { cell: number('cell'), left: number('left'), top: number('top') };
    this.names = [...svg.querySelectorAll<SVGTextElement>('.names text')];
    this.band = document.createElementNS(SVG, 'path');
    this.band.setAttribute('class', 'band');
    svg.querySelector('.scene')?.prepend(this.band);
    select(svg)
      .on('pointermove', (event: PointerEvent) => {
        const pair = this.pairAt(pointer(event, svg));
        this.draw(pair ?? this.chosen);
        say(pair);
      })
      .on('pointerleave', () => {
        this.draw(this.chosen);
        say(null);
      });
  }

  /** Keep the bands of a function, by one of its keys; none for an empty one. */
  choose(key: string): void {
    const at = this.names.findIndex((name) => name.dataset.k === key);
    this.chosen = at === -1 ? [] : [at];
    this.draw(this.chosen);
  }

  private pairAt([x, y]: [number, number]): [number, number] | null {
    const { cell, left, top } = this.geometry;
    const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)];
    const isCell = column >= 0 && column < row && row < this.names.length;
    return isCell ? [column, row] : null;
  }

  private draw(places: readonly number[]): void {
    const { cell, left, top } = this.geometry;
    const end = top + this.names.length * cell;
    const d = places
      .map((at) => {
        const [x, y] = [left + at * cell, top + at * cell];
        return `M${left} ${y}H${x + cell}V${end}H${x}V${y + cell}H${left}z`;
      })
      .join('');
    if (this.band.getAttribute('d') !== d) this.band.setAttribute('d', d);
    this.svg.classList.toggle('pointed', places.length > 0);
  }
}
