import { createRequire } from 'node:module';
import type * as TypeScript from 'typescript';
import type { PackageFile } from '../../model/packageModel.ts';
import type { FoundText } from './hardCodedTexts.ts';

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

/** Texts that code gives to something people read. */
export function codeTexts({ path, text: source }: PackageFile): FoundText[] {
  // Loaded when needed: a deploy runs no policies.
  const ts = createRequire(import.meta.url)('typescript') as typeof TypeScript;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: FoundText[] = [];
  const collect = (node: TypeScript.Node | undefined): void => {
    if (!node) return;
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText && isLanguage(node.text.trim())) {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ text: node.text.trim(), line: line + 1, column: character + 1 });
    }
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
