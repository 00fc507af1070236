import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Found } from './find.ts';

/**
 * Unpack the Chromium of `@sparticuz/chromium` once for each of its versions. The package unpacks
 * straight to its place, so that a second test process would start a half-written file; here the folder
 * appears whole, by a rename.
 */
export async function unpackBrowser(): Promise<Found> {
  const bin = binFolder();
  const folder = join(tmpdir(), `duizhao-chromium-${versionBeside(bin)}`);
  if (!existsSync(folder)) {
    const stage = mkdtempSync(`${folder}-`);
    await unpackInto(stage, bin);
    pointToFonts(stage, folder);
    try {
      renameSync(stage, folder);
    } catch (error) {
      rmSync(stage, { recursive: true, force: true });
      // Another process was faster: its folder is as good.
      if (!existsSync(folder)) throw error;
    }
  }
  return { path: join(folder, 'chromium'), env: environment(folder) };
}

/** The package exports neither its files nor its package.json; its entry stands in `build/`. */
function binFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return join(dirname(dirname(entry)), 'bin');
}

function versionBeside(bin: string): string {
  const text = readFileSync(join(dirname(bin), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The package unpacks into the system's temporary folder, which it looks up at each call. */
async function unpackInto(stage: string, bin: string): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = stage;
  try {
    await Promise.all([chromium.executablePath(bin), inflate(join(bin, 'al2023.tar.br'))]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Its font settings name `/tmp/fonts`, and not the place where Debian's font packages stand. */
function pointToFonts(stage: string, folder: string): void {
  const file = join(stage, 'fonts', 'fonts.conf');
  const settings = readFileSync(file, 'utf8')
    .replaceAll('/tmp/', `${folder}/`)
    .replace('<dir>', '<dir>/usr/share/fonts</dir>\n  <dir>');
  writeFileSync(file, settings);
}

/** Its own libraries (NSS, Expat) and font settings stand in only where the system has none. */
function environment(folder: string): Record<string, string> {
  const env: Record<string, string> = {};
  if (lacksLibraries(join(folder, 'chromium'))) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return env;
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    // No ldd: offer them.
    return true;
  }
}
