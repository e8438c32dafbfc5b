// Runs on PostgreSQL all that could go otherwise there than on SQLite. Usage: npm run test:postgres -- [specs]
// Which database it is cannot matter to the following, and the suite runs them on SQLite.
import { spawnSync } from 'node:child_process'

const NO_MATTER = {
  'test/schema/(access|costs|descriptions|operations|schema)[.]': 'what the schema is',
  'test/schema/isolation':
    'answers, compared with each other; who is shown what the access table holds on both databases',
  'test/journeys/(limits-at-the-door|a-stranger-at-the-door|desk-sign-in|who-is-asking)':
    'the door, before anything is read',
  'test/journeys/(in-dutch|one-press-changes-nothing|what-the-log-says)': 'words',
}

const ALL = ['test/journeys', 'test/database', 'test/schema', 'test/kill', 'test/commands']

const given = process.argv.slice(2)
const specs = given.some((one) => !one.startsWith('-'))
  ? given
  : [...given, ...ALL, ...Object.keys(NO_MATTER).flatMap((pattern) => ['--testPathIgnorePatterns', pattern])]
const { status, error } = spawnSync(
  process.execPath,
  [...process.execArgv, 'node_modules/jest/bin/jest.js', ...specs],
  {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE: 'postgres' },
  },
)
if (error) throw error
process.exitCode = status ?? 1
