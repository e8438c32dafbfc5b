import { ENDINGS } from './endings.js'
import { type Language, USUAL_LANGUAGE } from '../language/language.js'
import { type Message, message, type Text, textOf } from '../language/message.js'
import { say, toKeep } from '../language/say.js'

/** What was ended, or would be. */
export interface Ended {
  incidents: number
  /** By table, as the endings name them. */
  about: Record<string, number>
  /** Incidents whose period is over and that stay because of a legal hold. */
  held: number
  /** What employees told, removed before the incident ended. */
  told: number
  /** What others told HR that HR laid to no incident. */
  accounts: number
  /** What went well, of so long ago. */
  commendations: number
  reads: number
  /** Entries of the trail that keep a digest alone. */
  erased: number
  /** Of incidents that stay. */
  notices: number
  shifts: number
  leave: number
  /** Shifts that stay because of a legal hold. */
  heldShifts: number
}

type Count = Exclude<keyof Ended, 'about'>
const NONE: Readonly<Record<Count, number>> = {
  incidents: 0,
  held: 0,
  told: 0,
  accounts: 0,
  commendations: 0,
  reads: 0,
  erased: 0,
  notices: 0,
  shifts: 0,
  leave: 0,
  heldShifts: 0,
}
export const NOTHING: Readonly<Ended> = { ...NONE, about: {} }

export function added(a: Ended, b: Partial<Ended>): Ended {
  const about = { ...a.about }
  for (const [table, count] of Object.entries(b.about ?? {})) about[table] = (about[table] ?? 0) + count
  const sums = (Object.keys(NONE) as Count[]).map((name) => [name, a[name] + (b[name] ?? 0)])
  return { ...(Object.fromEntries(sums) as Record<Count, number>), about }
}

/** The report, in sentences that anybody understands. */
export function reportOf(ended: Ended, { dryRun }: { dryRun: boolean }): Text {
  const dry = dryRun ? 'yes' : 'no'
  const some = (n: number, says: (of: { n: number; dryRun: string }) => Message) => n > 0 && says({ n, dryRun: dry })
  const withThem = ENDINGS.filter(({ table }) => ended.about[table]).map(({ table, set }) => {
    const what = message(`ended.${table}`, { n: ended.about[table]! })
    return set ? message('retentionReport.left', { what }) : message('retentionReport.removedOf', { what })
  })
  const done = textOf(
    some(ended.incidents, (of) => message('retentionReport.tookOut', of)),
    ended.incidents > 0 &&
      withThem.length > 0 &&
      message('retentionReport.withThem', { dryRun: dry, what: { each: withThem } }),
    some(ended.told, (of) => message('retentionReport.told', of)),
    some(ended.accounts, (of) => message('retentionReport.accounts', of)),
    some(ended.commendations, (of) => message('retentionReport.commendations', of)),
    some(ended.reads, (of) => message('retentionReport.reads', of)),
    some(ended.erased, (of) => message('retentionReport.erased', of)),
    some(ended.notices, (of) => message('retentionReport.notices', of)),
    some(ended.shifts, (of) => message('retentionReport.shifts', of)),
    some(ended.leave, (of) => message('retentionReport.leave', of)),
  )
  return textOf(
    done.length > 0 ? done : message('retentionReport.nothing'),
    some(ended.held, ({ n }) => message('retentionReport.held', { n })),
    some(ended.heldShifts, ({ n }) => message('retentionReport.heldShifts', { n })),
    dryRun && message('retentionReport.dryRun'),
  )
}

/** The same, a line each. */
export const reportInWords = (ended: Ended, run: { dryRun: boolean }, language: Language = USUAL_LANGUAGE): string =>
  reportOf(ended, run)
    .map((one) => say(one, language))
    .join('\n')

/** As it is kept: a line of keys and values for each time that something ended on a day. */
export const reportToKeep = (ended: Ended): string => toKeep(reportOf(ended, { dryRun: false }))

/** What was kept, said again; what was kept before there were keys is a text in English, and stays one. */
export const keptReport = (kept: string, language: Language): string =>
  kept
    .split('\n')
    .flatMap((line) => (line.startsWith('[') ? (JSON.parse(line) as Text).map((one) => say(one, language)) : [line]))
    .join('\n')
