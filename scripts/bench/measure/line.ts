import { connect, createServer, type Socket } from 'node:net';

/** Slow 4G as Lighthouse has it for phones: milliseconds to and fro, bytes a second. */
const ROUND_TRIP = 150;
const BYTES_PER_SECOND = (1.6 * 1024 * 1024) / 8;

/** A line between a browser and a server, slow for whoever asks: page, worker or service worker. */
export interface Line {
  url: string;
  /** What has come down since it was opened, heads included. */
  bytes: number;
  close(): Promise<void>;
}

/** Open a slow line to a server on this machine. All connections share its width. */
export async function slowLine(port: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let free = 0;
  const line: Line = { url: '', bytes: 0, close };
  const proxy = createServer((browser) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    browser.on('data', (data) => void setTimeout(() => server.write(data), ROUND_TRIP));
    browser.on('end', () => server.end());
    // In order, each when the line has carried what came before.
    let sent = Promise.resolve();
    server.on('data', (data) => {
      line.bytes += data.length;
      free = Math.max(free, performance.now()) + (data.length / BYTES_PER_SECOND) * 1000;
      const at = free;
      sent = sent.then(() => until(at)).then(() => void browser.write(data));
    });
    server.on('end', () => void sent.then(() => browser.end()));
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  line.url = `http://127.0.0.1:${address.port}`;
  return line;

  function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => proxy.close(() => done()));
  }
}

function until(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, time - performance.now())));
}
