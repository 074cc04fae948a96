import { childrenOf, textOf, type XmlElement } from '../xml/element.ts';
import { parseXml, XmlError } from '../xml/parse.ts';
import type { OrgCatalogue } from '../catalogue/orgCatalogue.ts';
import { platformCatalogue } from '../catalogue/platform.ts';
import type { Facts } from './facts.ts';
import { placementOf, type Placement } from './placement.ts';

/** One file of a package. Paths have forward slashes, whatever they begin with. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

/** One component, with the element that describes it: the root of a file, or a part of its parent's file. */
export interface Component {
  readonly type: string;
  readonly fullName: string;
  readonly file: PackageFile;
  readonly element: XmlElement;
}

/** A description file that cannot be read. */
export interface UnreadableFile {
  readonly file: PackageFile;
  readonly placement: Placement;
  readonly error: XmlError;
}

/** The files of a package as components, in source format or the Metadata API's. */
export class PackageModel {
  readonly files: readonly PackageFile[];
  readonly components: readonly Component[];
  /** Components that are the root of a file of their own; the others are parts of one of these. */
  readonly documents: readonly Component[];
  readonly unreadable: readonly UnreadableFile[];
  /** Files that belong to no metadata type. */
  readonly strays: readonly PackageFile[];
  /** What the org has besides the package. */
  readonly org: OrgCatalogue;
  readonly facts: Facts;
  readonly #byKey = new Map<string, Component>();
  readonly #byType = new Map<string, Component[]>();
  readonly #content = new Map<string, { type: string; fullName: string; files: PackageFile[] }>();
  readonly #indexes = new Map<unknown, unknown>();

  public constructor(
    files: readonly PackageFile[],
    { org = platformCatalogue, facts = {} }: { org?: OrgCatalogue; facts?: Facts } = {},
  ) {
    this.files = files;
    this.org = org;
    this.facts = facts;
    const documents: Component[] = [];
    const components: Component[] = [];
    const unreadable: UnreadableFile[] = [];
    const strays: PackageFile[] = [];
    for (const file of files) {
      const placement = placementOf(file.path);
      if (!placement) strays.push(file);
      else if (placement.part === 'content') this.#addContent(placement, file);
      else {
        const document = read(file, placement);
        if (document instanceof XmlError) unreadable.push({ file, placement, error: document });
        else {
          documents.push(document);
          components.push(document, ...partsOf(document, placement));
        }
      }
    }
    this.documents = documents;
    this.components = components;
    this.unreadable = unreadable;
    this.strays = strays;
    for (const component of components) {
      const key = keyOf(component.type, component.fullName);
      if (!this.#byKey.has(key)) this.#byKey.set(key, component);
      const sameType = this.#byType.get(component.type) ?? [];
      sameType.push(component);
      this.#byType.set(component.type, sameType);
    }
  }

  /** The component with this type and full name, whatever its case. */
  public find(type: string, fullName: string): Component | undefined {
    return this.#byKey.get(keyOf(type, fullName));
  }

  /** Whether the package or the org has the component. */
  public has(type: string, fullName: string): boolean {
    return this.find(type, fullName) !== undefined || this.org.has(type, fullName);
  }

  /** What the component's file says, be it of the package or of the org. */
  public describe(type: string, fullName: string): XmlElement | undefined {
    return this.find(type, fullName)?.element ?? this.org.describe?.(type, fullName);
  }

  /** All components of a type, in the order of the files. */
  public ofType(type: string): readonly Component[] {
    return this.#byType.get(type) ?? [];
  }

  /** Files beside the description: scripts, templates and style sheets of a bundle, the code of a class. */
  public contentOf(type: string, fullName: string): readonly PackageFile[] {
    return this.#content.get(keyOf(type, fullName))?.files ?? [];
  }

  /** Names of all components of a type that have files beside the description. */
  public contentNames(type: string): string[] {
    return [...this.#content.values()].filter((entry) => entry.type === type).map(({ fullName }) => fullName);
  }

  /** An index that is built when it is first asked for: `model.index(objectsOf)`. */
  public index<T>(build: (model: PackageModel) => T): T {
    if (!this.#indexes.has(build)) this.#indexes.set(build, build(this));
    return this.#indexes.get(build) as T;
  }

  #addContent({ type, fullName }: Placement, file: PackageFile): void {
    const key = keyOf(type, fullName);
    const known = this.#content.get(key) ?? { type, fullName, files: [] };
    known.files.push(file);
    this.#content.set(key, known);
  }
}

/** Names of components are compared without regard to case, as the platform does. */
function keyOf(type: string, fullName: string): string {
  return `${type}:${fullName.toLowerCase()}`;
}

function read(file: PackageFile, { type, fullName }: Placement): Component | XmlError {
  try {
    return { type, fullName, file, element: parseXml(file.text) };
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
}

/** Components that stand inside a document: the labels of a label file, the fields of a deployed object. */
function partsOf({ fullName: owner, file, element }: Component, { ownerType, child }: Placement): Component[] {
  if (child !== undefined || !ownerType.children) return [];
  return Object.values(ownerType.children.types).flatMap((type) =>
    childrenOf(element, type.xmlElementName ?? type.directoryName).map((part) => {
      const name = textOf(part, type.uniqueIdElement ?? 'fullName') ?? '';
      const fullName = type.ignoreParentName === true ? name : `${owner}.${name}`;
      return { type: type.name, fullName, file, element: part };
    }),
  );
}
