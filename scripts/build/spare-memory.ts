/**
 * Have the bundler (rolldown, by way of Vite) give back what it no longer needs: its allocator keeps pages for later,
 * each of its threads its own, though the pages of the site are made when its work is done. Of five plans a
 * build holds 760 MB instead of 920. To be called before the bundler is loaded; what is set already stays.
 */
export function spareMemory(): void {
  process.env.MIMALLOC_PURGE_DELAY ??= '0';
  // It waits for plugins in JavaScript, which have one thread; beside that one is enough.
  process.env.ROLLDOWN_WORKER_THREADS ??= '1';
}
