import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site that is tested: `dist/`, or the folder that DUIZHAO_DIST names. */
export const DIST = resolve(
  process.env.DUIZHAO_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url)),
);
