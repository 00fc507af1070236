import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type RoleRegistry, roleRegistrySchema } from '../../src/model/clause.ts';
import type { Diagnostic, FieldFinding, Finding } from '../../src/model/diagnostic.ts';
import {
  type LexiconFile,
  lexiconFileSchema,
  type RuleFile,
  ruleFileSchema,
} from '../../src/model/lexicon.ts';
import { type IndicatorRegistry, indicatorRegistrySchema } from '../../src/model/target.ts';
import { type TopicRegistry, topicRegistrySchema } from '../../src/model/topic.ts';
import { type UnitRegistry, unitRegistrySchema } from '../../src/model/unit.ts';
import { compileReader, type Registries } from '../../src/reading/read-plan.ts';
import { toLexicon } from '../../src/reading/words.ts';
import { checkIds, checkUnits } from './check-lexicon.ts';
import { listFolder } from './files.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The registries as they stand in their files. */
export interface RegistryFiles {
  roles: RoleRegistry;
  units: UnitRegistry;
  indicators: IndicatorRegistry;
  topics: TopicRegistry;
  /** Files of words and of rules, by their names without `.yaml`. */
  words: Readonly<Record<string, LexiconFile>>;
  rules: Readonly<Record<string, RuleFile>>;
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

/** The registries that have a shape of their own. */
const REGISTRIES = {
  roles: 'content/lexicon/roles.yaml',
  units: 'content/lexicon/units.yaml',
  indicators: 'content/lexicon/indicators.yaml',
  topics: 'content/lexicon/topics.yaml',
} as const;

/** Where files of words and of rules lie. */
const FOLDERS = { words: 'content/lexicon/words', rules: 'content/lexicon/rules' } as const;

/** What a lexicon is read from; paths are relative to the root. */
export interface LexiconSource {
  /** The text of a file; null where there is none, a finding where it cannot be read. */
  readText(file: string): string | Finding | null;
  /** The names in a folder; empty where there is none. */
  list(folder: string): string[];
}

/** All files of a lexicon, in order. */
export function lexiconFiles(list: LexiconSource['list']): string[] {
  const inFolders = Object.values(FOLDERS).flatMap((folder) =>
    list(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  return [...Object.values(REGISTRIES), ...inFolders];
}

/** Read `content/lexicon`, and say all that is wrong with it. */
export function loadRegistries({ readText, list }: LexiconSource): LoadedRegistries {
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
  const loadFolder = <T>(folder: string, schema: z.ZodType<T>): Record<string, T> => {
    const files = list(folder).filter((name) => name.endsWith('.yaml'));
    return Object.fromEntries(
      files.sort().flatMap((name) => {
        const value = load(`${folder}/${name}`, schema)?.value;
        return value ? [[name.slice(0, -'.yaml'.length), value]] : [];
      }),
    );
  };
  const roles = load(REGISTRIES.roles, roleRegistrySchema, ({ roles: all }) =>
    checkIds('角色', 'roles', all),
  );
  const units = load(REGISTRIES.units, unitRegistrySchema, checkUnits);
  const indicators = load(REGISTRIES.indicators, indicatorRegistrySchema, ({ indicators: all }) =>
    checkIds('指标', 'indicators', all),
  );
  const topics = load(REGISTRIES.topics, topicRegistrySchema);
  const words = loadFolder(FOLDERS.words, lexiconFileSchema);
  const rules = loadFolder(FOLDERS.rules, ruleFileSchema);
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  if (broken || !roles?.value || !units?.value || !indicators?.value || !topics?.value) {
    return { loaded: null, diagnostics };
  }
  const files = {
    roles: roles.value,
    units: units.value,
    indicators: indicators.value,
    topics: topics.value,
    words,
    rules,
  };
  const registries = compileReader(toLexicon(files), files);
  return { loaded: { files, registries, topicAt: topics.offsetOf }, diagnostics };
}

/** The lexicon as it lies on the disk, for scripts and tests that read nothing else. */
export function lexiconOnDisk(root: string): LexiconSource {
  return {
    readText: (file) => {
      const path = join(root, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
    list: (folder) => listFolder(root, folder),
  };
}
