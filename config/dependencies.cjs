/**
 * Who may import whom, and no circles, imports of types included. `npm run lint` checks it with dependency-cruiser.
 * Allowed: demo -> src, local-org, page-host; page-host -> local-org; local-org -> metadata-check; src -> the package's
 * pure modules. Tests and scripts may use any package through its entries.
 */
const LWC = '^force-app/main/default/lwc/';
const PACKAGES = ['demo', 'local-org', 'metadata-check', 'page-host'];
/** Folders that each package may import, besides itself and what npm gives it. */
const ALLOWED = {
  demo: ['src', 'packages/local-org/src/index', 'packages/page-host/src/index'],
  'page-host': ['packages/local-org/src/index', 'packages/local-org/src/reports/answers'],
  'local-org': ['packages/metadata-check/src/index'],
  'metadata-check': [],
};
const ENTRIES = 'packages/[^/]+/(src/index|src/reports/answers|src/login|test/fixtures/index)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other in a loop cannot be understood alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'src-imports-pure-modules-only',
      comment: 'The plugin stands on the package alone: it ships without the workshop.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(packages|scripts|test|force-app)/', pathNot: `${LWC}([^/]+)/\\1\\.ts$` },
    },
    {
      name: 'components-import-components-only',
      severity: 'error',
      from: { path: '^force-app/' },
      to: { path: '^(src|packages|scripts|test)/' },
    },
    ...PACKAGES.map((name) => ({
      name: `${name}-imports-what-it-may`,
      severity: 'error',
      from: { path: `^packages/${name}/src/` },
      to: {
        path: '^(src|packages|scripts|test|force-app)/',
        pathNot: `^(packages/${name}/src/${ALLOWED[name].map((allowed) => `|${allowed}`).join('')})`,
      },
    })),
    {
      name: 'packages-by-their-entry',
      comment: 'What stands inside a package is its own business: import @crm-adoption/... instead.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: [ENTRIES, '^packages/$1/'] },
    },
    {
      name: 'packages-by-their-entry-from-outside',
      severity: 'error',
      from: { path: '^(src|scripts|test|force-app)/' },
      to: { path: '^packages/', pathNot: ENTRIES },
    },
    {
      name: 'fixtures-are-for-tests',
      severity: 'error',
      from: { path: '^(src|packages/[^/]+/src)/' },
      to: { path: '/test/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(@salesforce/|lightning/|lwc|c/|shell/|host/)|^an' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'config/tsconfig.dependencies.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib|\\.cache)/|^packages/metadata-check/test/packages/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
