/** Nothing to ask for ahead: it all lies on the disk. */
export function fetchAhead(): void {}
