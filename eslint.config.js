import tseslint from 'typescript-eslint'

const ASK_THE_CLOCK = 'Ask the Clock (src/time/clock.ts); in tests it is test/world/clock.ts.'
const TIME_BEHIND_ITS_BACK = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Temporal'][property.name='Now']",
  'Literal[value=/\\b(CURRENT_(TIMESTAMP|DATE|TIME)|now\\(\\)|unixepoch\\(|clock_timestamp)/i]',
  'TemplateElement[value.raw=/\\b(CURRENT_(TIMESTAMP|DATE|TIME)|now\\(\\)|unixepoch\\(|clock_timestamp)/i]',
].map((selector) => ({ selector, message: ASK_THE_CLOCK }))
const SQL_OF_ONE_DATABASE = ['Literal', 'TemplateElement'].map((node) => ({
  selector: `${node}[value${node === 'Literal' ? '' : '.raw'}=/json_each|json_array_elements|json_group_array|json_agg/]`,
  message: 'Write it by jsonSql (src/database/json-sql.ts), which knows both databases.',
}))

// What has to know types is told by .oxlintrc.json: promises that nobody waits for. It takes a sixth of the time there.
export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'data', 'release', 'bench/node_modules', 'src/desk/made'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'test/**/*.ts', 'ormconfig.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off', // decorator metadata needs the values
      'no-restricted-syntax': ['error', ...TIME_BEHIND_ITS_BACK],
      'max-lines': ['warn', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/database/**', 'src/**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...TIME_BEHIND_ITS_BACK, ...SQL_OF_ONE_DATABASE] },
  },
  {
    // Migrations run before there is a Clock.
    files: [
      'src/time/clock.ts',
      'test/world/clock.ts',
      'test/kill/load.ts',
      'src/desk/now.ts',
      'src/database/migrations/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
