import { diffArrays } from 'diff';

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Hold the cells of a row against the cell of the base plan, word by word. */
export function compareRow(row: HTMLTableRowElement, base: string): void {
  const from = textOf(row.querySelector(`td[data-plan="${CSS.escape(base)}"]`));
  if (!from) return;
  for (const cell of row.querySelectorAll<HTMLElement>('td[data-plan]')) {
    if (cell.dataset.plan === base) continue;
    const [first, ...others] = cell.querySelectorAll('.sentence');
    if (!first) continue;
    const parts = diffArrays(split(from), split(textOf(cell)), {
      comparator: (a, b) => fold(a) === fold(b),
    });
    first.replaceChildren(
      ...parts.map(({ value, added, removed }) => {
        const made = document.createElement(added ? 'ins' : removed ? 'del' : 'span');
        made.textContent = value.join('');
        return made;
      }),
    );
    // The whole cell is compared as one; its further sentences stand in the first already.
    for (const other of others) other.replaceChildren();
  }
}

function textOf(cell: Element | null): string {
  return [...(cell?.querySelectorAll('.sentence') ?? [])]
    .map((it) => it.textContent?.trim() ?? '')
    .join('');
}

function split(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

/** Half and full width punctuation are the same words. */
function fold(word: string): string {
  return word.normalize('NFKC').replaceAll('。', '.').replaceAll('、', ',');
}
