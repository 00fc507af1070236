const SVG = 'http://www.w3.org/2000/svg';

/** An edge as it is drawn: its path, and the class that says how it looks. */
export interface Line {
  d: string;
  look: string;
}

/**
 * Many edges as a few paths, one for each look: whatever is to be shown, hidden or lit up, the browser has
 * some six elements to change, not hundreds.
 */
export class Lines {
  private readonly paths: Map<string, SVGPathElement>;

  /** @param looks from the lowest to the topmost. */
  constructor(group: SVGGElement, looks: readonly string[]) {
    this.paths = new Map(looks.map((look) => [look, makePath(look)]));
    group.replaceChildren(...this.paths.values());
  }

  /** @param parts the lines of each class as one path; none for a class that is missing. */
  draw(parts: ReadonlyMap<string, string>): void {
    for (const [look, path] of this.paths) {
      setPath(path, parts.get(look) ?? '');
    }
  }
}

/** Lines that look alike as one path, by class. */
export function merged(lines: Iterable<Line>): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const { d, look } of lines) parts.set(look, (parts.get(look) ?? '') + d);
  return parts;
}

/** An empty path of a class. */
export function makePath(name: string): SVGPathElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('class', name);
  return made;
}

/** Redraw a path; the same again costs nothing. */
export function setPath(path: SVGPathElement, d: string): void {
  if (path.getAttribute('d') !== d) path.setAttribute('d', d);
}
