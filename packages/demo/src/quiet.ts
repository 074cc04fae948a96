/**
 * Settings under which the CLI's libraries neither write logs nor report usage. The libraries read them when they load,
 * so importing this file first sets them; a value that the caller has set already stays.
 */
export const QUIET_LIBRARIES: Readonly<Record<string, string>> = {
  SF_DISABLE_LOG_FILE: 'true',
  SF_DISABLE_TELEMETRY: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
};
for (const [name, value] of Object.entries(QUIET_LIBRARIES)) process.env[name] ??= value;

/** What is meant to be so here: the org keeps its rows in node:sqlite, and speaks plain http on this machine only. */
const KNOWN_WARNINGS = [
  /^SQLite is an experimental feature/,
  /^Using insecure protocol: http: on url: http:\/\/127\.0\.0\.1/,
];

/** Keeps the warnings that are no news off the terminal; all others are printed as before. */
export function hideKnownWarnings(): void {
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (KNOWN_WARNINGS.some((known) => known.test(warning.message))) return;
    for (const print of printers) print(warning);
  });
}
