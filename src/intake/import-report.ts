import { rounded } from '../language/wording.js'

export interface Counts {
  added: number
  updated: number
  unchanged: number
}

/** What an import did. */
export interface ImportReport {
  stores: Counts
  employees: Counts
  shifts: Counts
  incidents: Counts
  /** Where the folder tells of customers. */
  customers?: Counts
}

/** `done` of `total` of what a stage has to do, in whatever it counts. */
export type OnProgress = (stage: ImportStage, done: number, total: number) => void
type ImportStage = 'Reading' | 'Writing shifts' | 'Writing incidents' | 'Assessing'

export const nothing = (): Counts => ({ added: 0, updated: 0, unchanged: 0 })

/** Whether anything changed on which findings rest. */
export const changedAnything = (report: ImportReport): boolean =>
  [report.stores, report.employees, report.shifts, report.incidents].some(({ added, updated }) => added + updated > 0)

const noRoster = ({ shifts, incidents }: ImportReport): string[] =>
  sum(shifts) === 0 && sum(incidents) > 0
    ? ['There is no shift in this folder. Without what was worked, findings count incidents: judge nobody by them (docs/real-records.md).'] // prettier-ignore
    : []

const sum = ({ added, updated, unchanged }: Counts) => added + updated + unchanged

/** For people: one line for each kind of record. */
export function reportInWords(report: ImportReport): string {
  const line = ([kind, { added, updated, unchanged }]: [string, Counts]) =>
    `${kind.padEnd(10)} ${rounded(added)} added, ${rounded(updated)} updated, ${rounded(unchanged)} left as they were`
  return [...Object.entries(report).map(line), ...noRoster(report)].join('\n')
}
