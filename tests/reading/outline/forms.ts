import { lexLine, lineForm, PASS } from '../../../src/reading/outline/grammar.ts';
import type { Label } from '../../../src/reading/outline/labels.ts';
import { endingOf, isClosing, readLineForms } from '../../../src/reading/outline/line-forms.ts';
import type { Said } from '../lexicon/stages.ts';
import { outlineGrammar } from '../outline-of.ts';

/** What a line is by its form, for the examples of the rows. */
export function outlineForms(text: string): Said {
  const { label, attachment, is, rule } = readLineForms(text, outlineGrammar);
  const known = label !== null || attachment !== null || is !== null;
  const decimal = known ? null : decimalOf(text);
  const ending = known || decimal ? null : endingOf(text, outlineGrammar);
  const says = [
    label ? `label ${describe(label, text)}` : '',
    attachment ? `attachment ${attachment.name}` : '',
    is && !attachment ? `${isClosing({ is }) ? 'closing' : is} ${rule ?? ''}`.trim() : '',
    decimal ? `decimal “${text.slice(0, decimal.length)}”` : '',
    ending ? `ending ${ending}` : '',
  ];
  const ended = ending
    ? lineForm(outlineGrammar, PASS.ending, lexLine(outlineGrammar, text, 240))
    : null;
  const fired = [label?.rule, attachment?.rule, rule, decimal?.row.id, ended?.row.id];
  return {
    says: says.filter(Boolean).join(' · '),
    fired: new Set(fired.flatMap((id) => id ?? [])),
  };
}

function describe({ kind, name, length }: Label, text: string): string {
  return `${kind} ${name} “${text.slice(0, length)}”`;
}

function decimalOf(text: string) {
  const form = lineForm(outlineGrammar, PASS.decimal, lexLine(outlineGrammar, text, 40));
  const counts = form?.part('number').every(({ value = 1 }) => value >= 1 && value <= 99);
  return counts ? form : null;
}
