/**
 * Stand-in for `lightning/uiObjectInfoApi`, over the org's own resource: the wire adapters for several objects and for the
 * values of a picklist.
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-object-infos.html,
 * https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-picklist-values.html)
 */
import { asFetchResponse, type FetchResponse } from '../../../host/fetchResponse.ts';
import { api } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';

/** Results in the order of the names; one that cannot be described has a list of errors as its result. */
interface ObjectInfoResults {
  hasErrors: boolean;
  results: { statusCode: number; result: unknown }[];
}

interface ObjectInfosConfig {
  objectApiNames: string[] | undefined;
}

interface PicklistConfig {
  recordTypeId: string | undefined;
  /** `Opportunity.StageName`, or a reference of `@salesforce/schema`. */
  fieldApiName: string | { objectApiName: string; fieldApiName: string } | undefined;
}

interface PicklistValues {
  values: { label: string; value: string }[];
}

type Callback<T> = (result: { data: T | undefined; error: FetchResponse | undefined }) => void;

const known = new Map<string, Promise<unknown>>();

/** Descriptions change so rarely that a page asks once. */
function described<T>(path: string): Promise<T> {
  const asked = (known.get(path) ?? api<T>('GET', path)) as Promise<T>;
  known.set(path, asked);
  asked.catch(() => known.delete(path));
  return asked;
}

/** Asks for what its configuration leads to; an undefined path means "not yet", as for every wire adapter. */
abstract class Descriptions<Config, T> {
  private readonly callback: Callback<T>;
  private config: Config | undefined;
  private isConnected = false;
  private readonly reads = new Newest();

  public constructor(callback: Callback<T>) {
    this.callback = callback;
    callback({ data: undefined, error: undefined });
  }

  public connect(): void {
    this.isConnected = true;
    void this.run();
  }

  public disconnect(): void {
    this.isConnected = false;
    this.reads.ask();
  }

  public update(config: Config): void {
    this.config = config;
    void this.run();
  }

  protected abstract pathOf(config: Config): string | undefined;

  private async run(): Promise<void> {
    const path = this.config && this.pathOf(this.config);
    if (!this.isConnected || !path) return;
    const isNewest = this.reads.ask();
    try {
      const data = await described<T>(path);
      if (isNewest()) this.callback({ data, error: undefined });
    } catch (error) {
      if (isNewest()) this.callback({ data: undefined, error: asFetchResponse(error) });
    }
  }
}

export class getObjectInfos extends Descriptions<ObjectInfosConfig, ObjectInfoResults> {
  protected pathOf({ objectApiNames: names = [] }: ObjectInfosConfig): string | undefined {
    return names.length === 0 ? undefined : `/ui-api/object-info/batch/${names.map(encodeURIComponent).join(',')}`;
  }
}

export class getPicklistValues extends Descriptions<PicklistConfig, PicklistValues> {
  protected pathOf({ recordTypeId, fieldApiName }: PicklistConfig): string | undefined {
    const path =
      typeof fieldApiName === 'object' ? `${fieldApiName.objectApiName}.${fieldApiName.fieldApiName}` : fieldApiName;
    const [object, field] = path?.split('.') ?? [];
    if (!recordTypeId || !object || !field) return undefined;
    return `/ui-api/object-info/${object}/picklist-values/${recordTypeId}/${field}`;
  }
}
