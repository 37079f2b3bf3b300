import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noEnvironment = {
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Only src/config reads the environment: take settings as an argument.',
    },
  ],
  'no-restricted-imports': [
    'error',
    ...['process', 'node:process'].map((name) => ({
      name,
      importNames: ['env'],
      message: 'Only src/config reads the environment: take settings as an argument.',
    })),
  ],
};

const frontDoors = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only: a name that is chosen once is found everywhere.',
  },
  { selector: 'ExportAllDeclaration', message: 'A front door lists what it gives: export names, not everything.' },
];

const everyCheckRuns = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/], Identifier[name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
  message: 'A check that is switched off says nothing: mend it or take it out.',
};

export default defineConfig(
  globalIgnores(['build/', 'dist/', 'out/', 'data/', 'coverage/']),
  // Comments cannot switch a rule off: a rule that is wrong is changed here, with its reason.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      // What people typed is cleaned by expressions that name control and joining characters on purpose.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
    },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: {
      // The last two are there in what a script hands to a browser page.
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'document',
          'getComputedStyle',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly', __filename: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A forgotten case does not pass: every member is named, or the default says what happens.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // [...text] is how code points are told apart.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `type` and `interface` mean different things: only a type alias fits a Record, as cards and JSON want.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A port returns a promise whether or not this implementation waits for anything.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', ...frontDoors],
    },
  },
  { files: ['src/**/*.ts', 'bot/**/*.ts'], ignores: ['src/config/**'], rules: noEnvironment },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...frontDoors, everyCheckRuns],
      // A test that meets undefined fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect.any() and its like are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
