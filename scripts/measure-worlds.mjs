// Repeats the figures of src/pattern/README.md: makes worlds, looks back over them, and prints the means of what the judge says.
//   npm run build && node scripts/measure-worlds.mjs TOOLS [--no-who-records] KIND:FIRST[-LAST] ...
// TOOLS is the folder with world.mjs (makes a world) and judge.mjs (scores what was found in it); KIND is one of those below, and
// FIRST to LAST are the seeds. Worlds are made in a temporary folder, one after the other, and removed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, closeSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

/** What is different from the default world. */
const KINDS = {
  default: {},
  // some managers record of one person, from some day on, what they overlook in others
  eager: { eagerShare: 0.15 },
  few: { eagerShare: 0.15, managerShare: 0.8, colleagueShare: 0.1 },
  strong: { eagerShare: 0.1, eagerFactorLow: 5, eagerFactorHigh: 9 },
  one: { managerShare: 1, colleagueShare: 0, eagerShare: 0.15 },
  // stores differ lastingly, and none or three of them are in trouble for a while
  places: { storeShape: 1.5, systemicStores: 0 },
  trouble: { storeShape: 2, systemicStores: 3 },
  // changed worlds, of which the model is told nothing
  badDays: { badDayProbability: 0.012, badDayMean: 2 },
  fewPatterns: { patternShare: 0.01 },
  peopleDiffer: { personShape: 1.5 },
  peopleAlike: { personShape: 6 },
  wrongCauses: { misattribution: 0.25 },
  oneYear: { days: 365 },
  large: { stores: 80 },
  small: { stores: 4, employeesPerStore: 12 },
}
/** Of all worlds together: what is won over counting, over what could be. Where a world's own gap is small its ratio says little. */
const CLOSED = { 'recall closed of all': 'recall', 'AUC closed of all': 'auc' }
const FIGURES = {
  recall: ({ yours }) => yours.gapClosed.recall,
  AUC: ({ yours }) => yours.gapClosed.auc,
  calibration: ({ yours }) => yours.calibrationError,
  accused: ({ yours }) => yours.accusedPer100Years,
  troubled: ({ yours }) => yours.troubledPer100Years,
  blamed: ({ yours }) => yours.blamed,
  found: ({ yours }) => yours.found,
  'found, possible by two': (all) => all['best possible'].foundSecondVoice,
  noticed: ({ yours }) => yours.noticed,
  'SYSTEMIC in trouble': ({ yours }) => yours.heard,
  'SYSTEMIC elsewhere': ({ yours }) => yours.criedWolf,
}

const { values, positionals } = parseArgs({
  options: { 'who-records': { type: 'boolean', default: true } },
  allowPositionals: true,
  allowNegative: true,
})
const [tools, ...asked] = positionals
const wanted = asked.map((one) => /^(\w+):(\d+)(?:-(\d+))?$/.exec(one))
if (!tools || wanted.length === 0 || wanted.some((one) => !one || !(one[1] in KINDS))) {
  console.error(`usage: node scripts/measure-worlds.mjs TOOLS [--no-who-records] KIND:FIRST[-LAST] ...\nKIND is one of ${Object.keys(KINDS).join(', ')}`) // prettier-ignore
  process.exit(2)
}
const { makeWorld, writeWorld } = await import(pathToFileURL(resolve(tools, 'world.mjs')).href)
const { judge } = await import(pathToFileURL(resolve(tools, 'judge.mjs')).href)
const backtest = resolve(import.meta.dirname, '../dist/src/cli/backtest.js')

console.log(['worlds', ...Object.keys(FIGURES), ...Object.keys(CLOSED)].join('\t'))
for (const [name, kind, first, last = first] of wanted) {
  const judged = []
  for (let seed = Number(first); seed <= Number(last); seed++) judged.push(judgedOf(makeWorld(seed, KINDS[kind])))
  const means = Object.values(FIGURES).map((of) => shown(judged.map(of)))
  const closed = Object.values(CLOSED).map((figure) => closedOf(judged, figure))
  console.log([name, ...means, ...closed].join('\t'))
}

function judgedOf(world) {
  const dir = mkdtempSync(join(tmpdir(), 'world-'))
  try {
    writeWorld(dir, world)
    const found = join(dir, 'found.csv')
    const out = openSync(found, 'w')
    const how = values['who-records'] ? [] : ['--no-who-records']
    execFileSync(process.execPath, [backtest, dir, ...how], { stdio: ['ignore', out, 'ignore'] })
    closeSync(out)
    return judge(dir, found)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The mean of what could be told. */
function shown(numbers) {
  const told = numbers.filter(Number.isFinite)
  return told.length === 0 ? '-' : (told.reduce((a, b) => a + b, 0) / told.length).toFixed(3)
}

function closedOf(judged, figure) {
  let won = 0
  let possible = 0
  for (const { yours, 'best possible': best, ...counting } of judged) {
    const counted = Math.max(...Object.values(counting).map((rule) => rule[figure]))
    // a world without anybody whose service got worse has nothing to win
    if (!Number.isFinite(best[figure])) continue
    won += yours[figure] - counted
    possible += best[figure] - counted
  }
  return possible === 0 ? '-' : (won / possible).toFixed(3)
}
