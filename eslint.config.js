import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { defineConfig } from 'eslint/config';
import svelteConfig from './svelte.config.js';

/**
 * The rooms of docs/decisions and of the README's map; each may look to its right, never back.
 * @type {Record<string, string[]>}
 */
const mayImport = {
  dates: [],
  text: [],
  catalogue: ['dates', 'text'],
  rules: ['catalogue', 'dates', 'text'],
  completions: ['rules', 'catalogue', 'dates', 'text'],
  authoring: ['completions', 'rules', 'catalogue', 'dates', 'text'],
  plan: ['completions', 'rules', 'catalogue', 'dates', 'text'],
  schedule: ['plan', 'completions', 'rules', 'catalogue', 'dates', 'text'],
  storage: ['formats', 'schedule', 'plan', 'completions', 'rules', 'catalogue', 'dates', 'text'],
  exchange: [
    'formats',
    'schedule',
    'plan',
    'authoring',
    'completions',
    'rules',
    'catalogue',
    'dates',
    'text',
  ],
  wizard: [
    'storage',
    'formats',
    'exchange',
    'schedule',
    'plan',
    'authoring',
    'completions',
    'rules',
    'catalogue',
    'dates',
    'text',
  ],
  ui: [],
  formats: [],
  screens: [
    'ui',
    'formats',
    'wizard',
    'storage',
    'exchange',
    'schedule',
    'plan',
    'authoring',
    'completions',
    'rules',
    'catalogue',
    'dates',
    'text',
  ],
};
const pureRooms = [
  'dates',
  'text',
  'catalogue',
  'rules',
  'completions',
  'authoring',
  'plan',
  'schedule',
];
const rooms = Object.keys(mayImport);

/**
 * @param {string} room
 * @returns {import('eslint').Linter.RuleEntry}
 */
function restrictedImports(room) {
  const allowed = new Set([room, ...(mayImport[room] ?? [])]);
  const forbidden = rooms.filter((other) => !allowed.has(other));
  const patterns = [
    {
      // Within screens, folders may be called as rooms are: a door is two levels up or more.
      regex: `^(\\.\\./)${room === 'screens' ? '{2,}' : '+'}(${rooms.join('|')})/.+`,
      message: "A room's index.ts is its only door.",
    },
  ];
  if (forbidden.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${forbidden.join('|')})$`,
      message: `The room "${room}" may not look there: dependencies run one way.`,
    });
  }
  if (pureRooms.includes(room)) {
    patterns.push({
      regex: '^(svelte|dexie|chart\\.js|xstate|node:|@xstate)',
      message: 'Domain rooms are pure TypeScript.',
    });
  }
  return ['error', { patterns }];
}

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'tests/fixtures/canary/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/extensions': ['.ts', '.js'],
      'import-x/ignore': ['\\.svelte$'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // An empty field means "none": `||` is meant where a string may be empty.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // ESLint sees an imported component as `any`; svelte-check knows its types and checks them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  ...rooms.map((room) => ({
    files: [`src/${room}/**/*.{ts,svelte}`],
    rules: { 'no-restricted-imports': restrictedImports(room) },
  })),
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...new Set([...Object.keys(globals.browser), 'Date'])],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Pure rooms take randomness as an argument.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['scripts/**', '*.js', '*.ts'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
);
