import { createRequire } from 'node:module';
import type * as TypeScript from 'typescript';
import type { PackageFile } from '../../model/packageModel.ts';
import type { FoundText } from './foundText.ts';

/** Names of what people read: properties, variables and getters. */
const readName =
  /(^|[a-z])(advice|announcement|caption|hint|label|notice|subtitle|title|message|placeholder|heading|alternativeText|helpText|ariaLabel|tooltip)$/i;

/** Whether a text is language: words, not a key such as `sum_of` or `c-tile`. */
function isLanguage(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) &&
    (/^\p{Lu}\p{Ll}+$/u.test(text) || /\p{L}[^\p{L}\s]*\s+\p{L}/u.test(text) || /\p{L}[.!?…]$/u.test(text))
  );
}

/** Whether a text is a sentence whatever it is given to: a capital and three words or more. Keys look otherwise. */
function isSentence(text: string): boolean {
  return /^\p{Lu}\p{Ll}*['’]?\p{Ll}*,?(\s+[\p{L}\d'’,-]+){2}/u.test(text);
}

/** Texts that code gives to something people read, and sentences anywhere but in errors for programmers. */
export function codeTexts({ path, text: source }: PackageFile): FoundText[] {
  // Loaded when needed: a deploy runs no policies.
  const ts = createRequire(import.meta.url)('typescript') as typeof TypeScript;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: FoundText[] = [];
  const isText = (node: TypeScript.Node): node is TypeScript.LiteralLikeNode =>
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node);
  const add = (node: TypeScript.LiteralLikeNode): void => {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    const place = { text: node.text.trim(), line: line + 1, column: character + 1 };
    if (!found.some((one) => one.line === place.line && one.column === place.column)) found.push(place);
  };
  const collect = (node: TypeScript.Node | undefined): void => {
    if (!node) return;
    if (isText(node) && isLanguage(node.text.trim())) add(node);
    // Arguments and comparisons are keys; what a call returns is looked at where it is made.
    if (ts.isCallExpression(node) || ts.isBinaryExpression(node)) {
      const isSum =
        ts.isBinaryExpression(node) &&
        [ts.SyntaxKind.PlusToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(
          node.operatorToken.kind,
        );
      if (!isSum) return;
    }
    ts.forEachChild(node, collect);
  };
  const visit = (node: TypeScript.Node): void => {
    if (ts.isThrowStatement(node)) return;
    if (isText(node) && isSentence(node.text.trim())) add(node);
    const name =
      'name' in node && node.name !== undefined
        ? (node.name as TypeScript.Node).getText(file).replace(/['"]/g, '')
        : '';
    if (readName.test(name)) {
      if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) {
        collect(node.initializer);
        return;
      }
      if (ts.isGetAccessor(node) || ts.isMethodDeclaration(node)) {
        returnsOf(node.body, collect);
        return;
      }
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const target = ts.isPropertyAccessExpression(node.left) ? node.left.name.text : node.left.getText(file);
      if (readName.test(target)) collect(node.right);
    }
    ts.forEachChild(node, visit);
  };
  const returnsOf = (body: TypeScript.Node | undefined, each: (node: TypeScript.Node | undefined) => void): void => {
    if (!body) return;
    ts.forEachChild(body, function inner(node): void {
      if (ts.isReturnStatement(node)) each(node.expression);
      else ts.forEachChild(node, inner);
    });
  };
  visit(file);
  return found;
}
