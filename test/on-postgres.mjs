// Runs on PostgreSQL all that could go otherwise there than on SQLite. Usage: npm run test:postgres -- [--first | --rest] [specs]
// --first is what `npm run verify` takes: where the two databases are asked differently. --rest is all else, which .ci/run adds.
import { spawnSync } from 'node:child_process'

/** Which database it is cannot matter to the following, and the suite runs them on SQLite. */
const NO_MATTER = {
  'test/schema/(access|costs|descriptions|operations|schema)[.]': 'what the schema is',
  'test/schema/isolation':
    'answers, compared with each other; who is shown what the access table holds on both databases',
  'test/journeys/(limits-at-the-door|a-stranger-at-the-door|desk-sign-in|who-is-asking)':
    'the door, before anything is read',
  'test/journeys/(in-dutch|one-press-changes-nothing|what-the-log-says)': 'words',
}

/** Where SQL is written for each database, or one of them locks, ends or is begun in its own way. */
const FIRST = {
  'test/database|test/kill|test/commands|test/journeys/(read-from-a-replica|several-servers|a-database-in-trouble|several-at-once)':
    'opening, locks, ends',
  'test/journeys/(state-machines|injustices/random-histories|one-way-to-change|the-same-thing-sent-twice)':
    'every deed there is, at random',
  'test/journeys/(trail|trail-under-attack|trail-for-hr|read-log|retention|rosters-end|export|anchored-elsewhere)[.]':
    'the trail and its ends',
  'test/journeys/(import|exposure|the-roster|leave|baselines)[.]': 'many rows at once, and sums that are kept',
  'test/journeys/(breakdowns|consistency|consistency-of|few-people|what-keeps-going-wrong|response-effects|model-health)[.]':
    'the questions of the review',
  'test/journeys/(what-waits-for-hr|more-that-waits-for-hr|what-waits-for-me|what-is-overdue|what-a-desk-asks)[.]':
    'the queue',
  'test/journeys/(lists-within-lists|page-by-page|the-customers-side|what-went-well|notices-kept|subscriptions)[.]':
    'lists in one statement, pages, notices',
}

const ALL = ['test/journeys', 'test/database', 'test/schema', 'test/kill', 'test/commands']

const given = process.argv.slice(2)
const further = given.filter((one) => one !== '--first' && one !== '--rest')
const without = [...Object.keys(NO_MATTER), ...(given.includes('--rest') ? Object.keys(FIRST) : [])]
const all = given.includes('--first') ? Object.keys(FIRST) : ALL
const specs = further.some((one) => !one.startsWith('-'))
  ? further
  : [...further, ...all, ...without.flatMap((pattern) => ['--testPathIgnorePatterns', pattern])]
const { status, error } = spawnSync(
  process.execPath,
  [...process.execArgv, 'node_modules/jest/bin/jest.js', ...specs],
  { stdio: 'inherit', env: { ...process.env, TEST_DATABASE: 'postgres' } },
)
if (error) throw error
process.exitCode = status ?? 1
