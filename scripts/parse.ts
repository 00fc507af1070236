import { fileURLToPath } from 'node:url';
import { isBlank, readInput, TEXT_MAX } from './content/files.ts';
import { lexiconOnDisk, loadRegistries } from './content/lexicon.ts';
import { formatDiagnostics } from './content/report.ts';
import { decodeText } from './parse/decode.ts';
import { describeReading } from './parse/reading.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...rest] = process.argv.slice(2);
if (name === undefined || rest.length > 0) {
  fail('usage: npm run -s parse -- FILE   (or - for standard input)');
} else {
  const bytes = read(name);
  const decoded = bytes && decodeText(bytes);
  const { loaded, diagnostics } = loadRegistries(lexiconOnDisk(root));
  if (!loaded) fail(formatDiagnostics(diagnostics, () => undefined).join('\n'));
  else if (decoded && 'broken' in decoded) {
    const { line, column, message } = decoded.broken;
    fail(`${name}:${line}:${column} text/encoding ${message}`);
  } else if (decoded && isBlank(decoded.text)) {
    fail(`${name}:1:1 text/empty 文件是空的；请检查是否存错了文件`);
  } else if (decoded) {
    const { text } = decoded;
    const reading = describeReading(text, loaded.registries);
    process.stdout.write(`${JSON.stringify(reading, null, 1)}\n`);
    const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
    const lines = formatDiagnostics(
      errors.map((it) => ({ file: name, ...it })),
      () => text,
    );
    if (lines.length > 0) fail(lines.join('\n'));
  }
}

function read(file: string): Buffer | null {
  const input = readInput(file === '-' ? 0 : file, TEXT_MAX);
  if ('bytes' in input) return input.bytes;
  fail(`${file}:1:1 ${input.rule} ${input.message}`);
  return null;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
