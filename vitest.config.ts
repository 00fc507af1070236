import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the results as JSON, to count them. */
const report = process.env.DUIZHAO_TEST_REPORT;

/**
 * Two projects: `unit` needs nothing but the sources; `site` opens the built pages in a real browser,
 * so it needs `dist/` (`npm run build`) and is given time.
 */
export default defineConfig({
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
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
          // A browser may stall on a machine that does much else; what is broken fails twice. At one's own
          // desk nothing is tried again, so that a race shows.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
