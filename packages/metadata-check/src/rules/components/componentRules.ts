import { objectsOf } from '../../model/objects.ts';
import type { BundleReference, CompiledBundle } from '../../model/facts.ts';
import type { PackageModel } from '../../model/packageModel.ts';
import { descendantsOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { queryRule } from './queryRule.ts';
import { templateNames } from './templateNames.ts';

const BUNDLE = 'LightningComponentBundle';

function* compiled(model: PackageModel): Iterable<{ name: string; bundle: CompiledBundle }> {
  for (const [name, bundle] of model.facts.bundles ?? []) yield { name, bundle };
}

const compiles: Rule = {
  id: 'component-compiles',
  layer: 4,
  origin: 'platform',
  severity: 'error',
  statement: "Each component compiles with the platform's own compiler.",
  *check(model) {
    for (const { name, bundle } of compiled(model)) {
      for (const { file, line, column, message } of bundle.diagnostics) {
        const named = { type: BUNDLE, fullName: name };
        yield { named, file: { path: file }, element: { line, column }, problem: message, fix: 'Correct the source.' };
      }
    }
  },
};

const references: Rule = {
  id: 'component-references',
  layer: 4,
  origin: 'platform',
  severity: 'error',
  statement: 'Labels, objects, fields, permissions, components and other things that a component names exist.',
  *check(model) {
    for (const { name, bundle } of compiled(model)) {
      for (const reference of bundle.references) {
        const missing = missingThing(model, reference);
        if (missing) yield referenceIssue(name, reference, missing);
      }
    }
  },
};

function referenceIssue(bundle: string, { file, line, column }: BundleReference, missing: string): Issue {
  const problem = `${missing} (in ${file.split('/').at(-1)})`;
  const fix = 'Correct the name, or add what it names to the package.';
  return { named: { type: BUNDLE, fullName: bundle }, file: { path: file }, element: { line, column }, problem, fix };
}

/** Components by kind of reference, where the name is the component's. */
const TYPE_OF_KIND: Readonly<Record<string, string>> = {
  contentAssetUrl: 'ContentAsset',
  customPermission: 'CustomPermission',
  messageChannel: 'LightningMessageChannel',
  resourceUrl: 'StaticResource',
};

/** The platform's words for a reference to nothing; undefined when it exists, or when only an org could know. */
function missingThing(model: PackageModel, { type, id }: BundleReference): string | undefined {
  const invalid = (name: string, kind: string): string => `Invalid reference ${name} of type ${kind}`;
  switch (type) {
    case 'label': {
      // Labels of other namespaces are another package's.
      const label = /^c\.(\w+)$/.exec(id)?.[1];
      return label === undefined || model.has('CustomLabel', label) ? undefined : invalid(id, 'label');
    }
    case 'schema': {
      const [object = '', ...path] = id.split('.');
      const index = model.index(objectsOf);
      if (path.length === 0) return index.object(object) ? undefined : invalid(id, 'sobject');
      return index.path(object, path.join('.')) ? undefined : invalid(id, 'sobjectField');
    }
    case 'module':
      if (!id.startsWith('c/') || model.has(BUNDLE, id.slice(2))) return undefined;
      return `No MODULE named markup://c:${id.slice(2)} found`;
    case 'component': {
      const name = camelCase(id.slice(2));
      return !id.startsWith('c-') || model.has(BUNDLE, name) ? undefined : `No MODULE named markup://c:${name} found`;
    }
    case 'apexMethod':
    case 'apexClass': {
      const name = id.split('.')[0] ?? '';
      return id.includes('__') || model.has('ApexClass', name) ? undefined : invalid(id, type);
    }
    default: {
      const component = TYPE_OF_KIND[type];
      const name = id.split('/')[0] ?? '';
      return component === undefined || name.includes('__') || model.has(component, name)
        ? undefined
        : invalid(id, type);
    }
  }
}

function camelCase(tag: string): string {
  return tag.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

const properties: Rule = {
  id: 'configured-properties',
  layer: 4,
  origin: 'platform',
  severity: 'error',
  statement: 'Properties that js-meta.xml offers to administrators are public properties of the class.',
  *check(model) {
    for (const component of model.ofType(BUNDLE)) {
      const known = model.facts.bundles?.get(component.fullName)?.publicProperties;
      if (!known) continue;
      for (const element of descendantsOf(component.element, 'property')) {
        const name = element.attributes.name ?? '';
        if (known.has(name)) continue;
        const problem = `The property ${name} is not a public property of ${component.fullName}`;
        yield { component, element, problem, fix: `Add @api ${name} to the class, or remove the property.` };
      }
    }
  },
};

/** Layer 4: Lightning web components, as compiled. */
export const componentRules: readonly Rule[] = [compiles, references, properties, templateNames, queryRule];
