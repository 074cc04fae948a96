/** All checks, in the order in which they run. Each has a row in docs/first-real-org.md. */
import type { Check } from './check.ts';
import { installChecks } from './install.ts';
import { pageChecks } from './pages.ts';
import { permissionChecks } from './permissions.ts';
import { platformChecks } from './platform.ts';
import { rolloutChecks } from './rollout.ts';
import { signalChecks } from './signals.ts';

/** What runs before the package goes out again. */
export const checks: readonly Check[] = [
  ...installChecks,
  ...permissionChecks,
  ...rolloutChecks,
  ...platformChecks,
  ...signalChecks,
  ...pageChecks,
];
