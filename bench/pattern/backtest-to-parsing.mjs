import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { median } from '../load/statistics.mjs'
import { backtest } from './backtest.mjs'

const CHUNK = 1 << 18
const FILES = ['stores.csv', 'employees.csv', 'shifts.csv', 'incidents.csv']

/** The files' rows by the library that reads them for the project too, in its fastest way and with nothing done to them. */
async function parseAll(dir) {
  for (const file of FILES) {
    const parser = createReadStream(join(dir, file), { highWaterMark: CHUNK }).pipe(parse({ bom: true }))
    parser.on('data', () => {})
    await finished(parser)
  }
}

async function took(work) {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const [dir, turns] = process.argv.slice(2)
await parseAll(dir)
await backtest(dir)
const parsing = []
const whole = []
for (let i = 0; i < Number(turns); i++) {
  parsing.push(await took(() => parseAll(dir)))
  whole.push(await took(() => backtest(dir)))
}
process.send({
  ratio: median(whole.map((time, i) => time / parsing[i])),
  parsing: median(parsing),
  backtest: median(whole),
})
process.disconnect()
