import { ENDINGS } from './endings.js'
import { counted } from '../language/wording.js'

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
export function reportInWords(ended: Ended, { dryRun }: { dryRun: boolean }): string {
  const would = (done: string, wouldBe: string) => (dryRun ? wouldBe : done)
  const sentences: string[] = []
  if (ended.incidents > 0) {
    const what = ENDINGS.filter(({ table }) => ended.about[table]).map(({ table, words, set }) => {
      const count = ended.about[table]!
      return `${set ? 'left ' : 'removed '}${counted(count, ...words)}`
    })
    sentences.push(
      `${would('Took', 'Would take')} the person out of ${counted(ended.incidents, 'incident', 'incidents')} whose period is over; ` +
        'store, time, cause, severity and context stay.',
    )
    if (what.length > 0) sentences.push(`With them it ${would('', 'would have ')}${what.join(', ')}.`)
  }
  if (ended.told > 0)
    sentences.push(
      `${would('Removed', 'Would remove')} ${counted(ended.told, 'statement or confidence', 'statements and confidences')} of incidents that stay.`,
    )
  if (ended.accounts > 0)
    sentences.push(
      `${would('Removed', 'Would remove')} ${counted(ended.accounts, 'account', 'accounts')} of colleagues that belong to no incident.`,
    )
  if (ended.commendations > 0)
    sentences.push(
      `${would('Removed', 'Would remove')} ${counted(ended.commendations, 'commendation', 'commendations')}.`,
    )
  if (ended.reads > 0)
    sentences.push(
      `${would('Removed', 'Would remove')} ${counted(ended.reads, 'row', 'rows')} of the log of who has looked at whose record.`,
    )
  if (ended.erased > 0)
    sentences.push(
      `${would('Erased', 'Would erase')} what ${counted(ended.erased, 'entry', 'entries')} of the trail said of a person.`,
    )
  if (ended.notices > 0)
    sentences.push(`${would('Removed', 'Would remove')} ${counted(ended.notices, 'notice', 'notices')}.`)
  if (ended.shifts > 0)
    sentences.push(
      `${would('Removed', 'Would remove')} ${counted(ended.shifts, 'shift', 'shifts')} on which no finding looks back any more.`,
    )
  if (ended.leave > 0)
    sentences.push(
      `${would('Removed', 'Would remove')} ${counted(ended.leave, 'record', 'records')} of who was on leave when.`,
    )
  if (sentences.length === 0) sentences.push('Nothing was there whose period is over.')
  if (ended.held > 0)
    sentences.push(
      `Because of a legal hold, ${counted(ended.held, 'incident stays', 'incidents stay')} beyond the period.`,
    )
  if (ended.heldShifts > 0)
    sentences.push(
      `Because of a legal hold, ${counted(ended.heldShifts, 'shift stays', 'shifts stay')} beyond the period.`,
    )
  if (dryRun) sentences.push('This was a dry run: nothing was changed.')
  return sentences.join('\n')
}
