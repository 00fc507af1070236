import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { normaliseBase, staticHandler } from './serve/handler.ts';
import { listen } from './serve/listen.ts';
import { readOptions, type ServeOptions } from './serve/options.ts';

/** A running server. */
export interface Served {
  /** Address of the site's home, with the base path and a slash at its end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Serve a built folder as a static host would, on `port` or the next free one.
 * @throws Error when the folder is missing or no port is free.
 */
export async function serve({ root, base, port, host }: ServeOptions): Promise<Served> {
  const folder = resolve(root);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`there is no folder ${folder}: build the site first (npm run build)`);
  }
  const server = createServer(staticHandler(folder, base));
  const taken = await listen(server, port, host);
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}${normaliseBase(base)}`,
    port: taken,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  try {
    const { url } = await serve(readOptions(process.argv.slice(2), process.env));
    console.log(`duizhao: ${url}`);
  } catch (error) {
    console.error(`serve: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
