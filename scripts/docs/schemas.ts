/**
 * `npm run docs`: writes schemas/, a JSON Schema for the result of each command, from the types that the commands name. A
 * test compares them, so that no result changes unnoticed, and holds real results against them.
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { formatted } from './formatted.ts';
import { ResultSchemas, type Schema } from './resultSchema.ts';

const root = join(import.meta.dirname, '../..');

/** Relative to the root. */
export const SCHEMAS = 'schemas';

/** The type between the angle brackets of `extends AdoptionCommand<...>`. */
function resultType(source: ts.SourceFile): ts.TypeNode {
  const command = source.statements.find(ts.isClassDeclaration);
  const [result] = command?.heritageClauses?.[0]?.types[0]?.typeArguments ?? [];
  if (result === undefined) throw new Error(`${source.fileName} names no result.`);
  return result;
}

/** Schemas by the name of their file, such as `adoption-measure-schedule.json`. */
export function resultSchemas(): Map<string, Schema> {
  const folder = join(root, 'src/commands');
  const files = globSync('**/*.ts', { cwd: folder }).sort();
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config as unknown;
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root);
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    options,
  );
  const checker = program.getTypeChecker();
  const schemas = new ResultSchemas(checker);
  return new Map(
    files.map((file) => {
      const source = program.getSourceFile(join(folder, file));
      if (source === undefined) throw new Error(`${file} is not there.`);
      const schema = schemas.of(checker.getTypeFromTypeNode(resultType(source)));
      return [
        `${file.replaceAll(/[/\\]/g, '-').replace(/\.ts$/, '')}.json`,
        { $schema: 'http://json-schema.org/draft-07/schema#', ...schema },
      ];
    }),
  );
}

/** A schema as it stands in its file. */
export async function schemaText(schema: Schema): Promise<string> {
  return formatted('any.json', JSON.stringify(schema));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, SCHEMAS), { recursive: true });
  for (const [name, schema] of resultSchemas()) writeFileSync(join(root, SCHEMAS, name), await schemaText(schema));
}
