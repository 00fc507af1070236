import { shownAddress } from '../shown-address.ts';

/** The address of this page as a file made here names it: with its filters, without the passage. */
export function pageAddress(): string {
  return shownAddress().replace(/#.*$/u, '');
}
