import type { IncomingMessage, ServerResponse } from 'node:http';

/** What lets requests into a server, or work that must have it for itself. */
export interface Turnstile {
  /** Middleware: a request waits while there is work. */
  pass(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void>;
  /** Work when all requests that are inside have been answered; one work after another, in order. */
  alone(work: () => Promise<void>): Promise<void>;
}

/** Keeps requests and work apart: a page made while its modules change would be made of old and new. */
export function turnstile(): Turnstile {
  const inside = new Set<Promise<void>>();
  let last: Promise<void> = Promise.resolve();
  return {
    async pass(_request, response, next) {
      // More work may have come while it waited.
      for (let seen: unknown; seen !== last; ) {
        seen = last;
        await seen;
      }
      // A browser that reloads has gone away meanwhile.
      if (response.destroyed) return;
      const answered = new Promise<void>((done) => response.once('close', done));
      inside.add(answered);
      void answered.then(() => inside.delete(answered));
      next();
    },
    alone(work) {
      const done = last.then(() => Promise.all(inside)).then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}
