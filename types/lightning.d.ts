/** Lightning modules that @salesforce/lightning-types does not describe, as far as the components use them. */

declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface GraphQLError {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Readonly<Record<string, unknown>>;
  }

  /** What the adapter emits. Both `data` and `errors` are undefined until the first answer. */
  export interface GraphQLResult<Data> {
    data?: Data;
    errors?: readonly GraphQLError[];
    refresh?: () => Promise<void>;
  }

  /** No `query`, no request: a component waits for its inputs by giving none. */
  export interface GraphQLConfig {
    query?: unknown;
    variables?: Record<string, unknown>;
    operationName?: string;
  }

  export function gql(strings: TemplateStringsArray, ...values: unknown[]): unknown;
  /** `never`: a wired method says itself which data its query answers. */
  export const graphql: WireAdapterConstructor<GraphQLConfig, GraphQLResult<never>>;
}

declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    type: string;
    attributes?: Record<string, unknown>;
    state?: Record<string, unknown>;
  }

  /** The page in front, again after every navigation; undefined outside a page. */
  export const CurrentPageReference: WireAdapterConstructor<object, PageReference>;

  const Navigate: unique symbol;
  const GenerateUrl: unique symbol;

  interface Navigation {
    [Navigate](reference: PageReference, replace?: boolean): void;
    [GenerateUrl](reference: PageReference): Promise<string>;
  }

  /** What the class itself has, without its constructor. */
  type Statics = Pick<typeof LightningElement, keyof typeof LightningElement>;

  export const NavigationMixin: {
    (base: typeof LightningElement): Statics & (new () => LightningElement & Navigation);
    readonly Navigate: typeof Navigate;
    readonly GenerateUrl: typeof GenerateUrl;
  };
}

/** Of an object's description, what the components read (User Interface API, "Object Info" and "Field"). */
declare module 'lightning/uiObjectInfoApi' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface ObjectInfoField {
    apiName: string;
    label?: string;
    inlineHelpText?: string | null;
    /** `DateTime`, `MultiPicklist` ... */
    dataType: string;
    /** Most characters of a text. */
    length?: number;
    filterable?: boolean;
    /** Whether it is a formula, or another field that the platform calculates. */
    calculated?: boolean;
    createable?: boolean;
    updateable?: boolean;
    relationshipName: string | null;
    referenceToInfos: readonly { apiName: string }[];
  }

  export interface ObjectInfo {
    apiName: string;
    /** What the reader may do with records of the object, if nothing else forbids it. */
    createable?: boolean;
    updateable?: boolean;
    deletable?: boolean;
    label?: string;
    defaultRecordTypeId?: string | null;
    fields: Readonly<Record<string, ObjectInfoField>>;
  }

  /** In the order of the names; a name that the reader may not see has a list of errors as its result. */
  export interface ObjectInfoResults {
    results: readonly { statusCode: number; result: ObjectInfo | readonly { errorCode: string; message: string }[] }[];
  }

  /** No names, no request. */
  export interface ObjectInfosConfig {
    objectApiNames?: readonly string[];
  }

  /** No record type or field, no request. */
  export interface PicklistConfig {
    recordTypeId?: string;
    fieldApiName?: string;
  }

  export interface PicklistValue {
    label: string;
    value: string;
    /** What a stage or status makes of its record; of any other value nothing. */
    attributes?: { closed?: boolean; won?: boolean; converted?: boolean } | null;
  }

  export interface PicklistValues {
    values: readonly PicklistValue[];
  }

  export const getPicklistValues: WireAdapterConstructor<PicklistConfig, { data?: PicklistValues; error?: unknown }>;
  export const getObjectInfos: WireAdapterConstructor<ObjectInfosConfig, { data?: ObjectInfoResults; error?: unknown }>;
}

/** The utility bar of an app (Console Developer Guide, "Methods for the Utility Bar in Lightning Experience"). */
declare module 'lightning/platformUtilityBarApi' {
  import type { WireAdapterConstructor } from 'lwc';

  /** The id of the utility around a component; null where there is none. */
  export const EnclosingUtilityId: WireAdapterConstructor<object, string | null>;
  export function updateUtility(utilityId: string, attributes: { label?: string }): Promise<boolean>;
}

/** Writing records through the User Interface API; what the org refuses rejects with a `FetchResponse`, not an Error. */
declare module 'lightning/uiRecordApi' {
  export function createRecord(input: { apiName: string; fields: Record<string, unknown> }): Promise<{ id: string }>;
  /** The id is among the fields, as `Id`. */
  export function updateRecord(
    input: { fields: Record<string, unknown> },
    /** The record's LastModifiedDate when it was read; one that was changed after it is refused with status 412. */
    options?: { ifUnmodifiedSince?: string },
  ): Promise<{ id: string; lastModifiedDate?: string | null }>;
  export function deleteRecord(id: string): Promise<void>;
}
