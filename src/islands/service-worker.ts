/**
 * Have what is read kept, so that it can be read again without a network; see `src/worker/`. Once the page
 * is there and the machine idle. Whenever a worker takes over, the first or that of a new build, it is
 * told what the page had loaded before.
 */
import { href } from '../site.ts';

const { serviceWorker } = navigator;

if (import.meta.env.PROD && serviceWorker) {
  serviceWorker.addEventListener('controllerchange', () => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    serviceWorker.controller?.postMessage(loaded);
  });
  addEventListener('load', () =>
    setTimeout(() =>
      // A browser may refuse, in a private window; then nothing is kept.
      serviceWorker.register(href('/sw.js'), { updateViaCache: 'none' }).catch(() => undefined),
    ),
  );
}
