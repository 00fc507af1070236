import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BasketEntry,
  cleanNote,
  decodeList,
  encodeList,
  entryOf,
  keyOf,
  merged,
  moved,
} from '../../../src/islands/basket/list.ts';

const entry = (key: string, note = ''): BasketEntry => {
  const [plan = '', ...node] = key.split('.');
  return { plan, node: node.join('.'), note };
};

const keys = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}(\.[a-z0-9]{1,3}){1,4}$/u);
const notes = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary' }).map(cleanNote),
  fc.constantFrom('牵头单位不同', '两行\n批注', '𠀀 & % , + 🀄'),
);
const lists = fc.uniqueArray(
  fc.tuple(keys, notes).map(([key, note]) => entry(key, note)),
  { selector: keyOf },
);

describe('the address of a list', () => {
  it.each([
    [[], ''],
    [[entry('hecheng.2.1.3')], 'p=hecheng.2.1.3'],
    // A label that repeats, a plan with a hyphen.
    [[entry('anshan.3b.1'), entry('yong-zhou.0')], 'p=anshan.3b.1,yong-zhou.0'],
    // Notes stand in the order of the passages; none after the last.
    [[entry('a.1'), entry('b.2', '批注'), entry('c.3')], 'p=a.1,b.2,c.3&n=,Ynls6A'],
  ])('%j is %s', (list, query) => {
    expect(encodeList(list)).toBe(query);
    expect(decodeList(query)).toEqual({ list, unread: [], lostNotes: 0 });
  });

  it('comes back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(decodeList(encodeList(list))).toEqual({ list, unread: [], lostNotes: 0 });
      }),
    );
  });

  it('comes back through an address bar, which may spell it otherwise', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const url = new URL(`https://example.org/basket/?${encodeList(list)}`);
        expect(decodeList(url.search).list).toEqual(list);
        expect(decodeList(String(new URLSearchParams(url.search))).list).toEqual(list);
      }),
    );
  });

  it('needs fewer than three characters for one of a note', () => {
    const note = '牵头单位与鹤城不同，请核对后再用。'.repeat(10);
    expect(encodeList([entry('a.1', note)]).length).toBeLessThan(note.length * 3);
  });
});

describe('nonsense in an address', () => {
  it.each([
    // No key at all, a plan without a node, a node without a plan, capitals, other letters.
    ['p=x,hecheng.,.2.1,Hecheng.1,鹤城.1,a.1', ['a.1'], 5, 0],
    // Empty places are none; a passage named twice counts once.
    ['p=,a.1,,a.1,', ['a.1'], 0, 0],
    // Notes that are none: other letters, half a character, of nobody, of a passage that is none.
    ['p=a.1,b.2&n=批注,Ynls6AA', ['a.1', 'b.2'], 0, 2],
    ['p=a.1,b.2&n=Yg', ['a.1', 'b.2'], 0, 1],
    ['p=a.1&n=,Ynls6A', ['a.1'], 0, 1],
    ['n=Ynls6A', [], 0, 1],
    ['p=x&n=Ynls6A', [], 1, 1],
    // Halves of a surrogate pair, and a control character: no document could hold them.
    ['p=a.1,b.2&n=2AA,AAA', ['a.1', 'b.2'], 0, 2],
    // Nothing of ours.
    ['q=消防', [], 0, 0],
    ['', [], 0, 0],
  ])('%s', (query, wanted, unread, lostNotes) => {
    const read = decodeList(query);
    expect(read.list.map(keyOf)).toEqual(wanted);
    expect([read.unread.length, read.lostNotes]).toEqual([unread, lostNotes]);
  });

  it('never throws, and what it gives can be written again', () => {
    const parameters = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.string(), fc.string({ unit: 'binary' }))
        .map(([p, n]) => `p=${p}&n=${encodeURIComponent(n.toWellFormed())}`),
      fc.string({ unit: fc.constantFrom(...'pn=&,.-_aA0%批') }),
    );
    fc.assert(
      fc.property(parameters, (query) => {
        const { list } = decodeList(query);
        expect(decodeList(encodeList(list)).list).toEqual(list);
      }),
    );
  });
});

it('a key names its passage, and nothing else does', () => {
  expect(entryOf('hecheng.2.1.3')).toEqual(entry('hecheng.2.1.3'));
  expect(entryOf('hecheng')).toBeNull();
});

it.each([
  // Line ends of other systems, and Word's line break.
  ['一\r\n二\r三\v四', '一\n二\n三\n四'],
  // Tabs and emoji stay, half a character and a bell do not.
  ['一\t🀄\ud83c\u0007', '一\t🀄\ufffd'],
])('what is typed becomes a note: %j', (typed, note) => {
  expect(cleanNote(typed)).toBe(note);
});

it.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  // No further.
  [0, -1, 'abc'],
  [2, 1, 'abc'],
  // What is not there.
  [-1, 1, 'abc'],
  [3, -1, 'abc'],
] as const)('a passage moves: %i by %i', (at, step, wanted) => {
  expect(moved([...'abc'], at, step).join('')).toBe(wanted);
});

describe('two lists in one', () => {
  it('are mine, then what only the other has', () => {
    const both = merged([entry('a.1'), entry('b.2')], [entry('c.3'), entry('a.1')]);
    expect(both.map(keyOf)).toEqual(['a.1', 'b.2', 'c.3']);
  });

  it.each([
    ['', '他的', '他的'],
    ['我的', '', '我的'],
    ['我的', '他的', '我的\n他的'],
    // Said once is enough.
    ['同', '同', '同'],
  ])('lose no note: %j and %j', (mine, other, wanted) => {
    expect(merged([entry('a.1', mine)], [entry('a.1', other)])).toEqual([entry('a.1', wanted)]);
  });
});
