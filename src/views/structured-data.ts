import type { Plan } from '../model/plan.ts';
import { citedName } from './citation.ts';
import { fullPlace } from './plans.ts';

/**
 * What machines are told of a page, in the words of schema.org. Only what the texts say: a plan without a
 * date gets none. Addresses come as the page is to give them, absolute where the host is known.
 */
export interface Thing {
  '@context': 'https://schema.org';
  '@type': string;
  [property: string]: unknown;
}

function thing(type: string, properties: Record<string, unknown>): Thing {
  return { '@context': 'https://schema.org', '@type': type, ...properties };
}

/** Where a page stands; the page itself, last, needs no address. */
export function breadcrumbs(steps: readonly { name: string; url?: string | undefined }[]): Thing {
  return thing('BreadcrumbList', {
    itemListElement: steps.map(({ name, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      ...(url !== undefined && { item: url }),
    })),
  });
}

/** The site, and how it is searched. */
export function webSite(name: string, url: string, searchUrl: string): Thing {
  return thing('WebSite', {
    name,
    url,
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${searchUrl}?q={words}` },
      'query-input': 'required name=words',
    },
  });
}

/**
 * A plan: a document of a government, neither a law (`Legislation`) nor a `Report`. Who issued it and when
 * is left out, since not every text says so; a year is read from a sentence of the text and is no date.
 */
export function planDocument(
  { meta, source }: Pick<Plan, 'meta' | 'source'>,
  url: string,
  sourceUrl: string,
): Thing {
  return thing('DigitalDocument', {
    name: citedName(meta),
    url,
    inLanguage: 'zh-CN',
    spatialCoverage: { '@type': 'AdministrativeArea', name: fullPlace(meta) },
    ...(meta.status && { creativeWorkStatus: meta.status.value }),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: sourceUrl,
      encodingFormat: 'text/plain',
      sha256: source.sha256,
    },
  });
}

/** A written comparison. */
export function article(headline: string, description: string, url: string): Thing {
  return thing('Article', { headline, description, url, inLanguage: 'zh-CN' });
}

/** A file in which data is given away. */
export interface Download {
  name: string;
  url: string;
  /** Media type. */
  type: string;
  /** In hex. */
  sha256: string;
}

/** The public data. */
export function dataset(
  facts: { name: string; description: string; version: string; url: string },
  downloads: readonly Download[],
): Thing {
  return thing('Dataset', {
    ...facts,
    inLanguage: 'zh-CN',
    license: 'https://opensource.org/license/mit',
    isAccessibleForFree: true,
    distribution: downloads.map(({ name, url, type, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: url,
      encodingFormat: type,
      sha256,
    })),
  });
}
