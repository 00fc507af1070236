/**
 * Have what is read kept, so that it can be read again without a network; see `src/worker/`. Once the page
 * is there. The worker in charge, and whichever takes over, the first or that of a new build, is told what
 * the page has loaded: it may have come too late to see it.
 */
import { href } from '../site.ts';

const { serviceWorker } = navigator;

function tell(): void {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  serviceWorker.controller?.postMessage(loaded);
}

if (import.meta.env.PROD && serviceWorker) {
  serviceWorker.addEventListener('controllerchange', tell);
  addEventListener('load', () =>
    setTimeout(() =>
      // A browser may refuse, in a private window; then nothing is kept.
      serviceWorker
        .register(href('/sw.js'), { updateViaCache: 'none' })
        .then(tell)
        .catch(() => undefined),
    ),
  );
}
