import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** You see all the furniture from the door: a file, a function, a list of parameters that needs scrolling is two. */
const size = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max: 50, skipComments: true }],
  complexity: ['error', 10],
  'no-restricted-syntax': [
    'error',
    {
      selector:
        ':matches(FunctionDeclaration, ArrowFunctionExpression, TSDeclareFunction)[params.length>4], MethodDefinition[kind!="constructor"] > FunctionExpression[params.length>4]',
      message: 'At most four parameters: give the function one thing that has a name.',
    },
    {
      selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
      message: 'At most six things given to a constructor: the class has more than one job.',
    },
    {
      selector: 'TSEnumDeclaration',
      message: 'A union of words, not an enum: it is what the database and the wire hold.',
    },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one thing, one word.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.anliu/**', 'coverage/**', 'docs/**', '**/*.d.ts'] },
  {
    files: ['{apps,libs,test}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: root } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      ...size,
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Options of Nest and rows of TypeORM are declared as classes and given as plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // The constructor of an entity is TypeORM, which fills fields after it.
    files: ['**/*.entity.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // A describe is a chapter, not a function; its tests are what must be short.
    files: ['**/*spec.ts', 'libs/testkit/**/*.ts', 'test/**/*.ts'],
    rules: { 'max-lines': ['error', 500], 'max-lines-per-function': 'off' },
  },
  {
    files: ['{bin,config,test}/**/*.{js,mjs,cjs}', '*.js'],
    rules: {
      'max-lines': size['max-lines'],
      'max-lines-per-function': size['max-lines-per-function'],
      complexity: size.complexity,
      eqeqeq: 'error',
      'no-unused-vars': 'error',
    },
  },
);
