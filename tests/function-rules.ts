import ts from 'typescript';

/** A function longer than this, or with more branches, does more than one thing. */
const MOST_LINES = 40;
const MOST_BRANCHES = 12;

/**
 * Functions that are too long or branch too often, in words; empty is right. Branches are `if`, `?:`, `&&`, `||`, `??`
 * and their assignments, `case`, `catch` and loops, but not `?.`; those of a function inside another are its own.
 */
export function functionViolations(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunction(node)) {
      const [lines, branches] = [linesOf(source, node), branchesOf(node)];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const where = `${file}:${line + 1} ${nameOf(node)}`;
      if (lines > MOST_LINES) found.push(`${where} has ${lines} lines`);
      if (branches > MOST_BRANCHES) found.push(`${where} has ${branches} branches`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function linesOf(source: ts.SourceFile, node: ts.Node): number {
  const lineAt = (at: number) => source.getLineAndCharacterOfPosition(at).line;
  return lineAt(node.end) - lineAt(node.getStart()) + 1;
}

const BRANCHING = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

function branchesOf(node: ts.Node): number {
  let branches = 0;
  ts.forEachChild(node, (child) => {
    if (isFunction(child)) return;
    if (BRANCHING.has(child.kind)) branches++;
    branches += branchesOf(child);
  });
  return branches;
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  const { name, parent } = node;
  if (name && ts.isIdentifier(name)) return name.text;
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return named ? parent.name.getText() : '(a function without name)';
}
