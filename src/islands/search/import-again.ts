/** How often each module could not be fetched. */
const failures = new Map<string, number>();

/**
 * Import a module by its address; after a failure under another name, since a browser may remember for good that a
 * module could not be fetched (HTML, “module map”; Chromium 153 does), although the network has come back.
 */
export function importModule<T>(address: string): Promise<T> {
  const times = failures.get(address) ?? 0;
  const again = times === 0 ? address : `${address}?again=${times}`;
  return import(/* @vite-ignore */ again).catch((error: unknown) => {
    failures.set(address, times + 1);
    throw error;
  });
}

/**
 * The same for a module that the bundler names: its address is known only from the word of the failure.
 * @param load imports it the first time.
 */
export function importAgain<T>(load: () => Promise<T>): () => Promise<T> {
  let address: string | undefined;
  return () =>
    address
      ? importModule<T>(address)
      : load().catch((error: unknown) => {
          address = /https?:\/\/\S+?\.js/u.exec(String(error))?.[0];
          if (address) failures.set(address, 1);
          throw error;
        });
}
