import { metaSays } from '../meta/says.ts';
import { outlineForms } from '../outline/forms.ts';

/** What a stage reads in an example: said in its own words, and the rows that fired. */
export interface Said {
  says: string;
  fired: ReadonlySet<string>;
}

/** One reader a file of rules, for the examples of its rows. */
export const STAGES: Readonly<Record<string, (text: string) => Said>> = {
  meta: metaSays,
  outline: outlineForms,
};
