// Runs the journeys, or the specs that are named, at moments that hurt. Usage: npm run test:any-day -- [--faketime] [specs]
// By itself it moves the Clock of the tests (TEST_NOW). With --faketime the whole process believes in that moment, so that
// whatever asks the system behind the Clock's back shows: it needs libfaketime, on Debian `apt-get install faketime`.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const MOMENTS = {
  'the last half hour of a month': '2027-04-30T23:30:00Z',
  'the first half hour of 29 February': '2028-02-29T00:30:00Z',
  'the first day of a month': '2027-12-01T00:30:00Z',
  'New Year': '2028-01-01T00:10:00Z',
  'half an hour before New York’s clocks go forward': '2027-03-14T06:30:00Z',
  'half an hour before Amsterdam’s clocks go forward': '2027-03-28T00:30:00Z',
  'half an hour before Amsterdam’s clocks go back': '2027-10-31T00:30:00Z',
  'half an hour before New York’s clocks go back': '2027-11-07T05:30:00Z',
}

const { values, positionals } = parseArgs({
  options: { faketime: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const specs = positionals.length > 0 ? positionals : ['test/journeys']
const jest = [...process.execArgv, 'node_modules/jest/bin/jest.js', ...specs]

/** Runs the specs at a moment; whether all of them hold. */
function holdsAt(moment) {
  const [command, args, env] = values.faketime
    ? ['faketime', [moment.replace('T', ' ').replace('Z', ''), process.execPath, ...jest], fakeTime()]
    : [process.execPath, jest, { TEST_NOW: moment }]
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (error?.code === 'ENOENT') throw new Error('faketime is not installed. On Debian: apt-get install faketime')
  if (error) throw error
  return status === 0
}

/** The moments above are in UTC; timers go by the monotonic clock, which stays as it is. */
const fakeTime = () => ({ TZ: 'UTC', FAKETIME_DONT_FAKE_MONOTONIC: '1' })

const failed = Object.entries(MOMENTS).filter(([name, moment]) => {
  console.log(`\n${name}: ${moment}`)
  return !holdsAt(moment)
})
for (const [name, moment] of failed) console.error(`Failed at ${name}, ${moment}`)
process.exitCode = failed.length > 0 ? 1 : 0
