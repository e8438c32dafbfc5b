import type { FieldProblem } from '../../graphql/errors.js'
import { CustomerStanding } from '../known/customer-words.js'
import { type Message, message } from '../../language/message.js'
import { dateAfter, monthsBefore } from '../../time/calendar.js'

/** An incident that a proposal names; undefined where the one who proposes sees none of this customer by that id. */
export interface RestsOn {
  id: string
  /**
   * The voice of who recorded it: those who manage together are one. Null where nobody of the house did: a customer's own complaint is no
   * word against them.
   */
  voice: string | null
  /** Incidents of one event share it. */
  eventId: string | null
  /** What they asked for is what was agreed with them, and they did not abuse anybody over it: the failure is the store's. */
  theirDue: boolean
  /** It came from the house itself (its management, a process, what is sold), and they did not abuse anybody over it. */
  ownFault: boolean
  /** That they were abusive is said, but contested, or said by nobody but those who propose it: it outweighs nothing yet. */
  abuseIsOpen: boolean
}

export interface Proposal {
  to: CustomerStanding
  reviewOn: string
  today: string
  incidents: readonly (RestsOn | undefined)[]
}

const LEAST = 2

/** What is wrong with it, as the fields of the input. One voice bars nobody; to keep somebody again needs none. */
export function proposalProblems({ to, reviewOn, today, incidents }: Proposal): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (field: string, says: Message) => problems.push({ path: `input.${field}`, message: says })
  const known = incidents.filter((one) => one !== undefined)
  const why = to === CustomerStanding.RETAINED ? undefined : whyNot(known)
  if (known.length < incidents.length) problem('incidents', message('customers.notTheirIncident'))
  else if (why) problem('incidents', why)
  if (reviewOn <= today) problem('reviewOn', message('customers.aDayToCome'))
  if (reviewOn > aYearAfter(today)) problem('reviewOn', message('customers.withinAYear'))
  return problems
}

/** Whether these bear it without the others: those in which they asked for their due, or the house was at fault, bear nothing. */
export const bears = (incidents: readonly RestsOn[]): boolean =>
  whyNot(incidents.filter(({ theirDue, ownFault }) => !theirDue && !ownFault)) === undefined

/** The last day on which it can be looked at again; where it is a day later than in UTC, a year from today is not too late. */
const aYearAfter = (today: string): string => dateAfter(monthsBefore(today, -12), 1)

function whyNot(incidents: readonly RestsOn[]): Message | undefined {
  if (incidents.some(({ abuseIsOpen, theirDue, ownFault }) => abuseIsOpen && (theirDue || ownFault)))
    return message('customers.abuseIsOpen')
  if (incidents.some(({ theirDue }) => theirDue)) return message('customers.askedWhatWasAgreed')
  if (incidents.some(({ ownFault }) => ownFault)) return message('customers.ownFault')
  if (new Set(incidents.map(({ id, eventId }) => eventId ?? id)).size < LEAST) return message('customers.twoIncidents')
  if (new Set(incidents.flatMap(({ voice }) => voice ?? [])).size < LEAST) return message('customers.twoRecorders')
  return undefined
}
