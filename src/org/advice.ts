/** Where the texts of the plugin name the org in a command that they advise. */
const PLACEHOLDER = ' --target-org ORG';

/** The org as a command line names it; undefined where it is the default one. */
function namedOrg(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((word) => word === '--target-org' || word === '-o');
  if (index !== -1) return argv[index + 1];
  return argv.find((word) => word.startsWith('--target-org='))?.slice('--target-org='.length);
}

/**
 * A text whose advised commands go to the org of the command that gives it, so that nobody runs them in another one. An
 * access token is no name: it stays out of texts, which end in logs.
 * @param argv of the command
 */
export function forOrgOf(argv: readonly string[], text: string): string {
  const org = namedOrg(argv);
  if (org === undefined) return text.replaceAll(PLACEHOLDER, '');
  if (org.includes('!')) return text;
  return text.replaceAll(PLACEHOLDER, () => ` --target-org ${/^[\w.@+-]+$/.test(org) ? org : `'${org}'`}`);
}
