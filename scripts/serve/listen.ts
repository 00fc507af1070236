import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports to try, one after the other, before giving up. */
const TRIES = 20;

/**
 * Listen on `port`, or on the next one that is free. Port 0 lets the system choose.
 * @returns the port that it became.
 * @throws Error when none of the 20 from `port` on is free, or for any fault but a taken port.
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + TRIES - 1, 65_535);
  for (let at = port; at <= last; at++) {
    try {
      return await listenOn(server, at, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`ports ${port} to ${last} on ${host} are all taken: name another with --port`);
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
