import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WEEK_MS = 7 * 86_400_000

/** A folder with the chain's stores and employees, and what was worked on its last day once more, a week later. */
export function writeRoster(folder, chain) {
  const to = join(folder, 'roster')
  mkdirSync(to)
  for (const file of ['stores.csv', 'employees.csv']) cpSync(join(chain, file), join(to, file))
  const lines = (file) => readFileSync(join(chain, file), 'utf8').trimEnd().split('\n')
  writeFileSync(join(to, 'incidents.csv'), `${lines('incidents.csv')[0]}\n`)
  const [head, ...rows] = lines('shifts.csv')
  const date = head.split(',').indexOf('date')
  const dayOf = (row) => row.split(',')[date]
  const last = rows.reduce((latest, row) => (dayOf(row) > latest ? dayOf(row) : latest), '')
  const later = new Date(Date.parse(last) + WEEK_MS).toISOString().slice(0, 10)
  const roster = rows.filter((row) => dayOf(row) === last).map((row) => row.replaceAll(last, later))
  writeFileSync(join(to, 'shifts.csv'), `${[head, ...roster].join('\n')}\n`)
  return to
}
