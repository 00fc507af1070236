/**
 * What the reader takes from any plan, as JSON: one object for one file, one a line for several.
 *
 *   npm run -s parse -- [--why] FILE [FILE …]
 *
 * FILE is what `plan:add` takes, a text of any other name, or - for standard input. `--why` adds the trail of rules.
 */
import { fileURLToPath } from 'node:url';
import { readInput } from './content/files.ts';
import { lexiconOnDisk, loadRegistries } from './content/lexicon.ts';
import { runParse } from './parse/run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = await runParse(process.argv.slice(2), {
  read: (file, max) => readInput(file === '-' ? 0 : file, max),
  lexicon: () => loadRegistries(lexiconOnDisk(root)),
  print: (text) => process.stdout.write(text),
  complain: (line) => console.error(line),
});
