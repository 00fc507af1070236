import { readItem, sayTarget } from '../targets/says.ts';
import { registries } from './files.ts';

/** What a stage reads in an example: said in its own words, and the rows that fired. */
export interface Said {
  says: string;
  fired: ReadonlySet<string>;
}

/** One reader a file of rules, for the examples of its rows. */
export const STAGES: Readonly<Record<string, (text: string) => Said>> = {
  targets: (text) => {
    const { targets, trail } = readItem(registries.targets, text);
    return {
      says: targets.map(sayTarget).join(' ; '),
      fired: new Set(trail.map(({ rule }) => rule)),
    };
  },
};
