import type { AstroIntegration } from 'astro';
import type { RunnableDevEnvironment } from 'vite';

/** Vite's server, as Astro hands it on. */
export type DevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];
type Environment = DevServer['environments'][string];

/** The module in which Astro keeps all collections. */
const COLLECTIONS = '\0astro:data-layer-content';

/**
 * Have a server forget the collections, some files, and all modules that any of them went into. Astro forgets them
 * where they are made, but not where they run; then its gathering of styles makes them anew without running them,
 * and pages show the old content for ever.
 * @param isStale of the path of a file.
 */
export function forget(server: DevServer, isStale: (file: string) => boolean): void {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    const stale: Parameters<typeof moduleGraph.invalidateModule>[1] = new Set();
    for (const module of [...moduleGraph.idToModuleMap.values()]) {
      if (module.id === COLLECTIONS || (module.file !== null && isStale(module.file))) {
        moduleGraph.invalidateModule(module, stale, Date.now(), true);
      }
    }
    if (!isRunnable(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const { id } of stale) {
      const run = id === null ? undefined : evaluatedModules.getModuleById(id);
      if (run) evaluatedModules.invalidateModule(run);
    }
  }
}

function isRunnable(environment: Environment): environment is RunnableDevEnvironment {
  return 'runner' in environment;
}
