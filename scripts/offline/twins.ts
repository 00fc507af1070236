import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';

type Plugin = Extract<
  NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number],
  { name: string }
>;

/**
 * In what the browser gets, a module that has a twin of its path in `src/offline/` gives way to it:
 * `src/offline/islands/load-json.ts` stands in for `src/islands/load-json.ts`. Pages are rendered as ever.
 */
export function offlineTwins(): Plugin {
  // A build of other content has a root of its own, with the same sources in it.
  let source = '';
  return {
    name: 'duizhao:offline-twins',
    enforce: 'pre',
    // Nothing is fetched ahead from a disk.
    config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
    configResolved: ({ root }) => {
      source = join(root, 'src');
    },
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(specifier, importer, options) {
      if (!specifier.startsWith('.') || !importer) return null;
      const found = await this.resolve(specifier, importer, { ...options, skipSelf: true });
      if (!found) return null;
      const twin = join(source, 'offline', relative(source, found.id));
      // A twin may build on what it stands in for.
      return existsSync(twin) && twin !== importer ? twin : found;
    },
  };
}
