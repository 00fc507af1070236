import { describe, expect, it } from 'vitest';
import {
  article,
  breadcrumbs,
  dataset,
  planDocument,
  webSite,
} from '../../src/views/structured-data.ts';
import { named } from './sketches.ts';

const at = (type: string, rest: object) => ({
  '@context': 'https://schema.org',
  '@type': type,
  ...rest,
});

describe('breadcrumbs', () => {
  it('numbers the steps from 1, and gives no address where there is none', () => {
    expect(breadcrumbs([{ name: '首页', url: '/' }, { name: '数据' }])).toEqual(
      at('BreadcrumbList', {
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: '首页', item: '/' },
          { '@type': 'ListItem', position: 2, name: '数据' },
        ],
      }),
    );
  });
});

describe('planDocument', () => {
  const plan = named('a', [{ id: '1', label: '1.', title: '一事', paragraphs: ['做好。'] }]);
  const told = (meta: Partial<typeof plan.meta>) =>
    planDocument({ ...plan, meta: { ...plan.meta, ...meta } }, '/plans/a/', '/plans/a/source.txt');

  it.each([
    // A draft must not pass for a final document,
    [
      { status: { value: '征求意见稿', evidence: '(征求意见稿)' } },
      'creativeWorkStatus',
      '征求意见稿',
    ],
    // and what the text does not say is not there, rather than empty.
    [{ status: null }, 'creativeWorkStatus', undefined],
    // A year read from a sentence is no date of publication.
    [{ year: { value: 2024, evidence: '2024年' } }, 'datePublished', undefined],
    // Nor does a title of ours pass for a printed one.
    [{ title: '某方案', titleOrigin: 'editorial', status: null }, 'name', '《某方案》（代拟标题）'],
  ] as const)('%j: %s %j', (meta, property, value) => {
    expect(told(meta)[property]).toBe(value);
  });

  it('gives the source with its checksum', () => {
    expect(told({}).encoding).toMatchObject({
      contentUrl: '/plans/a/source.txt',
      sha256: plan.source.sha256,
    });
  });
});

it('a site says how it is searched', () => {
  expect(webSite('对照', '/', '/search/').potentialAction).toMatchObject({
    target: { urlTemplate: '/search/?q={words}' },
    'query-input': 'required name=words',
  });
});

it('a dataset lists its files, and an article what it is', () => {
  const facts = { name: 'n', description: 'd', version: '1', url: '/data/' };
  const file = { name: 'a.csv', url: '/data/a.csv', type: 'text/csv', sha256: 'f' };
  expect(dataset(facts, [file])).toMatchObject({
    ...facts,
    distribution: [{ contentUrl: '/data/a.csv', encodingFormat: 'text/csv', sha256: 'f' }],
  });
  expect(article('h', 'd', '/notes/a/')).toEqual(
    at('Article', { headline: 'h', description: 'd', url: '/notes/a/', inLanguage: 'zh-CN' }),
  );
});
