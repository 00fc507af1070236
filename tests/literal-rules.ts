import ts from 'typescript';

/** More words than these are a list, and lists stand in `content/lexicon`. */
const MOST = 5;

const HAN = /\p{Script=Han}/u;
/** Parts the words of a list in a string: 市|县, 市、县, 市 县. */
const BETWEEN = /[|,、/\s]+/u;
/** What holds one of these is a sentence for people: a message, a hint. */
const SENTENCE = /[，。；：！？…]/u;

/**
 * Literals that list Chinese words, in words; empty is right. A literal is a regular expression (each run of
 * Chinese characters in it is a word, a class of characters one), a string or a template (its words stand between
 * `|`, `,`, `、`, `/` and spaces, and a sentence lists none), or what is made of literals: an array, an object, a
 * chain of `+` or `||`, a `switch`. The same word twice counts once.
 */
export function literalViolations(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const words = isLiteral(node) ? new Set(wordsIn(node)) : new Set<string>();
    if (words.size <= MOST) return void ts.forEachChild(node, visit);
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} lists ${words.size} words: ${[...words].join(' ')}`);
  };
  visit(source);
  return found;
}

function isLiteral(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isCaseBlock(node) ||
    ts.isBinaryExpression(node)
  );
}

/** All words of a literal. What a function inside it says is its own matter. */
function wordsIn(node: ts.Node): string[] {
  if (ts.isRegularExpressionLiteral(node)) return node.text.match(/\p{Script=Han}+/gu) ?? [];
  if (ts.isStringLiteralLike(node)) return wordsOf(node.text);
  if (ts.isTemplateExpression(node)) {
    return wordsOf(
      [node.head, ...node.templateSpans.map((span) => span.literal)]
        .map(({ text }) => text)
        .join('·'),
    );
  }
  if (ts.isFunctionLike(node)) return [];
  const words: string[] = [];
  ts.forEachChild(node, (child) => void words.push(...wordsIn(child)));
  return words;
}

function wordsOf(text: string): string[] {
  return SENTENCE.test(text) ? [] : text.split(BETWEEN).filter((word) => HAN.test(word));
}
