/**
 * Add to package-lock.json the platform packages (macOS, Windows, musl …) that the registry at hand did
 * not list when the lock was written. Without them `npm ci` calls the lock out of sync, here and elsewhere.
 * They bear no integrity hash, for want of one; npm checks the others. Run after `npm install <package>`.
 *
 *   npm run lock
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Entry {
  version: string;
  license?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}

const CPU = /(?:^|-)(arm64|x64|ia32|arm|wasm32|ppc64|riscv64|s390x|loong64)(?=-|$)/u;
const SYSTEM =
  /(?:^|[/-])(android|darwin|linux|win32|windows|freebsd|openbsd|netbsd|openharmony)(?=-|$)/u;

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(file, 'utf8'));
const added = missingPlatforms(lock.packages);
const all = { ...lock.packages, ...added };
const names = Object.keys(all).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${Object.keys(added).length} platform packages added`);

/** Entries for optional dependencies at a fixed version that the lock names and does not have. */
function missingPlatforms(packages: Record<string, Entry>): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(packages, path, name) || !/^\d+\.\d+\.\d+/u.test(version)) continue;
      missing[`node_modules/${name}`] = platformEntry(name, version, entry);
    }
  }
  return missing;
}

/** Whether `name`, asked for by the package at `path`, is found there or above, as Node looks it up. */
function isFound(packages: Record<string, Entry>, path: string, name: string): boolean {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

function platformEntry(name: string, version: string, { license, dev }: Entry): Entry {
  const cpu = CPU.exec(name)?.[1];
  const system = SYSTEM.exec(name)?.[1];
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(system === 'linux' && { libc: [name.includes('musl') ? 'musl' : 'glibc'] }),
    ...(license && { license }),
    optional: true,
    ...(system && { os: [system === 'windows' ? 'win32' : system] }),
  };
}
