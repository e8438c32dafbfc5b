import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm run bench -- [--quick] [--only sqlite|postgres|pattern|review] [--incidents N] [--json FILE] [--large]
  --quick        short rounds, a small chain, no growth: for a look, not for figures to keep
  --only X       one of the four parts; review is measured on both databases
  --incidents N  in the database, 20000 or more; 100000 unless said, 20000 with --quick
  --json FILE    writes the figures of the operations there too
  --large        also the peak memory of a backtest of 20,000 people (some minutes, 1 GB of files)
`
/** So that a tenth of them still fills a page of every store. */
const LEAST = 20_000
const PARTS = ['sqlite', 'postgres', 'pattern', 'review']

/** Throws an Error that says what is wrong. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      incidents: { type: 'string' },
      json: { type: 'string' },
      large: { type: 'boolean', default: false },
    },
  })
  const { quick, only, large, json } = values
  const incidents = Number(values.incidents ?? (quick ? LEAST : 100_000))
  if (only && !PARTS.includes(only)) throw new Error(`--only takes one of ${PARTS.join(', ')}.`)
  if (!Number.isInteger(incidents) || incidents < LEAST) throw new Error(`--incidents takes a number from ${LEAST}.`)
  return {
    incidents,
    json,
    large,
    quick,
    parts: only ? [only] : PARTS,
    pace: quick ? { seconds: 1, warmUp: 1, turns: 3 } : { seconds: 2, warmUp: 2, turns: 7 },
  }
}
