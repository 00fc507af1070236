import roles from '../content/generated/roles.json';
import type { Role } from './model/clause.ts';

/** What a reader is told of a role, from content/lexicon/roles.yaml. */
export interface RoleName {
  id: Role;
  name: string;
  /** One character or two, for the cells of a matrix. */
  short: string;
  note: string;
}

/** The roles in the order in which lists show them: who leads first, seats in a working group last. */
export const ROLES = roles as RoleName[];

const byId = new Map(ROLES.map((role) => [role.id, role]));

/** The name of a role: `lead` → 牵头. */
export function roleName(id: Role): string {
  return byId.get(id)?.name ?? id;
}
