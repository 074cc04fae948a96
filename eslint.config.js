import { fixupPluginRules } from '@eslint/compat';
import eslintJs from '@eslint/js';
import slds from '@salesforce-ux/eslint-plugin-slds';
import lwcTypeScript from '@salesforce/eslint-config-lwc/recommended-ts.js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import jest from 'eslint-plugin-jest';
import sfPlugin from 'eslint-plugin-sf-plugin';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Components and the pure modules they share with the CLI: the platform's own rules. oxlint asks all else: of types, and of TypeScript on Node. */
const components = {
  files: ['force-app/**/lwc/**/*.ts'],
  extends: [lwcTypeScript, tseslint.configs.recommended],
  languageOptions: { parser: tseslint.parser },
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    // The compiler says the same: https://typescript-eslint.io/troubleshooting/typed-linting/performance/
    'import/namespace': 'off',
    'import/named': 'off',
    'import/default': 'off',
  },
};

const componentTests = {
  files: ['force-app/**/lwc/**/__tests__/**/*.ts'],
  plugins: { jest },
  languageOptions: { globals: { ...globals.jest, ...globals.node } },
  rules: {
    ...jest.configs['flat/recommended'].rules,
    '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
    '@lwc/lwc/no-async-operation': 'off',
  },
};

/** What is shipped stays readable a file and a function at a time. */
const readable = {
  files: ['src/**/*.ts', 'force-app/**/lwc/**/*.ts'],
  ignores: ['**/__tests__/**'],
  rules: {
    'max-lines': ['error', 200],
    'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  },
};

/** `src/org/requests.ts` says why: what it does with answers, everybody gets. Deploys are the business of Salesforce's library. */
const requests = {
  files: ['src/**/*.ts'],
  ignores: ['src/org/requests.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector:
          "MemberExpression[object.name='connection'][property.name=/^(request.*|query.*|sobject|bulk2?|identity|describe.*|create|update|upsert|delete)$/]",
        message: 'Ask the org with send() of src/org/requests.ts: it tries again, gives up and checks the answer.',
      },
      {
        selector:
          "MemberExpression[object.name='connection'][property.name='metadata']:not(CallExpression[callee.name='askMetadata'] *)",
        message: 'Ask the Metadata API with askMetadata() of src/org/requests.ts, for the same reasons.',
      },
    ],
  },
};

const plugin = {
  files: ['src/**/*.ts'],
  // Its rules about messages and results of commands read types.
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  plugins: { 'sf-plugin': fixupPluginRules(sfPlugin) },
  rules: {
    ...sfPlugin.configs.recommended.rules,
    // Commands extend AdoptionCommand, which extends SfCommand and leaves its flags alone.
    'sf-plugin/only-extend-SfCommand': 'off',
    'sf-plugin/spread-base-flags': 'off',
  },
};

export default defineConfig([
  {
    ignores: ['**/node_modules/**', 'lib/**', '.cache/**', '.local-org/**', 'coverage/**', 'force-app/**/lwc/**/*.js'],
  },
  components,
  componentTests,
  plugin,
  requests,
  readable,
  {
    files: ['**/*.mjs', '*.js', 'bin/*.js'],
    extends: [eslintJs.configs.recommended],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['force-app/**/lwc/**/*.html', 'force-app/**/lwc/**/*.css'],
    plugins: { '@salesforce-ux/slds': slds },
    extends: ['@salesforce-ux/slds/recommended'],
  },
  prettier,
]);
