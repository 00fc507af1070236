import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';

/** `compression` is typed for Express, but needs no more than Node's own request and response. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Serve any built site alike: compressed, and without a policy that only one of them keeps. */
export async function host(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const compress = compression() as unknown as Middleware;
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) =>
    compress(request, response, () =>
      files(request, response, () => {
        response.writeHead(404).end();
      }),
    ),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
