import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';

/** `compression` is typed for Express, but needs no more than Node's own request and response. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A site that is being served. */
export interface Host {
  url: string;
  port: number;
  /** How often it was asked for anything since it was opened. */
  requests: number;
  close(): Promise<void>;
}

/** Serve any built site alike: compressed, and without a policy that only one of them keeps. */
export async function host(folder: string): Promise<Host> {
  const compress = compression() as unknown as Middleware;
  const files = sirv(folder, { dev: true });
  const opened: Host = { url: '', port: 0, requests: 0, close };
  const server = createServer((request, response) => {
    opened.requests++;
    compress(request, response, () =>
      files(request, response, () => {
        response.writeHead(404).end();
      }),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  opened.port = address.port;
  opened.url = `http://127.0.0.1:${address.port}`;
  return opened;

  function close(): Promise<void> {
    return new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  }
}
