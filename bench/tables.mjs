import { availableParallelism } from 'node:os'
import { OPERATIONS } from './operations.mjs'

const NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** What it was measured on: no more than figures need. */
export const machine = () => `Node ${process.version.slice(1)}, ${availableParallelism()} cores, ${process.platform}`

const CONTENDERS = ['floor', 'postgraphile', 'mercurius']
const whole = (number) => (number === undefined ? '' : Math.round(number).toLocaleString('en'))
const times = (ratio) =>
  ratio ? `**${ratio.ratio.toFixed(2)}** (${ratio.lowest.toFixed(2)} to ${ratio.highest.toFixed(2)})` : ''

export function operationsTable(operations) {
  const rows = operations.map(({ dialect, name, statements, perSecond, ratios, errors }) => [
    NAMES[dialect],
    name,
    statements,
    whole(perSecond.reprieve),
    ...CONTENDERS.map((one) => whole(perSecond[one])),
    ...CONTENDERS.map((one) => times(ratios[one])),
    errors,
  ])
  const head = ['database', 'operation', 'statements', 'Reprieve/s', 'floor/s', 'PostGraphile/s', 'Mercurius/s']
  const titles = Object.values(OPERATIONS).map(({ title }) => `${title}.`)
  return [table([...head, 'of the floor', 'of PostGraphile', 'of Mercurius', 'errors'], rows), '', ...titles].join('\n')
}

/** For other programs: the medians of each side's turns. */
export const operationsJson = (operations) => ({
  operations: operations.flatMap(({ dialect, name, perSecond }) =>
    Object.entries(perSecond).map(([contender, one]) => ({
      database: dialect,
      operation: name,
      contender,
      perSecond: Math.round(one * 10) / 10,
    })),
  ),
})

export function growthTable(growths) {
  return table(
    ['database', 'chain', 'R2/s with a tenth of it', 'R2/s', 'times slower (at most 1.25)', 'errors'],
    growths.map(({ dialect, incidents, perSecond, ratios, errors }) => [
      NAMES[dialect],
      `${incidents.toLocaleString('en')} incidents`,
      whole(perSecond.small),
      whole(perSecond.whole),
      `**${ratios.whole.ratio.toFixed(2)}**`,
      errors,
    ]),
  )
}

/** What of the review's figures misses its aim is for the reader to see. */
export function reviewTable(rows) {
  return table(
    ['database', 'question', 'with 2 years', 'with 20 years', 'times slower (at most 1.5)'],
    rows.map(({ dialect, title, a, b, ratio }) => [
      NAMES[dialect],
      `\`${title}\``,
      `${a.toFixed(0)} ms`,
      `${b.toFixed(0)} ms`,
      `**${ratio.toFixed(2)}**`,
    ]),
  )
}

export function patternTable(rows) {
  return table(['of the pattern room', 'measured', 'at most'], rows)
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
