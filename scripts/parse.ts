/**
 * Try a plan that the site does not have: reads its text, prints what the pipeline makes of it as JSON.
 *
 *   npm run -s parse -- FILE        UTF-8, UTF-16 or GB18030, with or without a byte order mark
 *   npm run -s parse -- -           the same from standard input
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRegistries } from './content/registries.ts';
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
  const { loaded, diagnostics } = loadRegistries((file) => readFileSync(join(root, file), 'utf8'));
  if (!loaded) fail(formatDiagnostics(diagnostics, () => undefined).join('\n'));
  else if (bytes && !decoded) {
    fail(`${name}:1:1 text/encoding 不是文本：不是有效的 UTF-8、UTF-16 或 GB18030，或含有空字符`);
  } else if (decoded && decoded.text.trim() === '') fail(`${name}:1:1 text/empty 文件是空的`);
  else if (decoded) {
    process.stdout.write(
      `${JSON.stringify(describeReading(decoded.text, loaded.registries), null, 1)}\n`,
    );
  }
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    fail(`${file}:1:1 file/unreadable 读不到这个文件（${String(code)}）`);
    return null;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
