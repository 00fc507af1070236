import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const metaSchema = z.object({ province: z.string() });

/**
 * The plans of a content folder that are meant by `--only`: ids, patterns of ids (`yue*`) or provinces as
 * their `plan.yaml` has them (湖南省), with commas between.
 * @throws Error for a part of `only` that means no plan: a typing error would publish half a province.
 */
export function choosePlans(content: string, only: string): string[] {
  const plans = readdirSync(join(content, 'plans'))
    .filter((id) => existsSync(join(content, 'plans', id, 'plan.yaml')))
    .map((id) => ({ id, province: provinceOf(join(content, 'plans', id, 'plan.yaml')) }));
  const wanted = only.split(/[,，、]/u).map((part) => part.trim());
  const chosen = wanted.map((part) => {
    const meant = plans.filter(({ id, province }) => province === part || matchesGlob(id, part));
    if (meant.length === 0) throw new Error(`--only ${part}: no plan, and no province of a plan`);
    return meant.map(({ id }) => id);
  });
  return [...new Set(chosen.flat())].sort();
}

/** Null where the file says none; the build says what is wrong with it. */
function provinceOf(file: string): string | null {
  try {
    return metaSchema.parse(parse(readFileSync(file, 'utf8'))).province;
  } catch {
    return null;
  }
}
