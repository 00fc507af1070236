import type { FieldFinding } from '../../src/model/diagnostic.ts';
import type { UnitRegistry } from '../../src/model/unit.ts';

/** Ids that stand twice in a list. */
export function checkIds(
  what: string,
  list: string,
  entries: readonly { id: string }[],
): FieldFinding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, at) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault([list, at, 'id'], 'duplicate-id', `${what}“${id}”定义了两次；请改名或并成一个`)];
  });
}

/**
 * What the schema cannot say of `units.yaml`: an id defined twice, a name that two functions claim, a merged
 * body that serves a function which nobody defines. Which of two claims holds would be an accident.
 */
export function checkUnits({ functions, merged }: UnitRegistry): FieldFinding[] {
  const findings = checkIds('职能', 'functions', functions);
  const owners = new Map<string, string>();
  const claim = (name: string, owner: string, path: (string | number)[]) => {
    const before = owners.get(name);
    if (before === undefined) owners.set(name, owner);
    else {
      const who = before === owner ? `“${owner}”自己列了两次` : `“${before}”和“${owner}”都列了`;
      findings.push(
        fault(path, 'alias-claimed-twice', `名称“${name}”${who}；一个名称只能归一处，请删去一个`),
      );
    }
  };
  merged.forEach(({ name, functions: served }, at) => {
    claim(name, name, ['merged', at, 'name']);
    served.forEach((id, nth) => {
      if (functions.some((one) => one.id === id)) return;
      findings.push(
        fault(
          ['merged', at, 'functions', nth],
          'unknown-function',
          `没有定义职能“${id}”；请先在 functions 里定义`,
        ),
      );
    });
  });
  functions.forEach(({ id, name, aliases }, at) => {
    claim(name, id, ['functions', at, 'name']);
    aliases.forEach((alias, nth) => {
      claim(alias.name, id, ['functions', at, 'aliases', nth, 'name']);
    });
  });
  return findings;
}

function fault(path: (string | number)[], rule: string, message: string): FieldFinding {
  return { path, finding: { rule: `registry/${rule}`, severity: 'error', message } };
}
