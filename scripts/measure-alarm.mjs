// How often the alarm that the model no longer fits is raised, in made-up worlds: for nothing, and where there is something.
//   npm run build && node scripts/measure-alarm.mjs TOOLS FIRST-LAST
// TOOLS is the folder with world.mjs, and FIRST to LAST are the seeds of default worlds. Each is asked of its second year, once as it is
// and once as if all rates doubled on its 1 September: 9 in 10 of the latter are to raise it by the end of November, and at most 1 in
// 20 of the former ever.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [tools, seeds] = process.argv.slice(2)
const asked = /^(\d+)(?:-(\d+))?$/.exec(seeds ?? '')
if (!asked) {
  console.error('usage: node scripts/measure-alarm.mjs TOOLS FIRST[-LAST]')
  process.exit(2)
}
const built = (path) => import(pathToFileURL(resolve(import.meta.dirname, '../dist/src', path)).href)
const { makeWorld, writeWorld } = await import(pathToFileURL(resolve(tools, 'world.mjs')).href)
const { readBacktestRecords } = await built('intake/backtest-records.reader.js')
const { fitBaseline } = await built('pattern/fit/fit-baseline.js')
const { dayOfDate } = await built('pattern/records/facts.js')
const { alarmOf } = await built('review/model-health/alarm.js')
const { monthsOfRecords } = await built('review/model-health/looking-back.js')

const MONTHS = Array.from({ length: 12 }, (_, n) => `2025-${String(n + 1).padStart(2, '0')}`)
const DOUBLED_FROM = '2025-09-01'
const CLEAR_BY = '2025-11'

const [first, last] = [Number(asked[1]), Number(asked[2] ?? asked[1])]
const counts = { worlds: 0, raised: 0, found: 0 }
for (let seed = first; seed <= last; seed++) {
  const world = makeWorld(seed)
  const calm = await recordsOf(world)
  const doubled = await recordsOf(doubledFrom(DOUBLED_FROM, world, makeWorld(seed, { ratePerThousand: 2 * world.options.ratePerThousand }))) // prettier-ignore
  const before = baselinesOf(calm, MONTHS)
  const after = new Map([
    ...[...before].filter(([month]) => `${month}-01` <= DOUBLED_FROM),
    ...baselinesOf(doubled, MONTHS.filter((month) => `${month}-01` > DOUBLED_FROM && month <= CLEAR_BY)), // prettier-ignore
  ])
  // it may have been raised in any month, and have ended since
  const raised = MONTHS.some((_, n) => alarmOf(monthsOfRecords(calm, before).slice(0, n + 1)).raised)
  const found = alarmOf(monthsOfRecords(doubled, after))
  counts.worlds++
  if (raised) counts.raised++
  if (found.raised) counts.found++
  console.log(`${seed}: ${raised ? 'raised for nothing' : 'none'}; doubled: ${found.raised ? `raised, since ${found.since}, clear from ${found.clearFrom}` : 'none'}`) // prettier-ignore
}
console.log(`Of ${counts.worlds} worlds: raised for nothing in ${counts.raised}; where rates doubled, within three months, in ${counts.found}.`) // prettier-ignore

/** One world until that day, and from then on another with the same stores and people. */
function doubledFrom(day, world, other) {
  const of = (key, dayOf) => [
    ...world[key].filter((one) => dayOf(one) < day),
    ...other[key].filter((one) => dayOf(one) >= day).map((one) => ('reference' in one ? { ...one, reference: `D${one.reference}` } : one)), // prettier-ignore
  ]
  return { ...world, shifts: of('shifts', (one) => one.date), incidents: of('incidents', (one) => one.occurredAt) }
}

function baselinesOf(records, months) {
  return new Map(months.map((month) => [month, fitBaseline(records, dayOfDate(`${month}-01`))]))
}

async function recordsOf(world) {
  const dir = mkdtempSync(join(tmpdir(), 'world-'))
  try {
    writeWorld(dir, world)
    return await readBacktestRecords(dir, { now: Date.now(), onProgress() {} })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
