/** Where this browser keeps the reader's 摘编: as a query, see `encodeList`. */
export const KEPT = 'duizhao:basket';

/** Happens to the window when what is kept has changed on this page; `storage` tells of other tabs. */
export const CHANGED = 'duizhao:basket-changed';
