import { describe, expect, it } from 'vitest';
import { files } from './files.ts';
import { faultOf } from './row-faults.ts';
import { STAGES } from './stages.ts';

/** Every row is run on its own examples and refusals: the page of rules shows nothing that is not proved here. */
describe.each(Object.entries(files.rules))(
  'content/lexicon/rules/%s.yaml',
  (stage, { passes, rules }) => {
    const read = STAGES[stage];

    it('has a reader, passes with names, and no id twice', () => {
      expect(read).toBeDefined();
      expect(rules.filter(({ pass }) => !passes[pass])).toEqual([]);
      const ids = rules.map(({ id }) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    });

    describe.each(rules)('$id', ({ id, examples, refuses }) => {
      it('has an example', () => {
        expect(Object.keys(examples)).not.toHaveLength(0);
      });

      it.each(Object.entries(examples))('reads %s', (text, says) => {
        expect(faultOf({ id, text, says, fires: true }, read)).toBeNull();
      });

      it.each(Object.entries(refuses))('refuses %s', (text, says) => {
        expect(faultOf({ id, text, says, fires: false }, read)).toBeNull();
      });
    });
  },
);
