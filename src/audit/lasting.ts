import type { CalendarDate } from '../time/instant.js'
import type { HeldSeal } from './row-digest.js'

/** What was erased from the trail: why, and which entries, by the record that they were about. */
export interface Erasure {
  /** Whose period was over: see Ending. */
  what: string
  /** The date before which things are over. */
  before: CalendarDate
  /** The version of the policy that says so. */
  policy: number
  /** The ids of entries, by the id of the record that they belong to. */
  records: Record<string, string[]>
}

/** What an entry says for good, and of nobody. */
export interface Lasting {
  seals?: readonly HeldSeal[]
  erased?: Erasure
  /** The migrations after which rows were sealed anew. */
  migrations?: readonly string[]
}

/** What was erased before erasures were entries: nothing is after the first seal. */
export const EARLIER = 'EARLIER'

export const lastingText = (lasting: Lasting): string | null =>
  lasting.seals || lasting.erased ? JSON.stringify(lasting) : null
export const lastingOf = (text: string | null): Lasting => (text === null ? {} : (JSON.parse(text) as Lasting))
/** The ids of all entries that an erasure names. */
export const erasedIn = ({ records }: Erasure): string[] => Object.values(records).flat()
