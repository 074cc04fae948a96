/**
 * Keeps warnings that are no news off the terminal; all others are printed as before. Importing this file first is enough:
 * what is imported after it may wait for something, and Node prints a warning as soon as anything waits.
 */

/** What is meant to be so here: the org keeps its rows in node:sqlite, and speaks plain http on this machine only. */
const KNOWN_WARNINGS = [
  /^SQLite is an experimental feature/,
  /^Using insecure protocol: http: on url: http:\/\/127\.0\.0\.1/,
];

const printers = process.listeners('warning');
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (KNOWN_WARNINGS.some((known) => known.test(warning.message))) return;
  for (const print of printers) print(warning);
});
