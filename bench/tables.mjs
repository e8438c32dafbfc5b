import { availableParallelism } from 'node:os'
import { OPERATIONS } from './operations.mjs'

const NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** What it was measured on: no more than figures need. */
export const machine = () => `Node ${process.version.slice(1)}, ${availableParallelism()} cores, ${process.platform}`

export function operationsTable(operations) {
  const rows = operations.map(({ dialect, name, statements, a, b, ratio, lowest, highest, errors }) => [
    NAMES[dialect],
    name,
    Math.round(a).toLocaleString('en'),
    Math.round(b).toLocaleString('en'),
    statements,
    `**${ratio.toFixed(2)}**`,
    `${lowest.toFixed(2)} to ${highest.toFixed(2)}`,
    errors,
  ])
  const titles = Object.values(OPERATIONS).map(({ title }) => `${title}.`)
  return [
    table(['database', 'operation', 'Reprieve/s', 'floor/s', 'statements', 'ratio', 'of the turns', 'errors'], rows),
    '',
    ...titles,
  ].join('\n')
}

export function growthTable(growths) {
  return table(
    ['database', 'history', 'R2/s with a tenth of it', 'R2/s', 'times slower (at most 1.5)', 'errors'],
    growths.map(({ dialect, incidents, a, b, ratio, errors }) => [
      NAMES[dialect],
      `${incidents.toLocaleString('en')} incidents`,
      Math.round(a).toLocaleString('en'),
      Math.round(b).toLocaleString('en'),
      `**${ratio.toFixed(2)}**`,
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

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
