/**
 * Work cut into pieces, one a frame, so that no frame is long: first the picture that a reader looks at, last
 * what is out of sight. A piece that is put again before its turn takes the place of the old one.
 */
export class FrameWork {
  private readonly pieces = new Map<string, () => void>();
  private asked = 0;

  constructor() {
    // What is printed, or made a file of, is all of it.
    for (const event of ['beforeprint', 'rows-wanted']) {
      addEventListener(event, () => this.finish());
    }
  }

  put(name: string, piece: () => void): void {
    this.pieces.delete(name);
    this.pieces.set(name, piece);
    this.ask();
  }

  /** Do all that is left, now. */
  finish(): void {
    while (this.pieces.size > 0) this.doFirst();
  }

  private ask(): void {
    this.asked ||= requestAnimationFrame(() => {
      this.asked = 0;
      // Asked first: a piece that throws stops none of the others.
      if (this.pieces.size > 1) this.ask();
      this.doFirst();
    });
  }

  private doFirst(): void {
    for (const [name, piece] of this.pieces) {
      this.pieces.delete(name);
      piece();
      return;
    }
  }
}
