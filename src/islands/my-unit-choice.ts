/** The unit that a reader has called her own, kept in this browser and nowhere else. */
export interface MyUnit {
  function: string;
  title: string;
}

const KEY = 'duizhao:my-unit';

/** The choice; null where there is none, or where the browser keeps nothing. */
export function readChoice(): MyUnit | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { function: id, title } = kept as Partial<MyUnit>;
    return typeof id === 'string' && /^[a-z0-9-]+$/u.test(id) && typeof title === 'string'
      ? { function: id, title }
      : null;
  } catch {
    return null;
  }
}

/**
 * Keep a choice, or forget it with null.
 * @returns whether the browser keeps it: some refuse in private windows.
 */
export function keepChoice(unit: MyUnit | null): boolean {
  try {
    if (unit) localStorage.setItem(KEY, JSON.stringify(unit));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
