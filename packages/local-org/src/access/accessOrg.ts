import type { ProfileModel } from '../engine/profiles.ts';
import type { LocalOrg } from '../org.ts';

/** What access is worked out from: the org, its profiles, and when either may have changed. */
export interface AccessOrg extends LocalOrg {
  /** Grows whenever permissions, sharing rules, roles or users may have changed; what is derived from them is valid for one epoch. */
  readonly accessEpoch: number;
  profiles(): readonly ProfileModel[];
}
