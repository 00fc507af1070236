/**
 * What a country would cost: 2,800 counties with a plan a year for five years, reckoned from builds measured on
 * this machine (`scripts/bench/scale.ts` prints the same figures). Every number of the answer is computed.
 *
 *   node scripts/bench/country.ts [--sizes 20,100] [--counties 2800] [--years 5] [--provinces 31]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Measured, reckon } from './country/reckon.ts';
import { contentOf } from './made.ts';
import { measureCommand } from './measure/process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,100' },
    counties: { type: 'string', default: '2800' },
    years: { type: 'string', default: '5' },
    provinces: { type: 'string', default: '31' },
  },
});

const measured: Measured[] = [];
for (const plans of values.sizes.split(',').map(Number)) measured.push(await build(plans));
for (const { plans, wall, cpu, peak, files, bytes, packed } of measured) {
  console.log(
    `${plans} plans: ${wall.toFixed(0)} s, ${cpu.toFixed(0)} processor s, ${gigabytes(peak)} of memory; ${files} files, ${gigabytes(bytes)}, ${gigabytes(packed)} compressed`,
  );
}
const country = {
  counties: Number(values.counties),
  years: Number(values.years),
  provinces: Number(values.provinces),
};
const { plans, perSite, whole, hours, memory, files, bytes, packed } = reckon(measured, country);
console.log(`
${plans} plans in ${country.provinces} sites of about ${perSite} plans each
build of all: ${hours.toFixed(1)} processor hours (${((60 * hours) / country.provinces).toFixed(0)} minutes a site), ${gigabytes(memory)} of memory each
store: ${(files / 1e6).toFixed(1)} million files, ${gigabytes(bytes)}; ${gigabytes(packed)} compressed
one site instead of ${country.provinces}: ${gigabytes(whole.memory)} of memory, which is why they are built apart`);

async function build(plans: number): Promise<Measured> {
  const content = await contentOf(plans);
  const out = join(root, `.build/bench/country-${plans}`);
  const args = ['scripts/build.ts', '--force', '--content', content, '--out', out];
  const cost = await measureCommand({ file: process.execPath, args, cwd: root });
  return { plans, ...cost, ...weigh(out) };
}

/** Files of a site, their bytes, and their bytes as a host that compresses keeps them. */
function weigh(site: string): Pick<Measured, 'files' | 'bytes' | 'packed'> {
  const files = readdirSync(site, { recursive: true })
    .map((name) => join(site, String(name)))
    .filter((file) => statSync(file).isFile());
  const weight = { files: files.length, bytes: 0, packed: 0 };
  for (const file of files) {
    const bytes = readFileSync(file);
    weight.bytes += bytes.length;
    weight.packed += Math.min(bytes.length, gzipSync(bytes, { level: 6 }).length);
  }
  return weight;
}

function gigabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
