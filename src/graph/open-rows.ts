/** How many rows of a table with all edges stand open; the others are folded (graph.css counts them too). */
export const OPEN_ROWS = 6;
