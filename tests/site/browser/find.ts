import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './unpack.ts';

/** A Chromium to start. */
export interface Found {
  path: string;
  /** Variables that it needs beyond those of this process. */
  env: Record<string, string>;
}

/** Names under which systems install Chromium or Chrome, the freer first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Find a Chromium: CHROMIUM_PATH, then one installed on PATH, then the one that npm brings, unpacked.
 * DUIZHAO_BROWSER=sparticuz takes the last at once, to see that it works where another is installed.
 * @throws Error when CHROMIUM_PATH names nothing that can be started.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Found> {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH is no program: ${named}`);
    return { path: named, env: {} };
  }
  const installed = env.DUIZHAO_BROWSER === 'sparticuz' ? null : onPath(env.PATH ?? '');
  return installed ? { path: installed, env: {} } : await unpackBrowser();
}

function onPath(path: string): string | null {
  for (const name of NAMES) {
    for (const folder of path.split(delimiter)) {
      const file = join(folder, name);
      if (folder !== '' && isProgram(file)) return file;
    }
  }
  return null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
