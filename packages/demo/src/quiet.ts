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
