import type { z } from 'zod';
import { type RoleRegistry, roleRegistrySchema } from '../../src/model/clause.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type UnitRegistry, unitRegistrySchema } from '../../src/model/unit.ts';
import { compileRoles } from '../../src/pipeline/clauses/index.ts';
import type { Registries } from '../../src/pipeline/read-plan.ts';
import { compileUnits } from '../../src/pipeline/units/index.ts';
import { readYaml } from './yaml.ts';

export interface LoadedRegistries {
  /** Null where a registry is broken; the diagnostics say how. */
  registries: Registries | null;
  roleRegistry: RoleRegistry | null;
  unitRegistry: UnitRegistry | null;
  diagnostics: Diagnostic[];
}

/**
 * Read `content/registries/*.yaml`.
 * @param readText the text of a file by its name relative to the root; null where it cannot be read.
 */
export function loadRegistries(readText: (file: string) => string | null): LoadedRegistries {
  const diagnostics: Diagnostic[] = [];
  const load = <T>(file: string, schema: z.ZodType<T>): T | null => {
    const text = readText(file);
    if (text === null) {
      diagnostics.push({
        file,
        rule: 'registry/missing',
        severity: 'error',
        message: '缺少登记表',
      });
      return null;
    }
    const yaml = readYaml(file, text, schema);
    diagnostics.push(...yaml.diagnostics);
    return yaml.value;
  };
  const roleRegistry = load('content/registries/roles.yaml', roleRegistrySchema);
  const unitRegistry = load('content/registries/units.yaml', unitRegistrySchema);
  const registries =
    roleRegistry && unitRegistry
      ? { roles: compileRoles(roleRegistry), units: compileUnits(unitRegistry) }
      : null;
  return { registries, roleRegistry, unitRegistry, diagnostics };
}
