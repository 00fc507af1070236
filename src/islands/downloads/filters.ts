/** What a form of filters says, one entry a control that narrows: `类别：底线`, `方案：鹤城、沅江`. */
export function filtersOf(form: HTMLFormElement | null): string[] {
  if (!form) return [];
  const chosen: string[] = [];
  for (const select of form.querySelectorAll('select')) {
    if (select.value === '') continue;
    const words = select.selectedOptions[0]?.textContent?.trim() ?? select.value;
    chosen.push(`${labelOf(select)}：${words}`);
  }
  for (const [set, boxes] of checkboxes(form)) {
    const checked = boxes.filter((box) => box.checked);
    const legend = set?.querySelector('legend')?.textContent?.trim();
    if (!legend) chosen.push(...checked.map(labelOf));
    else if (checked.length > 0 && checked.length < boxes.length) {
      chosen.push(`${legend}：${checked.map(labelOf).join('、')}`);
    }
  }
  return chosen;
}

function checkboxes(form: HTMLFormElement): [HTMLFieldSetElement | null, HTMLInputElement[]][] {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  return [...Map.groupBy(boxes, (box) => box.closest('fieldset'))];
}

/** The words of a label, without those of the control in it. */
function labelOf(control: HTMLSelectElement | HTMLInputElement): string {
  const nodes = [...(control.labels?.[0]?.childNodes ?? [])];
  const words = nodes.filter((node) => node !== control).map((node) => node.textContent?.trim());
  return words.join('').replace(/：$/u, '');
}
