import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What Astro needs of the project, beside its content. */
const PROJECT = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * The project once more in a folder of its own, with other content: pages import
 * `content/generated` by its place beside them, so another content is another root.
 * @param root of the project.
 * @param content a folder with `plans/` and `registries/`, perhaps `notes/`; what was generated in it stays behind.
 * @param folder does not exist yet.
 * @param only ids of the plans to take, if not all. Notes compare plans, so they stay with the whole.
 */
export function mirrorProject(
  root: string,
  content: string,
  folder: string,
  only?: readonly string[],
): void {
  mkdirSync(folder, { recursive: true });
  for (const name of PROJECT) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['plans', 'lexicon', 'notes']) {
    const from = join(content, name);
    mkdirSync(join(folder, 'content', name), { recursive: true });
    if (!existsSync(from) || (only && name === 'notes')) continue;
    const isWanted = (file: string) => {
      const [id] = relative(from, file).split(sep);
      return name !== 'plans' || !only || !id || only.includes(id);
    };
    cpSync(from, join(folder, 'content', name), { recursive: true, filter: isWanted });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
