import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/reading/pattern.ts';
import { compileGrammar, type Grammar } from '../../../src/reading/rules.ts';

const row = (id: string, pattern: string, pass = 1) => ({ id, pass, pattern, means: {} });
const WORDS = [
  { word: '市', kind: 'LEVEL' },
  { word: '公安', kind: 'STEM', tag: 'gongan' },
  { word: '局', kind: 'END' },
  { word: '部门', kind: 'END' },
  { word: '局部', kind: 'GUARD' },
  { word: '统筹', kind: 'ROLE', tag: 'lead' },
  { word: '统筹', kind: 'DEED' },
];

function grammarOf(...rules: ReturnType<typeof row>[]): Grammar {
  return compileGrammar({ words: WORDS, rules: { test: rules } }, 'test', {
    kinds: ['LEVEL', 'STEM', 'END', 'GUARD', 'ROLE', 'DEED'],
    folds: [['BODY']],
    prefer: [{ after: 'STEM', not: 'NAME', kind: 'END', over: 'GUARD' }],
  });
}

/** `id part=text`, in order. */
function found(grammar: Grammar, text: string): string[] {
  const tokens = grammar.lex(text);
  return grammar.find(1, tokens).map(({ row: { id }, from, to, parts }) => {
    const slice = (a: number, b: number) => text.slice(tokens[a]?.from, tokens[b - 1]?.to);
    const named = [...parts].flatMap(([name, places]) =>
      places.map((place) => `${name}=${slice(place.from, place.to)}`),
    );
    return [id, slice(from, to), ...named].join(' ');
  });
}

describe('the rows', () => {
  it.each([
    // A word of several kinds is each of them.
    ['ROLE', '市统筹', ['r 统筹']],
    ['DEED', '市统筹', ['r 统筹']],
    // A kind with its tag.
    ['STEM.gongan END', '市公安局', ['r 公安局']],
    ['STEM.other END', '市公安局', []],
    // An ending behind a stem goes before a longer word that begins there.
    ['body=(LEVEL STEM END)', '市公安局部署', ['r 市公安局 body=市公安局']],
    // Literal, negated, any, and a choice of features in one.
    ["'部署' .", '部署好', ['r 部署好']],
    ['!LEVEL', '市好', ['r 好']],
    ['LEVEL/ROLE', '市统筹', ['r 市', 'r 统筹']],
    // Counts, lazy ones too.
    ['HAN{2} LEVEL', '鹤城市', ['r 鹤城市']],
    ['HAN+? LEVEL', '鹤城市', ['r 鹤城市']],
    // Looking ahead and behind.
    ['(?<!LEVEL) STEM', '市公安公安', ['r 公安']],
    ['STEM (?=END)', '公安公安局', ['r 公安']],
    // One name in two branches.
    ['(a=LEVEL STEM | a=STEM END)', '公安局市公安', ['r 公安局 a=公安', 'r 市公安 a=市']],
    // The ends of the text.
    ['^ LEVEL', '市市', ['r 市']],
    ['LEVEL $', '市市', ['r 市']],
    // Numbers by their kind.
    ['NUM.han', '十五2024', ['r 十五']],
    ['NUM.arabic', '十五2,024.5', ['r 2,024.5']],
    ['NUM.year', '2024、二○二四、1024、2150', ['r 2024', 'r 二○二四']],
    // Marks by their sort.
    ['DASH.em', '—–-', ['r —']],
    ['DOT.stop', '.．·', ['r .', 'r ．']],
  ])('%s in %s', (pattern, text, expected) => {
    expect(found(grammarOf(row('r', pattern)), text)).toEqual(expected);
  });

  it('the first row of a place holds, and none begins within another', () => {
    const grammar = grammarOf(
      row('long', 'LEVEL STEM'),
      row('short', 'LEVEL'),
      row('stem', 'STEM'),
    );
    expect(found(grammar, '市公安市公安')).toEqual(['long 市公安', 'long 市公安']);
    expect(found(grammar, '市市公安')).toEqual(['short 市', 'long 市公安']);
  });

  it('folds what it finds; null leaves it', () => {
    const grammar = grammarOf(row('body', 'LEVEL? STEM END'));
    const tokens = grammar.lex('市公安局和公安局');
    const folded = grammar.fold(1, tokens, ({ from, to }) =>
      from > 0
        ? {
            letter: grammar.letter('BODY'),
            from: tokens[from]?.from ?? 0,
            to: tokens[to - 1]?.to ?? 0,
          }
        : null,
    );
    expect(folded.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
      [4, 5],
      [5, 8],
    ]);
    expect(grammar.is(folded.at(-1), 'BODY')).toBe(true);
    expect(() => grammar.letter('NOBODY')).toThrow('did not name');
  });

  it.each(['(LEVEL', 'LEVEL )', 'level', 'LEVEL ?*', '*'])('refuses the pattern %s', (pattern) => {
    expect(() => parsePattern(pattern)).toThrow(SyntaxError);
  });

  it('reads digits by themselves where a stage asks for it', () => {
    const grammar = compileGrammar(
      { words: [], rules: { test: [row('r', 'NUM DOT.stop NUM')] } },
      'test',
      { kinds: [], folds: [], numbers: 'digits' },
    );
    expect(found(grammar, '2.11月、1,200')).toEqual(['r 2.11']);
  });

  it('begins with the first row of a pass, and nowhere else', () => {
    const grammar = grammarOf(
      row('long', 'LEVEL STEM'),
      row('short', 'LEVEL'),
      row('two', 'STEM', 2),
    );
    const begun = (pass: number, text: string) => {
      const tokens = grammar.lex(text);
      return [grammar.begin(pass, tokens)?.row.id, grammar.mayBegin(pass, tokens[0])];
    };
    expect(begun(1, '市公安')).toEqual(['long', true]);
    expect(begun(1, '市市')).toEqual(['short', true]);
    expect(begun(1, '公安市')).toEqual([undefined, false]);
    expect(begun(2, '公安市')).toEqual(['two', true]);
    expect(begun(2, '')).toEqual([undefined, false]);
  });

  it('refuses a row that would match nothing', () => {
    expect(() => grammarOf(row('empty', 'LEVEL?'))).toThrow('nothing at all');
  });

  it('tokens tile any text', () => {
    const text = '市 公安局，“十五”２，𠮷\n(a)';
    const tokens = grammarOf(row('r', 'LEVEL')).lex(text);
    expect(tokens.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
  });
});

describe('any text', () => {
  const grammar = grammarOf(
    row('body', 'LEVEL? STEM END'),
    row('list', 'BODY (DUN BODY)*', 2),
    row('any', '!BODY{1,3}', 3),
    row('kept', 'BODY', 3),
  );
  const texts = fc
    .array(
      fc.constantFrom('市', '公安', '局', '局部', '部门', '统筹', '、', '十五', '𠮷', 'a', ' '),
    )
    .map((parts) => parts.join(''));
  const body = grammar.letter('BODY');
  const passes = (text: string) => {
    const tokens = grammar.lex(text);
    const folded = grammar.fold(1, tokens, (_, token) => ({ ...token, letter: body }));
    const lists = grammar.fold(2, folded, (_, token) => ({ ...token, letter: body }));
    return [tokens, folded, lists];
  };

  it('is tiled by its tokens, whatever was folded', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const tokens of passes(text)) {
          expect(tokens.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
          expect(tokens.every(({ from }, at) => from === (tokens[at - 1]?.to ?? 0))).toBe(true);
          expect(tokens.every(({ from, to }) => from < to)).toBe(true);
        }
      }),
    );
  });

  it('has its matches in order, none on another, their parts inside; a fold keeps what it covers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = passes(text);
        for (const tokens of all) {
          for (const pass of [1, 2, 3]) {
            const matches = grammar.find(pass, tokens);
            expect(matches.every(({ from, to }) => from < to && to <= tokens.length)).toBe(true);
            expect(matches.every(({ from }, at) => from >= (matches[at - 1]?.to ?? 0))).toBe(true);
          }
        }
        for (const { from, to, parts } of all.flat()) {
          const inner = parts?.all;
          if (inner) expect([inner.at(0)?.from, inner.at(-1)?.to]).toEqual([from, to]);
        }
      }),
    );
  });
});
