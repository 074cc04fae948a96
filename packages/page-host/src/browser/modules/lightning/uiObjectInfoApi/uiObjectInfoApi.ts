/**
 * Stand-in for `lightning/uiObjectInfoApi`, over the org's own resource: the wire adapter for several objects.
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-object-infos.html)
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

type Callback = (result: { data: ObjectInfoResults | undefined; error: FetchResponse | undefined }) => void;

const known = new Map<string, Promise<ObjectInfoResults>>();

/** Descriptions change so rarely that a page asks once. */
function objectInfos(names: string[]): Promise<ObjectInfoResults> {
  const list = names.map(encodeURIComponent).join(',');
  const asked = known.get(list) ?? api<ObjectInfoResults>('GET', `/ui-api/object-info/batch/${list}`);
  known.set(list, asked);
  asked.catch(() => known.delete(list));
  return asked;
}

export class getObjectInfos {
  private readonly callback: Callback;
  private config: ObjectInfosConfig | undefined;
  private isConnected = false;
  private readonly reads = new Newest();

  public constructor(callback: Callback) {
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

  public update(config: ObjectInfosConfig): void {
    this.config = config;
    void this.run();
  }

  private async run(): Promise<void> {
    const names = this.config?.objectApiNames ?? [];
    // No names means "not yet", as for every wire adapter.
    if (!this.isConnected || names.length === 0) return;
    const isNewest = this.reads.ask();
    try {
      const data = await objectInfos([...names]);
      if (isNewest()) this.callback({ data, error: undefined });
    } catch (error) {
      if (isNewest()) this.callback({ data: undefined, error: asFetchResponse(error) });
    }
  }
}
