import { join } from 'node:path';

const ENTRY = 'duizhao:islands';

/**
 * All modules of a built site as one plain script, since a page opened from a folder may load no module.
 * Of each module a page runs the ones that its script element names (`data-islands`), in their order;
 * the others are only read, and what is imported on demand is run on demand.
 * @param modules addresses of the modules that pages run: `/_astro/reading.B34.js`.
 */
export async function bundleIslands(site: string, modules: readonly string[]): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'browser',
    // Vite's helper for what is fetched ahead asks for it; here nothing is.
    transform: { define: { 'import.meta': '{}' } },
    plugins: [
      {
        name: ENTRY,
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? entry(site, modules) : null),
      },
    ],
  });
  try {
    const { output } = await bundle.generate({
      format: 'iife',
      codeSplitting: false,
      minify: true,
      comments: false,
    });
    const [chunk, ...others] = output;
    if (others.length > 0) throw new Error(`${others.length} chunks beside the one script`);
    return chunk.code;
  } finally {
    await bundle.close();
  }
}

/** Runs the modules that the page names. */
function entry(site: string, modules: readonly string[]): string {
  const lines = modules.map(
    (address) =>
      `  ${JSON.stringify(address)}: () => import(${JSON.stringify(join(site, address))}),`,
  );
  return `const islands = {\n${lines.join('\n')}\n};
for (const name of document.currentScript.dataset.islands.split(' ')) void islands[name]();
`;
}
