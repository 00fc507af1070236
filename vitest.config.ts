import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` needs nothing but the sources; `site` opens the built pages in a real browser,
 * so it needs `dist/` (`npm run build`) and is given time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/global-setup.ts'],
          // A browser of its own for each file; more than two starve a machine of two cores.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
