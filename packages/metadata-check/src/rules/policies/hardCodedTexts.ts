import type { PackageFile, PackageModel, Component } from '../../model/packageModel.ts';
import { childOf, textOf } from '../../xml/element.ts';
import { instancesOf, propertiesOf } from '../references/pages.ts';
import type { Issue, Rule } from '../rule.ts';
import { codeTexts } from './codeTexts.ts';
import { templateTexts } from './templateTexts.ts';

/** The files of a bundle that people wrote: TypeScript rather than what is generated from it, and no tests. */
function writtenFiles(model: PackageModel, { fullName }: Component): PackageFile[] {
  const files = model
    .contentOf('LightningComponentBundle', fullName)
    .filter(({ path }) => !path.includes('/__tests__/') && !/\.d\.ts$/.test(path));
  const paths = new Set(files.map(({ path }) => path));
  return files.filter(({ path }) => !path.endsWith('.js') || !paths.has(path.replace(/\.js$/, '.ts')));
}

const LABEL_FIX = 'Make it a custom label, translate it, and import it from @salesforce/label.';

const componentText: Rule = {
  id: 'component-text-hard-coded',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement: 'No text that people read stands in a template or in the code of a component.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('LightningComponentBundle')) {
      for (const file of writtenFiles(model, component)) {
        const texts = file.path.endsWith('.html')
          ? templateTexts(file)
          : /\.(ts|js)$/.test(file.path)
            ? codeTexts(file)
            : [];
        for (const found of texts) {
          const problem = `Hard-coded text '${found.text}'`;
          yield { component, file, element: found, problem, fix: LABEL_FIX };
        }
      }
    }
  },
};

/** Properties of page components that people read. */
const readProperties = /^(label|title|relatedListLabel|richTextValue|masterLabel)$/;

/** What is left of a page's text when labels and tags are taken out. */
function plainText(value: string): string {
  return value
    .replace(/\{!\$Label\.[\w.]+\}/g, '')
    .replace(/^Standard\.\w+\.\w+$/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, '');
}

const pageText: Rule = {
  id: 'page-text-hard-coded',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement:
    'Titles, labels and texts on pages are custom labels ({!$Label.x}), as pages cannot be translated otherwise.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      for (const instance of instancesOf(component)) {
        for (const { name, value, element } of propertiesOf(instance)) {
          if (!readProperties.test(name) || !/\p{L}{2}/u.test(plainText(value))) continue;
          yield {
            component,
            element: childOf(element, 'value'),
            problem: `Hard-coded text '${value}' in ${textOf(instance, 'componentName') ?? ''}`,
            fix: 'Make it a custom label and write {!$Label.name}.',
          };
        }
      }
    }
  },
};

/** The policies about texts in code. */
export const hardCodedRules: readonly Rule[] = [componentText, pageText];
