import { strFromU8 } from 'fflate';
import type { LocalOrg, MetadataFile } from '../org.ts';
import type { ObjectSchema, PermissionSetModel, Schema } from '../schema/types.ts';
import { ComponentList, type Component } from './components.ts';
import type { DeployPackage } from './deployPackage.ts';
import { parseXml, XmlError, type XmlElement } from './xml.ts';

interface FileWrite {
  type: string;
  fullName: string;
  files: MetadataFile[];
}

/**
 * What a deploy will do, found out without changing anything. A dry run stops here; a real one applies the plan when no
 * component has a problem.
 */
export class DeployPlan {
  readonly org: LocalOrg;
  readonly source: DeployPackage;
  readonly components = new ComponentList();
  /** Objects that the deploy adds or changes, without the system fields. */
  readonly objects: ObjectSchema[] = [];
  readonly permissionSets: PermissionSetModel[] = [];
  /** Text of the file that each object came from, for positions. */
  readonly sources = new Map<string, string>();
  /** All objects as they will be after the deploy. */
  schema: Schema;
  /** Checks that wait until every component of the deploy is known. */
  readonly checks: (() => void)[] = [];
  readonly #writes: FileWrite[] = [];

  public constructor(org: LocalOrg, source: DeployPackage) {
    this.org = org;
    this.source = source;
    this.schema = org.schema;
  }

  /** Plans the files of a component, and notes whether that makes it new or different. */
  public writeFiles(component: Component, files: MetadataFile[]): void {
    const known = this.org.metadata.read(component.type, component.fullName);
    component.created = known.length === 0;
    component.changed = !sameFiles(known, files);
    this.#writes.push({ type: component.type, fullName: component.fullName, files });
  }

  /** Whether a component is in the org already or comes with this deploy. */
  public exists(type: string, fullName: string): boolean {
    return this.components.has(type, fullName) || this.org.metadata.read(type, fullName).length > 0;
  }

  /** The files that a component will have after the deploy. */
  public filesOf(type: string, fullName: string): MetadataFile[] {
    const planned = this.#writes.find((write) => write.type === type && write.fullName === fullName);
    return planned?.files ?? this.org.metadata.read(type, fullName);
  }

  /** Whether a custom label exists after the deploy. */
  public hasLabel(name: string): boolean {
    if (this.components.has('CustomLabel', name)) return true;
    return this.org.metadata
      .list('CustomLabels')
      .some((fullName) =>
        this.org.metadata
          .read('CustomLabels', fullName)
          .some((file) => strFromU8(file.content).includes(`<fullName>${name}</fullName>`)),
      );
  }

  /** What a bundle says about itself in its js-meta.xml; undefined when that cannot be read. */
  public bundleMeta(bundle: string): XmlElement | undefined {
    const file = this.filesOf('LightningComponentBundle', bundle).find(({ path }) => path.endsWith('.js-meta.xml'));
    try {
      return file && parseXml(strFromU8(file.content)).content;
    } catch (error) {
      if (error instanceof XmlError) return undefined;
      throw error;
    }
  }

  /** Carries the plan out; call inside a transaction. */
  public apply(): void {
    if (this.objects.length > 0 || this.permissionSets.length > 0) {
      this.org.applySchema({ objects: this.objects, permissionSets: this.permissionSets });
    }
    for (const { type, fullName, files } of this.#writes) this.org.metadata.write(type, fullName, files);
  }
}

function sameFiles(known: MetadataFile[], files: MetadataFile[]): boolean {
  const contents = new Map(known.map((file) => [file.path, file.content]));
  return (
    known.length === files.length &&
    files.every((file) => {
      const content = contents.get(file.path);
      return content !== undefined && Buffer.from(content).equals(file.content);
    })
  );
}
