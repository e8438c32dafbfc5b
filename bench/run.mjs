import { writeFile } from 'node:fs/promises'
import { databaseFigures } from './load/database-figures.mjs'
import { CONNECTIONS } from './load/round.mjs'
import { readOptions, USAGE } from './options.mjs'
import { patternFigures } from './pattern/figures.mjs'
import { reviewFigures } from './review/figures.mjs'
import { growthTable, machine, operationsJson, operationsTable, patternTable, reviewTable } from './tables.mjs'
import { ownFolder } from './own-folder.mjs'

let options
try {
  options = readOptions(process.argv.slice(2))
} catch (error) {
  console.error(`${error.message}\n${USAGE}`)
  process.exit(2)
}

const say = (text) => console.error(text)
const folder = await ownFolder('bench')

/** One part that fails shall not cost the figures of the others. */
async function attempt(part, measure) {
  if (!options.parts.includes(part)) return []
  try {
    return await measure()
  } catch (error) {
    say(`${part}: ${error.stack}`)
    process.exitCode = 1
    return []
  }
}
const database = (dialect) => async () => [await databaseFigures(dialect, folder, { ...options, say })]

const results = [...(await attempt('sqlite', database('sqlite'))), ...(await attempt('postgres', database('postgres')))]
const pattern = await attempt('pattern', () => patternFigures(folder, { ...options, say }))
const review = []
for (const dialect of ['sqlite', 'postgres'])
  review.push(...(await attempt('review', () => reviewFigures(dialect, folder, { ...options, say }))))

console.log(`\nMeasured on ${machine()}.`)
if (results.length > 0) {
  const operations = results.flatMap((result) => result.operations)
  const growth = results.flatMap((result) => result.growth ?? [])
  console.log(
    `At ${CONNECTIONS} connections, in turns; the floor is the same SQL by the bare driver,\nand the contenders know nobody and keep no trail. For W PostGraphile does its plain insert.\n`,
  )
  console.log(`${operationsTable(operations)}\n`)
  if (growth.length > 0) console.log(`${growthTable(growth)}\n`)
  if (options.json) await writeFile(options.json, JSON.stringify(operationsJson(operations), null, 2))
  const failed = [...operations, ...growth].filter(({ errors }) => errors > 0)
  for (const { dialect, name = 'R2', wrong } of failed) say(`${dialect} ${name} has errors, such as: ${wrong}`)
  if (failed.length > 0) process.exitCode = 1
}
if (pattern.length > 0) console.log(`${patternTable(pattern)}\n`)
if (review.length > 0)
  console.log(`Of the review, about the same twelve months, one question after another:\n\n${reviewTable(review)}\n`)
