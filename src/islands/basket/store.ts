import { CHANGED, KEPT } from './kept.ts';
import { type BasketEntry, decodeList, encodeList } from './list.ts';

/** The reader's own 摘编; empty where nothing is kept. */
export function readKept(): BasketEntry[] {
  try {
    return decodeList(localStorage.getItem(KEPT) ?? '').list;
  } catch {
    return [];
  }
}

/**
 * Keep a list as the reader's own, and tell the page.
 * @returns whether the browser keeps it: some refuse in private windows.
 */
export function keep(list: readonly BasketEntry[]): boolean {
  try {
    if (list.length > 0) localStorage.setItem(KEPT, encodeList(list));
    else localStorage.removeItem(KEPT);
  } catch {
    return false;
  }
  dispatchEvent(new Event(CHANGED));
  return true;
}
