import type { z } from 'zod';
import { type RoleRegistry, roleRegistrySchema } from '../../src/model/clause.ts';
import type { Diagnostic, FieldFinding, Finding } from '../../src/model/diagnostic.ts';
import { type IndicatorRegistry, indicatorRegistrySchema } from '../../src/model/target.ts';
import { type TopicRegistry, topicRegistrySchema } from '../../src/model/topic.ts';
import { type UnitRegistry, unitRegistrySchema } from '../../src/model/unit.ts';
import { compileRoles } from '../../src/reading/clauses/index.ts';
import type { Registries } from '../../src/reading/read-plan.ts';
import { compileIndicators } from '../../src/reading/targets/index.ts';
import { compileUnits } from '../../src/reading/units/index.ts';
import { checkIds, checkUnits } from './check-lexicon.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The registries as they stand in their files. */
export interface RegistryFiles {
  roles: RoleRegistry;
  units: UnitRegistry;
  indicators: IndicatorRegistry;
  topics: TopicRegistry;
}

export interface LoadedRegistries {
  /** Null where a registry is broken; the diagnostics say how. */
  loaded: {
    files: RegistryFiles;
    registries: Registries;
    /** Offset of a field of `topics.yaml`, which is held against the plans once they are read. */
    topicAt: YamlFile<TopicRegistry>['offsetOf'];
  } | null;
  diagnostics: Diagnostic[];
}

/** The files of the registries. */
export const REGISTRIES = {
  roles: 'content/lexicon/roles.yaml',
  units: 'content/lexicon/units.yaml',
  indicators: 'content/lexicon/indicators.yaml',
  topics: 'content/lexicon/topics.yaml',
} as const;

/**
 * Read `content/lexicon/*.yaml`.
 * @param readText the text of a file by its name relative to the root; null where there is none, a finding where
 * it cannot be read.
 */
export function loadRegistries(
  readText: (file: string) => string | Finding | null,
): LoadedRegistries {
  const diagnostics: Diagnostic[] = [];
  const load = <T>(
    file: string,
    schema: z.ZodType<T>,
    check: (value: T) => FieldFinding[] = () => [],
  ): YamlFile<T> | null => {
    const text = readText(file);
    if (text === null) {
      diagnostics.push({
        file,
        rule: 'registry/missing',
        severity: 'error',
        message: '缺少登记表；请从版本库里恢复',
      });
      return null;
    }
    if (typeof text !== 'string') {
      diagnostics.push({ file, ...text });
      return null;
    }
    const yaml = readYaml(file, text, schema);
    diagnostics.push(...yaml.diagnostics);
    for (const { path, finding } of yaml.value ? check(yaml.value) : []) {
      diagnostics.push({ file, ...finding, start: yaml.offsetOf(path) });
    }
    return yaml;
  };
  const roles = load(REGISTRIES.roles, roleRegistrySchema, ({ roles: all }) =>
    checkIds('角色', 'roles', all),
  );
  const units = load(REGISTRIES.units, unitRegistrySchema, checkUnits);
  const indicators = load(REGISTRIES.indicators, indicatorRegistrySchema, ({ indicators: all }) =>
    checkIds('指标', 'indicators', all),
  );
  const topics = load(REGISTRIES.topics, topicRegistrySchema);
  if (!roles?.value || !units?.value || !indicators?.value || !topics?.value) {
    return { loaded: null, diagnostics };
  }
  const files = {
    roles: roles.value,
    units: units.value,
    indicators: indicators.value,
    topics: topics.value,
  };
  const registries = {
    roles: compileRoles(files.roles),
    units: compileUnits(files.units),
    indicators: compileIndicators(files.indicators),
  };
  return { loaded: { files, registries, topicAt: topics.offsetOf }, diagnostics };
}
