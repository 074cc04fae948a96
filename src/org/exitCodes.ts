import type { SfError } from '@salesforce/core';

/** How a command of the plugin ends, for scripts: the one table of all commands. */
export const EXIT_CODES = { ok: 0, failed: 1, usage: 2, findings: 3, timeout: 69, interrupted: 130 } as const;

/** An error about what was typed, not about the org: ends with the code of wrong usage, as an unknown flag does. */
export function usageError(error: SfError): SfError {
  error.exitCode = EXIT_CODES.usage;
  return error;
}

/** The code that an error ends a command with. */
export function exitCodeOf(error: Error & { exitCode?: unknown }): number {
  return typeof error.exitCode === 'number' ? error.exitCode : EXIT_CODES.failed;
}
