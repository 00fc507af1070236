/** What the data scripts of a folder have handed in, by address: `/search/units.json`. */
interface Shelf {
  duizhaoJson?: Map<string, unknown>;
}

/** Take what a data script has handed in; undefined where there is nothing of that address. */
export function fromShelf(address: string): unknown {
  return (globalThis as Shelf).duizhaoJson?.get(address);
}

/**
 * A JSON file as a script that hands its content in, for pages that may run scripts but fetch nothing.
 * @param json a valid JSON text; it is read by `JSON.parse`, so that no key of it is code.
 */
export function shelfScript(address: string, json: string): string {
  const [key, text] = [address, json].map((it) => JSON.stringify(it));
  return `(globalThis.duizhaoJson ??= new Map()).set(${key}, JSON.parse(${text}));\n`;
}
