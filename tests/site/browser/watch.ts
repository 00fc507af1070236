import type { Page } from 'playwright-core';

/** What a page did that a good page does not. Filled while the page lives. */
export interface Faults {
  /** `console.error` and what the browser itself reports. */
  consoleErrors: string[];
  /** Exceptions that nothing caught. */
  pageErrors: string[];
  /** Requests without an answer, or with status 400 and above. */
  failedRequests: string[];
  /** Requests to another origin than the first page's. */
  foreignRequests: string[];
  /** What the page's content security policy refused. */
  cspViolations: string[];
}

const BINDING = '__duizhaoViolation';

/** Record the faults of a page from now on; call it before the first navigation. */
export async function watch(page: Page): Promise<Faults> {
  const faults: Faults = {
    consoleErrors: [],
    pageErrors: [],
    failedRequests: [],
    foreignRequests: [],
    cspViolations: [],
  };
  let home: string | null = null;
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.consoleErrors.push(`${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => faults.pageErrors.push(error.stack ?? error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^(?:https?|wss?):$/.test(url.protocol)) return;
    home ??= url.host;
    if (url.host !== home) faults.foreignRequests.push(request.url());
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no answer';
    // The page itself dropped it, by going elsewhere or by an AbortController: no fault.
    if (reason !== 'net::ERR_ABORTED') faults.failedRequests.push(`${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) {
      faults.failedRequests.push(`${response.url()}: status ${response.status()}`);
    }
  });
  await page.exposeBinding(BINDING, (_source, violation: string) => {
    faults.cspViolations.push(violation);
  });
  await page.addInitScript((binding) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as Record<string, (violation: string) => void>)[binding];
      report?.(`${event.violatedDirective} refuses ${event.blockedURI} (${event.documentURI})`);
    });
  }, BINDING);
  return faults;
}

/**
 * Fail with every fault in one message.
 * @param except faults that the test means to cause, such as the address of a page that is not there.
 */
export function assertClean(faults: Faults, except?: RegExp): void {
  const found = Object.entries(faults).flatMap(([kind, list]: [string, string[]]) =>
    list.filter((fault) => !except?.test(fault)).map((fault) => `${kind}: ${fault}`),
  );
  if (found.length > 0) throw new Error(`the page is not clean:\n${found.join('\n')}`);
}
