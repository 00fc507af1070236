/**
 * What the worker uses of its global scope. TypeScript's own library for workers cannot stand beside the
 * one for pages.
 */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(name: 'message', listener: (event: PageMessage) => void): void;
}

/** An event that lasts until a promise is settled. */
export interface LifeEvent {
  waitUntil(promise: Promise<unknown>): void;
}

export interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

export interface PageMessage extends LifeEvent {
  readonly data: unknown;
  readonly source: { readonly url: string } | null;
}
