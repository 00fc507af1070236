import type { FieldFinding } from '../model/diagnostic.ts';
import type { OutlineNode } from '../model/outline.ts';
import type { Erratum, PlanFile } from '../model/plan.ts';
import { placeErrata } from './errata/index.ts';

/**
 * Hold what plan.yaml says against the source: evidence, printed title and errata must stand in it to
 * the letter. Pure.
 */
export function checkMeta(
  source: string,
  nodes: readonly OutlineNode[],
  meta: PlanFile,
): { errata: Erratum[]; metaFindings: FieldFinding[] } {
  const { errata, lost } = placeErrata(source, nodes, meta.errata);
  const metaFindings: FieldFinding[] = lost.map(({ index, finding }) => ({
    path: ['errata', index, 'quote'],
    finding,
  }));
  for (const field of ['year', 'status'] as const) {
    const fact = meta[field];
    if (fact && !source.includes(fact.evidence)) {
      metaFindings.push({
        path: [field, 'evidence'],
        finding: {
          rule: 'plan/evidence-not-found',
          severity: 'error',
          message: `依据“${fact.evidence}”不在 source.txt 里；请照原文一字不差地引`,
        },
      });
    }
  }
  if (meta.titleOrigin === 'printed' && !squeeze(source).includes(squeeze(meta.title))) {
    metaFindings.push({
      path: ['title'],
      finding: {
        rule: 'plan/title-not-printed',
        severity: 'error',
        message: `标题“${meta.title}”不在 source.txt 里；若为代拟，titleOrigin 应写 editorial`,
      },
    });
  }
  return { errata, metaFindings };
}

/** A title may be set over several lines. */
function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
