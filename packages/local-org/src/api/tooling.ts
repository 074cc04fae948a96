import { checkCharacters } from '../engine/ids.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { ObjectSchema, ValidationRule } from '../schema/types.ts';
import { basePath, type ApiCall, type ApiContext, type ApiResource } from './call.ts';
import { notFound } from './replies.ts';

type OwnedRule = { id: string; object: ObjectSchema; rule: ValidationRule };

/** What the query of validation rules may look like; whatever else the Tooling API takes is refused by name. */
const RULE_QUERY =
  /^\s*SELECT\s+(?<fields>[\w.,\s]+?)\s+FROM\s+ValidationRule(?:\s+WHERE\s+(?<where>.+?))?(?:\s+ORDER BY\s+ValidationName)?\s*$/iu;
const CONDITION =
  /^\s*(?:EntityDefinition\.QualifiedApiName\s*=\s*'(?<object>\w+)'|Active\s*=\s*(?<active>true|false))\s*$/iu;

/**
 * Validation rules as the Tooling API shows them: the one of its own objects that the product reads.
 * Source: Tooling API guide, "ValidationRule". Ids are made of the place of the rule, which a deploy keeps.
 */
export function toolingResources({ org }: ApiContext): ApiResource[] {
  return [
    {
      method: 'GET',
      path: '/tooling/sobjects/ValidationRule/:id',
      handle: (call) => {
        requireViewSetup(call.session);
        const found = rulesOf(org).find(({ id }) => id.slice(0, 15) === call.params.id?.slice(0, 15));
        if (!found) throw notFound();
        return { status: 200, body: wholeRule(call, found) };
      },
    },
  ];
}

/** The answer to a query of validation rules; undefined for a query of something else. */
export function queryRules(org: LocalOrg, call: ApiCall, soql: string): Record<string, unknown> | undefined {
  if (!/\bFROM\s+ValidationRule\b/iu.test(soql)) return undefined;
  requireViewSetup(call.session);
  const { fields = '', where } = RULE_QUERY.exec(soql)?.groups ?? {};
  const names = fields.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !['Id', 'ValidationName', 'Active'].includes(name));
  if (unknown !== undefined) throw unsupported(soql);
  const keep = (where?.split(/\s+AND\s+/iu) ?? []).map((text) => conditionOf(text, soql));
  const found = rulesOf(org).filter((owned) => keep.every((holds) => holds(owned)));
  const records = found.map(({ id, rule }) => {
    const values: Record<string, unknown> = { Id: id, ValidationName: rule.name, Active: rule.active };
    return { attributes: attributesOf(call, id), ...Object.fromEntries(names.map((name) => [name, values[name]])) };
  });
  return { size: records.length, totalSize: records.length, done: true, queryLocator: null, records };
}

function conditionOf(text: string, soql: string): (owned: OwnedRule) => boolean {
  const { object, active } = CONDITION.exec(text)?.groups ?? {};
  if (object !== undefined) return (owned) => owned.object.name.toLowerCase() === object.toLowerCase();
  if (active !== undefined) return ({ rule }) => rule.active === (active.toLowerCase() === 'true');
  throw unsupported(soql);
}

function unsupported(soql: string): OrgError {
  return new OrgError('UNSUPPORTED', `The local org does not support this query of validation rules: ${soql}`);
}

/** Tooling objects take "View Setup and Configuration" (Tooling API guide, "Tooling API Objects"). */
function requireViewSetup(session: Session): void {
  if (session.access.has('ViewSetup')) return;
  throw new OrgError('INVALID_TYPE', "sObject type 'ValidationRule' is not supported.");
}

function rulesOf(org: LocalOrg): OwnedRule[] {
  return org.schema.objects().flatMap((object) =>
    object.validationRules.map((rule, index) => {
      const id15 = `03d${object.keyPrefix}${String(index).padStart(9, '0')}`;
      return { id: id15 + checkCharacters(id15), object, rule };
    }),
  );
}

function attributesOf(call: ApiCall, id: string): Record<string, string> {
  return { type: 'ValidationRule', url: `${basePath(call.version)}/tooling/sobjects/ValidationRule/${id}` };
}

/** One record, which alone has `Metadata` and `FullName`. */
function wholeRule(call: ApiCall, { id, object, rule }: OwnedRule): Record<string, unknown> {
  return {
    attributes: attributesOf(call, id),
    Id: id,
    ValidationName: rule.name,
    Active: rule.active,
    ErrorDisplayField: rule.errorField,
    ErrorMessage: rule.message,
    NamespacePrefix: null,
    FullName: `${object.name}.${rule.name}`,
    Metadata: {
      active: rule.active,
      description: null,
      errorConditionFormula: rule.formula,
      errorDisplayField: rule.errorField,
      errorMessage: rule.message,
      shouldEvaluateOnClient: null,
      urls: null,
    },
  };
}
