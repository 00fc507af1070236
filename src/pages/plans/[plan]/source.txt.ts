import type { APIRoute, GetStaticPaths } from 'astro';
import { sitePlans } from '../../../plans.ts';
import { sourceText } from '../../../sources.ts';

export const getStaticPaths = (async () =>
  (await sitePlans()).map((plan) => ({ params: { plan: plan.id } }))) satisfies GetStaticPaths;

/** The source file itself. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await sourceText(params.plan ?? ''));
