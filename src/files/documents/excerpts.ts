import { type Excerpt, erratumLine, quotedLines } from '../../views/basket.ts';
import type { OfficeDocument, Paragraph } from '../document.ts';

/** Where a document of excerpts comes from. */
export interface ExcerptsOrigin {
  /** Address of the page that shows the same passages. */
  page: string;
  /** The hash of the corpus, as every page bears it. */
  corpus: string;
}

/** 摘编 as an office would attach it: passages in the reader's order, to the letter, with her notes. */
export function excerptsDocument(
  excerpts: readonly Excerpt[],
  { page, corpus }: ExcerptsOrigin,
): OfficeDocument {
  return {
    title: '摘编',
    under: [`共 ${excerpts.length} 段`],
    blocks: [
      {
        kind: 'numbered',
        points: excerpts.map((excerpt) => ({ text: excerpt.citation, below: below(excerpt) })),
      },
    ],
    about: [
      ['网页', page],
      ['语料校验码', corpus],
      ['原文', '引文逐字照录，未作改动。'],
    ],
  };
}

function below(excerpt: Excerpt): Paragraph[] {
  const note = (text: string): Paragraph => ({ text, look: 'note' });
  return [
    ...quotedLines(excerpt).map((text): Paragraph => ({ text, look: 'quote' })),
    ...excerpt.errata.map((erratum) => note(erratumLine(erratum))),
    ...(excerpt.note ? [note(`批注：${excerpt.note}`)] : []),
  ];
}
