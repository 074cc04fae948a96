/** Stand-in for `lightning/navigation`: navigates in the local org's shell. */
import type { LightningElement } from 'lwc';
import type { PageReference, PageReferenceInput } from '../../../host/pageReference.ts';
import { urlOf } from '../../../host/pageReference.ts';
import { navigate, onNavigate, withTheme } from '../../../host/router.ts';

export type { PageReference };

const navigateSymbol: unique symbol = Symbol('Navigate');
const generateUrlSymbol: unique symbol = Symbol('GenerateUrl');

/** What the mixin adds to a component. */
export interface Navigating {
  [navigateSymbol](reference: PageReferenceInput, replace?: boolean): void;
  [generateUrlSymbol](reference: PageReferenceInput): Promise<string>;
}

// A mixin's constructor parameters must be `any[]` for TypeScript to accept the class expression (TS2545).
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor<T> = new (...values: any[]) => T;

function mixin<T extends Constructor<LightningElement>>(base: T): T & Constructor<Navigating> {
  return class extends base implements Navigating {
    public [navigateSymbol](reference: PageReferenceInput, replace = false): void {
      navigate(urlOf(reference), replace);
    }

    public [generateUrlSymbol](reference: PageReferenceInput): Promise<string> {
      return Promise.resolve().then(() => withTheme(urlOf(reference)));
    }
  };
}

/** `this[NavigationMixin.Navigate](reference)` and `this[NavigationMixin.GenerateUrl](reference)`. */
export const NavigationMixin: typeof mixin & {
  readonly Navigate: typeof navigateSymbol;
  readonly GenerateUrl: typeof generateUrlSymbol;
} = Object.assign(mixin, { Navigate: navigateSymbol, GenerateUrl: generateUrlSymbol } as const);

/** Wire adapter that gives the page the component is on, again after every navigation. */
export class CurrentPageReference {
  private readonly callback: (reference: PageReference | undefined) => void;
  private stop: (() => void) | undefined;

  public constructor(callback: (reference: PageReference | undefined) => void) {
    this.callback = callback;
  }

  public connect(): void {
    this.stop = onNavigate(this.callback);
  }

  public disconnect(): void {
    this.stop?.();
  }

  /** It has no configuration, so there is nothing to take over. */
  public update(): void {}
}
