/**
 * Stand-in for `lightning/platformUtilityBarApi`: which utility a component stands in, and what that is called.
 * (https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-platform-utility-bar-api.html)
 */
import { nameUtility, utilityOf } from '../../../host/utilities.ts';

/** Here only the component that is itself the utility has its id; on the platform those inside it have it, too. */
export class EnclosingUtilityId {
  private readonly callback: (id: string | null) => void;
  private readonly tag: string;

  public constructor(callback: (id: string | null) => void, context?: { tagName?: string }) {
    this.callback = callback;
    this.tag = context?.tagName ?? '';
  }

  public connect(): void {
    this.callback(utilityOf(this.tag));
  }

  public disconnect(): void {}

  public update(): void {}
}

/** @throws Error for a utility that is not in the bar */
export async function updateUtility(utilityId: string, attributes: { label?: string } = {}): Promise<boolean> {
  await Promise.resolve();
  nameUtility(utilityId, attributes.label);
  return true;
}
