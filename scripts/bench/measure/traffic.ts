import type { CDPSession } from 'playwright-core';

/** What has come over the line since. */
export interface Traffic {
  /** As transferred: compressed, heads included. */
  bytes: number;
  requests: number;
}

/** Count what a page asks for from now on; the counts go on growing. */
export async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { bytes: 0, requests: 0 };
  const local = new Set<string>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/^(?:data|blob):/u.test(request.url)) local.add(requestId);
    else traffic.requests++;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!local.has(requestId)) traffic.bytes += encodedDataLength;
  });
  return traffic;
}
