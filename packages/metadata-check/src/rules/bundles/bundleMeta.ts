import { customObjects } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, descendantsOf, flagOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { CONFIG_ELEMENTS, isPropertyType, OBJECT_TARGETS, PROPERTY_ATTRIBUTES, TARGETS } from './targets.ts';

/** The newest version when this was written. */
const NEWEST_API_VERSION = 67;

function* targetIssues(component: Component): Iterable<Issue> {
  const listed = childrenOf(component.element, 'targets').flatMap((list) => childrenOf(list, 'target'));
  for (const target of listed) {
    if (TARGETS.has(target.text)) continue;
    yield {
      component,
      element: target,
      problem: `'${target.text}' is not a valid value for target`,
      fix: 'Use a target of the LWC developer guide, for example lightning__RecordPage.',
    };
  }
}

function* configIssues(model: PackageModel, component: Component): Iterable<Issue> {
  const listed = new Set(descendantsOf(component.element, 'target').map(({ text }) => text));
  const configs = childrenOf(component.element, 'targetConfigs').flatMap((list) => list.children);
  for (const config of configs) {
    const targets = (config.attributes.targets ?? '').split(',').map((target) => target.trim());
    for (const target of targets.filter((name) => !listed.has(name))) {
      yield {
        component,
        element: config,
        problem: `targetConfig is for '${target}', which <targets> does not list`,
        fix: `Add <target>${target}</target>, or remove it from the targetConfig.`,
      };
    }
    for (const child of config.children) yield* partIssues(model, component, child, targets);
  }
}

function* partIssues(
  model: PackageModel,
  component: Component,
  part: XmlElement,
  targets: readonly string[],
): Iterable<Issue> {
  const issue = (problem: string, fix: string, element = part): Issue => ({ component, element, problem, fix });
  if (!CONFIG_ELEMENTS.has(part.name)) {
    yield issue(`Element ${part.name} invalid at this location in targetConfig`, 'Remove it.');
  } else if (part.name === 'property') {
    yield* propertyIssues(part, targets, issue);
  } else if (part.name === 'objects') {
    if (!targets.every((target) => OBJECT_TARGETS.has(target)))
      yield issue(
        `<objects> is not supported for ${targets.join(', ')}`,
        'Give record pages a targetConfig of their own.',
      );
    for (const object of childrenOf(part, 'object')) {
      if (model.index(customObjects).hasObject(object.text)) continue;
      yield issue(`no CustomObject named ${object.text} found`, 'Name an object of the package or of the org.', object);
    }
  }
}

function* propertyIssues(
  { attributes }: XmlElement,
  targets: readonly string[],
  issue: (problem: string, fix: string) => Issue,
): Iterable<Issue> {
  const { name = '', type = '', default: fallback, datasource } = attributes;
  if (name === '')
    yield issue('Property without a name', 'Add name="...", the name of a public property of the class.');
  for (const attribute of Object.keys(attributes).filter((key) => !PROPERTY_ATTRIBUTES.has(key)))
    yield issue(`Unknown attribute ${attribute} on property ${name}`, 'Remove it.');
  if (!isPropertyType(type, targets))
    yield issue(`The '${type}' type isn't valid for property ${name}`, 'Use String, Integer, Boolean or Color.');
  if (datasource !== undefined && type !== 'String')
    yield issue(`Property ${name} has a datasource and is no String`, 'Set type="String", or remove the datasource.');
  if ((attributes.min !== undefined || attributes.max !== undefined) && type !== 'Integer')
    yield issue(`Property ${name} has min or max and is no Integer`, 'Set type="Integer", or remove min and max.');
  const isDefaultValid =
    fallback === undefined ||
    (type === 'Integer' ? /^-?\d+$/.test(fallback) : type !== 'Boolean' || /^(true|false)$/i.test(fallback));
  if (!isDefaultValid) yield issue(`'${fallback}' is no ${type}: default of property ${name}`, `Write a ${type}.`);
}

function bundleRule(
  id: string,
  statement: string,
  check: (model: PackageModel, component: Component) => Iterable<Issue>,
): Rule {
  return {
    id,
    layer: 2,
    origin: 'platform',
    severity: 'error',
    statement,
    *check(model) {
      for (const component of model.ofType('LightningComponentBundle')) yield* check(model, component);
    },
  };
}

/** An org takes it, and administrators then look for the component in vain. */
const exposure: Rule = {
  id: 'exposed-somewhere',
  layer: 2,
  origin: 'ours',
  severity: 'error',
  statement: 'A component that is exposed names at least one target.',
  *check(model) {
    for (const component of model.ofType('LightningComponentBundle')) {
      if (!flagOf(component.element, 'isExposed') || descendantsOf(component.element, 'target').length > 0) continue;
      const fix = 'Add <targets> with at least one <target>, or set isExposed to false.';
      yield { component, problem: 'The component is exposed and names no target', fix };
    }
  },
};

/** What is special to js-meta.xml; its other elements are checked as those of every file. */
export const bundleMetaRules: readonly Rule[] = [
  exposure,
  bundleRule('bundle-targets', 'The targets that a component names exist.', (_model, component) =>
    targetIssues(component),
  ),
  bundleRule(
    'bundle-target-configs',
    'A targetConfig is for listed targets, with valid properties, and names objects that exist.',
    configIssues,
  ),
  bundleRule(
    'bundle-api-version',
    'The API version of a component is one that exists, as 66.0.',
    function* (_model, component) {
      const element = childOf(component.element, 'apiVersion');
      if (!element || (/^\d{2}(\.0)?$/.test(element.text) && Number(element.text) <= NEWEST_API_VERSION)) return;
      yield {
        component,
        element,
        problem: `Invalid API version: ${element.text}`,
        fix: `Write a version up to ${NEWEST_API_VERSION}.0.`,
      };
    },
  ),
  {
    id: 'bundle-files',
    layer: 2,
    origin: 'platform',
    severity: 'error',
    statement: 'A component has a valid name, a script and a js-meta.xml, and carries no source, test or map.',
    check: bundleFileIssues,
  },
];

const STOWAWAY = /\.(ts|map)$|(^|\/)(tsconfig|jsconfig)\.json$|\/__(tests|mocks)__\//;

/** What a bundle is made of. Source: Lightning Web Components Developer Guide, "Component Folder". */
const OWN_FILE = /\.(js|html|css|svg|json|js-meta\.xml)$/;

/** Source: Lightning Web Components Developer Guide, "Component Bundles". */
const BUNDLE_NAME = /^[a-z](?!\w*__)\w*(?<!_)$/;

function* bundleFileIssues(model: PackageModel): Iterable<Issue> {
  const type = 'LightningComponentBundle';
  for (const fullName of new Set([
    ...model.contentNames(type),
    ...model.ofType(type).map((bundle) => bundle.fullName),
  ])) {
    const component = model.find(type, fullName);
    const files = model.contentOf(type, fullName);
    const named = { type, fullName };
    const at = { path: component?.file.path ?? files[0]?.path ?? '' };
    if (!BUNDLE_NAME.test(fullName))
      yield {
        named,
        file: at,
        problem: `Invalid bundle name '${fullName}': it must begin with a lowercase letter`,
        fix: 'Use letters, digits and single underscores, as in teamAdoption.',
      };
    const isUnreadable = model.unreadable.some(({ placement }) => placement.fullName === fullName);
    if (!component && !isUnreadable)
      yield {
        named,
        file: at,
        problem: `Cannot find Lightning Component Bundle ${fullName}.js-meta.xml`,
        fix: 'Add it.',
      };
    if (!files.some(({ path }) => path.endsWith(`/${fullName}.js`)))
      yield {
        named,
        file: at,
        problem: `Cannot find Lightning Component Bundle ${fullName}.js`,
        fix: 'Run npm run build.',
      };
    for (const file of files.filter(({ path }) => STOWAWAY.test(path) || !OWN_FILE.test(path))) {
      const problem = `Unexpected file in Lightning Component Bundle: ${file.path.split('/').at(-1)}`;
      yield {
        named,
        file,
        problem,
        fix: 'Name it in .forceignore: the platform would drop what it says, or refuse it.',
      };
    }
  }
}
