/** A TypeScript type as a JSON Schema (draft 07): what `--json` of a command gives, for those who read it by script. */
import ts from 'typescript';

export type Schema = Record<string, unknown>;

const WORDS: [ts.TypeFlags, Schema][] = [
  [ts.TypeFlags.String, { type: 'string' }],
  [ts.TypeFlags.Number, { type: 'number' }],
  [ts.TypeFlags.Boolean, { type: 'boolean' }],
  [ts.TypeFlags.Null, { type: 'null' }],
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, {}],
];

/** Makes the schemas of types of one program. */
export class ResultSchemas {
  private readonly checker: ts.TypeChecker;

  public constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  /** @param inside types that hold this one */
  public of(type: ts.Type, inside: readonly ts.Type[] = []): Schema {
    // A type that holds itself is that of any JSON, such as the filters in a template.
    if (inside.includes(type)) return {};
    const word = WORDS.find(([flag]) => (type.flags & flag) !== 0);
    if (word) return word[1];
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return { const: this.checker.typeToString(type) === 'true' };
    const deeper = [...inside, type];
    if (type.isUnion()) return this.ofUnion(type, deeper);
    if (this.checker.isTupleType(type)) {
      const items = this.checker.getTypeArguments(type as ts.TypeReference).map((item) => this.of(item, deeper));
      return { type: 'array', items, minItems: items.length, maxItems: items.length };
    }
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', ...(item && { items: this.of(item, deeper) }) };
    }
    return this.ofObject(type, deeper);
  }

  private ofUnion(type: ts.UnionType, inside: readonly ts.Type[]): Schema {
    const parts = type.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0);
    if (parts.length === 2 && parts.every(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) !== 0)) {
      return { type: 'boolean' };
    }
    const literals = parts.filter((part) => part.isStringLiteral());
    const others = parts.filter((part) => !part.isStringLiteral()).map((part) => this.of(part, inside));
    const words = literals.map(({ value }) => value).sort();
    const all = [...(words.length > 0 ? [{ type: 'string', enum: words }] : []), ...withBoolean(others)];
    return all.length === 1 ? (all[0] ?? {}) : { anyOf: all };
  }

  private ofObject(type: ts.Type, inside: readonly ts.Type[]): Schema {
    const members = this.checker.getPropertiesOfType(type);
    const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;
    const index = this.checker.getIndexInfosOfType(type)[0];
    const properties = members.map((member) => {
      const description = ts.displayPartsToString(member.getDocumentationComment(this.checker)).replaceAll(/\s+/g, ' ');
      const schema = this.of(this.checker.getTypeOfSymbol(member), inside);
      return [member.name, { ...schema, ...(description && { description }) }];
    });
    const required = members.filter((member) => !isOptional(member)).map(({ name }) => name);
    return {
      type: 'object',
      ...(properties.length > 0 && { properties: Object.fromEntries(properties) as Schema }),
      ...(required.length > 0 && { required }),
      additionalProperties: index ? this.of(index.type, inside) : false,
    };
  }
}

/** true and false, as they stand in a union with something else, are a boolean. */
function withBoolean(schemas: readonly Schema[]): Schema[] {
  const isBoolean = (schema: Schema): boolean => typeof schema['const'] === 'boolean';
  const rest = schemas.filter((schema) => !isBoolean(schema));
  return schemas.filter(isBoolean).length === 2 ? [{ type: 'boolean' }, ...rest] : [...schemas];
}
