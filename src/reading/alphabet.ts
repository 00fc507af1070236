/** First of the 6,400 private letters of Unicode: no text of a plan holds them. */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/**
 * Gives each set of features one letter, so that a sequence of tokens is a string and a pattern over tokens a
 * regular expression over it. 统筹 is a deed and a role at once: it has one letter, which both classes hold.
 */
export class Alphabet {
  private readonly letters = new Map<string, string>();
  private readonly features: ReadonlySet<string>[] = [];
  private readonly classes = new Map<string, Uint8Array>();

  /** The letter of a set of features; a new one where nobody asked for it before. */
  letter(features: Iterable<string>): string {
    const set = new Set(features);
    const key = [...set].sort().join(' ');
    const known = this.letters.get(key);
    if (known) return known;
    const code = FIRST + this.features.length;
    if (code > LAST) throw new RangeError('more kinds of tokens than letters');
    const letter = String.fromCharCode(code);
    this.letters.set(key, letter);
    this.features.push(set);
    return letter;
  }

  /** How many letters were given so far. */
  get size(): number {
    return this.features.length;
  }

  /**
   * Whether a letter has a feature, or one of several: `OPEN/QUOTE/BOOK`. Asked of every token many times over, so the
   * answer for each letter is worked out once, when first asked: after all letters were given.
   */
  has(letter: string, features: string): boolean {
    let known = this.classes.get(features);
    if (!known) {
      const any = features.split('/');
      known = Uint8Array.from(this.features, (set) => (any.some((one) => set.has(one)) ? 1 : 0));
      this.classes.set(features, known);
    }
    return known[letter.charCodeAt(0) - FIRST] === 1;
  }

  /** All letters given so far that have a feature. */
  lettersOf(feature: string): string[] {
    return this.features.flatMap((set, at) =>
      set.has(feature) ? [String.fromCharCode(FIRST + at)] : [],
    );
  }

  /** All letters given so far. */
  all(): string[] {
    return this.features.map((_, at) => String.fromCharCode(FIRST + at));
  }
}
