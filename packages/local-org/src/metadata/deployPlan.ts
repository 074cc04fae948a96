import type { LocalOrg, MetadataFile } from '../org.ts';
import type { ObjectSchema, PermissionSetModel, Schema } from '../schema/types.ts';
import { ComponentList, type Component } from './components.ts';
import { applyDeletions, type Deletion } from './applyDeletions.ts';
import { noteDeployed } from './componentDates.ts';
import type { DeployPackage } from './deployPackage.ts';

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
  readonly deletions: Deletion[] = [];
  /** All objects as they will be after the deploy. */
  schema: Schema;
  /** What this org must ask of a component that the rules take, when every component of the deploy is known. */
  readonly checks: { component: Component; check: () => void }[] = [];
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

  /** The files that a component will have after the deploy. */
  public filesOf(type: string, fullName: string): MetadataFile[] {
    const planned = this.#writes.find((write) => write.type === type && write.fullName === fullName);
    return planned?.files ?? this.org.metadata.read(type, fullName);
  }

  /** Carries the plan out; call inside a transaction. @param userId who deploys */
  public apply(userId: string): void {
    if (this.objects.length > 0 || this.permissionSets.length > 0) {
      this.org.applySchema({ objects: this.objects, permissionSets: this.permissionSets });
    }
    for (const { type, fullName, files } of this.#writes) this.org.metadata.write(type, fullName, files);
    noteDeployed(this.org, userId, this.components.all());
    applyDeletions(this.org, this.deletions);
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
