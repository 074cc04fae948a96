import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { objectsOf } from '../src/model/objects.ts';
import { PackageModel } from '../src/model/packageModel.ts';
import { placementOf } from '../src/model/placement.ts';
import { declarationsFile, metadataDeclarations, type Declaration } from '../src/wsdl/declarations.ts';
import { childOf, descendantsOf } from '../src/xml/element.ts';
import { parseXml, XmlError } from '../src/xml/parse.ts';
import { metadata, smallPackage } from './smallPackage.ts';

describe('parsing XML', () => {
  it('knows line and column of every tag, whatever follows its name', () => {
    const root = parseXml('<?xml version="1.0"?>\n<a\n  x="1">\n  <b>é&amp;\n</b><c\r\n y="2"/>\n</a>\n');
    assert.deepEqual([root.line, root.column, root.attributes.x], [2, 1, '1']);
    const [b, c] = root.children;
    assert.deepEqual([b?.name, b?.line, b?.column, b?.text], ['b', 4, 3, 'é&']);
    assert.deepEqual([c?.name, c?.line, c?.column], ['c', 5, 5]);
  });

  it('keeps comments out of the text and takes CDATA as it is', () => {
    assert.equal(parseXml('<a> x<!-- no --><![CDATA[<y>]]> </a>').text, 'x<y>');
  });

  it('names the place of what is not well-formed', () => {
    assert.throws(
      () => parseXml('<a>\n  <b></a>'),
      (error: unknown) => error instanceof XmlError && error.line === 2,
    );
    assert.throws(() => parseXml(''), XmlError);
  });

  it('finds elements at any depth', () => {
    const root = parseXml('<a><b><c>1</c></b><c>2</c></a>');
    assert.deepEqual(
      descendantsOf(root, 'c').map(({ text }) => text),
      ['1', '2'],
    );
    assert.equal(childOf(root, 'nothing'), undefined);
  });
});

describe('the declarations of the Metadata API', () => {
  it("are read as TypeScript's own parser reads them", () => {
    const file = declarationsFile();
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
    const parsed = new Map<string, { own: string[]; bases: string[]; values: string[] }>();
    source.forEachChild((node) => {
      if (ts.isTypeAliasDeclaration(node)) parsed.set(node.name.text, shapeOf(node.type, source));
    });
    const membersOf = (name: string): string[] => {
      const shape = parsed.get(name);
      return shape ? [...shape.bases.flatMap(membersOf), ...shape.own] : [];
    };
    assert.equal(metadataDeclarations().size, parsed.size);
    for (const [name, declaration] of metadataDeclarations()) {
      const expected =
        declaration.kind === 'complex' ? [...new Set(membersOf(name))] : (parsed.get(name)?.values ?? []);
      assert.deepEqual(textOf(declaration), expected, name);
    }
  });
});

function textOf(declaration: Declaration): string[] {
  if (declaration.kind === 'enumeration') return [...declaration.values];
  if (declaration.kind === 'alias') return [];
  return [...declaration.members.values()].map(
    ({ name, type, required, repeats }) => `${name}${required || repeats ? '' : '?'}: ${type}${repeats ? '[]' : ''}`,
  );
}

function shapeOf(type: ts.TypeNode, source: ts.SourceFile): { own: string[]; bases: string[]; values: string[] } {
  if (ts.isIntersectionTypeNode(type)) {
    const parts = type.types.map((part) => shapeOf(part, source));
    return { own: parts.flatMap(({ own }) => own), bases: parts.flatMap(({ bases }) => bases), values: [] };
  }
  if (ts.isTypeReferenceNode(type)) return { own: [], bases: [type.getText(source)], values: [] };
  const union = ts.isUnionTypeNode(type) ? type.types : [type];
  const values = union.flatMap((one) =>
    ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? [one.literal.text] : [],
  );
  const own = ts.isTypeLiteralNode(type) ? type.members.map((member) => memberText(member, source)) : [];
  return { own, bases: [], values };
}

/** A list counts as there, empty or not. */
function memberText(member: ts.TypeElement, source: ts.SourceFile): string {
  const text = member.getText(source).replace(/;$/, '');
  return text.endsWith('[]') ? text.replace('?:', ':') : text;
}

describe('placing files', () => {
  const cases: [path: string, type: string | undefined, fullName?: string][] = [
    ['a/objects/X__c/X__c.object-meta.xml', 'CustomObject', 'X__c'],
    ['objects/X__c.object', 'CustomObject', 'X__c'],
    ['objects/X__c/fields/F__c.field-meta.xml', 'CustomField', 'X__c.F__c'],
    ['objectTranslations/X__c-fr/F__c.fieldTranslation-meta.xml', 'CustomFieldTranslation', 'X__c-fr.F__c'],
    ['objectTranslations/X__c-fr.objectTranslation', 'CustomObjectTranslation', 'X__c-fr'],
    ['layouts/X__c-A %26 B.layout-meta.xml', 'Layout', 'X__c-A & B'],
    ['reports/Folder/R.report-meta.xml', 'Report', 'Folder/R'],
    ['reports/Folder.reportFolder-meta.xml', 'ReportFolder', 'Folder'],
    ['reports/Folder-meta.xml', 'ReportFolder', 'Folder'],
    ['lwc/x/x.js-meta.xml', 'LightningComponentBundle', 'x'],
    ['lwc/x/y.html', 'LightningComponentBundle', 'x'],
    ['classes/A.cls', 'ApexClass', 'A'],
    ['README.md', undefined],
    ['objects/notes.txt', undefined],
  ];
  for (const [path, type, fullName] of cases) {
    it(path, () => {
      const placement = placementOf(path);
      assert.deepEqual([placement?.type, placement?.fullName], [type, fullName]);
    });
  }
});

describe('objects of a package', () => {
  const deployed = metadata(
    'CustomObject',
    '<fields>\n<fullName>Tree__c</fullName>\n<referenceTo>Tree__c</referenceTo>\n<type>MasterDetail</type>\n</fields>\n<label>Leaf</label>',
  );
  const files = [...smallPackage, { path: 'objects/Leaf__c.object', text: deployed }];
  const index = new PackageModel(files).index(objectsOf);

  it('are read from both formats, in any case', () => {
    assert.equal(index.field('tree__c', 'HEIGHT__C')?.type, 'Number');
    assert.equal(index.field('Leaf__c', 'Tree__c')?.type, 'MasterDetail');
  });

  it('are walked along their relationships into standard objects', () => {
    assert.equal(index.path('Leaf__c', 'Tree__r.Owner.Email')?.type, 'Email');
    assert.equal(index.path('Leaf__c', 'Tree__r.Nothing__c'), undefined);
  });

  it('have an owner unless they are details', () => {
    assert.equal(index.field('Tree__c', 'OwnerId')?.type, 'Lookup');
    assert.equal(index.field('Leaf__c', 'OwnerId'), undefined);
  });
});
