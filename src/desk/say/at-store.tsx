import { createContext, type ReactNode, useContext } from 'react'
import { dateAt, instantAt, momentAt, type Zone } from '../clock'
import { now } from '../now'

const Place = createContext<Zone>(undefined)

/** Days and hours below are told and typed by the clock of a store, whatever this device's shows. */
export function AtStore({ timeZone, children }: { timeZone: Zone; children: ReactNode }) {
  return <Place.Provider value={timeZone}>{children}</Place.Provider>
}

export const useZone = (): Zone => useContext(Place)

/** The clock of the store, for what is typed. */
export interface Clock {
  /** Its date now. */
  today: () => string
  /** What it shows at an instant, as a field for a day and a time has it. */
  shows: (instant: string) => string
  /** When it shows what was typed. Throws RangeError for what is no moment. */
  instant: (typed: string) => string
}

export function useClock(): Clock {
  const zone = useZone()
  return {
    today: () => dateAt(now(), zone),
    shows: (instant) => momentAt(instant, zone),
    instant(typed) {
      const found = instantAt(typed, zone)
      if (found === undefined) throw new RangeError('That is no moment.')
      return found
    },
  }
}

/** The one zone of several stores; undefined where they have several. */
export const zoneOfAll = (stores: readonly { timeZone?: string }[]): Zone =>
  stores.every(({ timeZone }) => timeZone === stores[0]?.timeZone) ? stores[0]?.timeZone : undefined
