import type { APIRoute, GetStaticPaths } from 'astro';
import type { Plan } from '../../model/plan.ts';
import { sitePlans } from '../../plans.ts';
import { roleName } from '../../roles.ts';
import { basketPassages } from '../../views/basket.ts';

export const getStaticPaths = (async () =>
  (await sitePlans()).map((plan) => ({
    params: { plan: plan.id },
    props: { plan },
  }))) satisfies GetStaticPaths;

/** The passages of a plan that 摘编 may hold. */
export const GET: APIRoute<{ plan: Plan }> = ({ props }) =>
  new Response(JSON.stringify(basketPassages(props.plan, roleName)));
