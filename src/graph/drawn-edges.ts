import type { FunctionEdge, FunctionGraph } from '../views/graph-functions.ts';

/** More lines than this are a grey cloth to the eye. */
const MOST = 1000;

/**
 * The edges that the picture of functions draws: all, or where they are too many those of the most shared
 * tasks; pairs of equal weight all or none, but for the heaviest, which are always drawn. The table and the
 * half matrix have them all.
 */
export function drawnEdges({ edges }: Pick<FunctionGraph, 'edges'>): readonly FunctionEdge[] {
  const limit = edges[MOST]?.tasks;
  if (limit === undefined) return edges;
  const least = Math.min(limit + 1, edges[0]?.tasks ?? 0);
  return edges.filter(({ tasks }) => tasks >= least);
}
