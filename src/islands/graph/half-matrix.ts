import { pointer, select } from 'd3';
import { makePath, setPath } from './lines.ts';

/** Column and row of a cell, the column always before the row. */
type Pair = [number, number];

/** The half matrix: bands over row and column of what one points at, walks to with the arrows, or has chosen. */
export class HalfMatrix {
  private readonly names: SVGTextElement[];
  private readonly band: SVGPathElement;
  private readonly geometry: { cell: number; left: number; top: number };
  private readonly say: (pair: Pair | null) => void;
  private chosen: number[] = [];
  private walked: Pair | null = null;

  /** @param say is told of the pair that is pointed at, by place; null when there is none. */
  constructor(svg: SVGSVGElement, say: (pair: Pair | null) => void) {
    this.say = say;
    const group = svg.querySelector<SVGGElement>('.names');
    const number = (name: string) => Number(group?.dataset[name] ?? 1);
    this.geometry = { cell: number('cell'), left: number('left'), top: number('top') };
    this.names = [...svg.querySelectorAll<SVGTextElement>('.names text')];
    this.band = makePath('band');
    svg.prepend(this.band);
    // Its cells are walked with the arrows, which a reader's software leaves to an application.
    svg.setAttribute('role', 'application');
    svg.setAttribute('tabindex', '0');
    select(svg)
      .on('pointermove', (event: PointerEvent) => this.point(this.pairAt(pointer(event, svg))))
      .on('pointerleave', () => this.point(null))
      .on('focus', () => this.point(this.walked))
      .on('blur', () => this.point(null))
      .on('keydown', (event: KeyboardEvent) => this.key(event));
  }

  /** Keep the bands of a function, by one of its keys; none for an empty one. */
  choose(key: string): void {
    const at = this.names.findIndex((name) => name.dataset.k === key);
    this.chosen = at === -1 ? [] : [at];
    this.draw(this.chosen);
  }

  /** Name of a function, by its place. */
  nameOf(at: number): string {
    return this.names[at]?.textContent ?? '';
  }

  private point(pair: Pair | null): void {
    this.draw(pair ?? this.chosen);
    this.say(pair);
  }

  private pairAt([x, y]: Pair): Pair | null {
    const { cell, left, top } = this.geometry;
    const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)];
    return this.isCell(column, row) ? [column, row] : null;
  }

  private isCell(column: number, row: number): boolean {
    return column >= 0 && column < row && row < this.names.length;
  }

  private key(event: KeyboardEvent): void {
    const ways: Record<string, Pair> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const way = ways[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // The first key goes to the topmost cell: the function of the second row and that of the first.
    const [column, row] = this.walked ?? [0 - way[0], 1 - way[1]];
    const next: Pair = [column + way[0], row + way[1]];
    if (this.isCell(...next)) this.walked = next;
    this.point(this.walked);
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
    setPath(this.band, d);
  }
}
