import { fileURLToPath } from 'node:url';
import { lexiconOnDisk, loadRegistries } from '../../../scripts/content/lexicon.ts';
import { formatDiagnostics } from '../../../scripts/content/report.ts';
import { toLexicon } from '../../../src/reading/words.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { loaded, diagnostics } = loadRegistries(lexiconOnDisk(ROOT));
if (!loaded) throw new Error(formatDiagnostics(diagnostics, () => undefined).join('\n'));

/** The lexicon of the site: its files as people write them, as the reader has them, and made ready. */
export const { files, registries } = loaded;
export const lexicon = toLexicon(files);
