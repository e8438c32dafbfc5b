import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import {
  createIntl,
  createIntlCache,
  type FormatDateOptions,
  type IntlShape,
  RawIntlProvider,
  useIntl,
} from 'react-intl'
import { dateAt, differs, type Zone } from '../clock'
import { now } from '../now'
import type english from '../catalogue/en.json'
import { useZone } from './at-store'
import { catalogues, firstLanguage, keepLanguage, type Language } from './catalogues'

/** What the desk can say: a key of the catalogue. */
export type Key = keyof typeof english
const Chosen = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'en',
  choose: () => undefined,
})
export const useLanguage = () => useContext(Chosen)

/** Everything below is said in the language that was chosen on this device, else in the browser's. */
export function InLanguage({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  const [intl, setIntl] = useState<IntlShape>()
  useEffect(() => {
    let wanted = true
    void catalogues[language]().then((messages) => {
      if (!wanted) return
      document.documentElement.lang = language
      setIntl(createIntl({ locale: language === 'en' ? 'en-GB' : 'nl', messages }, createIntlCache()))
    })
    return () => {
      wanted = false
    }
  }, [language])
  const choose = useCallback((chosen: Language) => {
    keepLanguage(chosen)
    setLanguage(chosen)
  }, [])
  if (!intl) return null
  return (
    <Chosen.Provider value={{ language, choose }}>
      <RawIntlProvider value={intl}>{children}</RawIntlProvider>
    </Chosen.Provider>
  )
}

type Values = Record<string, string | number | Date>
/** Days and hours are those of the store; the zone of its clock is named with an hour where this device shows another. */
export interface Say {
  (key: Key, values?: Values): string
  /** A word of the schema, such as `cause.EMPLOYEE`: its own name where the catalogue does not know it yet. */
  word: (kind: string, value: string) => string
  /** `Tuesday 3 March` */
  day: (instant: string) => string
  /** `Tue 3 Mar, 14:05`, or `3 Mar 2025, 14:05` of another year. */
  moment: (instant: string) => string
  /** `3 March 2026` */
  date: (instant: string) => string
  /** `Tuesday 3 March at 14:05` */
  fully: (instant: string) => string
  /** What the clock of the store is called, such as `Ireland Time`; undefined where it shows what this device does. */
  clock: () => string | undefined
  /** The same by the clock of another store. */
  at: (timeZone: Zone) => Say
  number: (value: number, most?: number) => string
}

/** How the desk says things, in the language that was chosen. */
export function useSay(): Say {
  const intl = useIntl()
  return saying(intl, useZone())
}

function saying(intl: IntlShape, zone: Zone): Say {
  const say = (key: Key, values?: Values) => intl.formatMessage({ id: key }, values)
  const there = zone === undefined ? {} : { timeZone: zone }
  const named = (instant: string, how: 'short' | 'long') =>
    differs(instant, zone) ? { ...there, timeZoneName: how } : there
  const year = (instant: string | Date) => dateAt(instant, zone).slice(0, 4)
  const asDay = (text: string, how: FormatDateOptions) =>
    isDate(text)
      ? intl.formatDate(new Date(`${text}T12:00Z`), { ...how, timeZone: 'UTC' })
      : intl.formatDate(text, { ...how, ...there })
  return Object.assign(say, {
    word: (kind: string, value: string) => {
      const id = `${kind}.${value}`
      return id in intl.messages ? intl.formatMessage({ id }) : value.toLowerCase().replaceAll('_', ' ')
    },
    day: (instant: string) => asDay(instant, { weekday: 'long', day: 'numeric', month: 'long' }),
    moment: (instant: string) =>
      intl.formatDate(instant, {
        ...(year(instant) === year(now()) ? { weekday: 'short' } : { year: 'numeric' }),
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        ...named(instant, 'short'),
      }),
    date: (instant: string) => asDay(instant, { day: 'numeric', month: 'long', year: 'numeric' }),
    fully: (instant: string) =>
      intl.formatDate(instant, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        ...named(instant, 'long'),
      }),
    clock: () =>
      differs(now(), zone)
        ? intl.formatDateToParts(now(), { ...there, timeZoneName: 'longGeneric' }).find(isZone)?.value
        : undefined,
    at: (timeZone: Zone) => saying(intl, timeZone),
    number: (value: number, most = 1) => intl.formatNumber(value, { maximumFractionDigits: most }),
  })
}

/** A date alone is a day of the calendar, whatever a clock says of its midnight. */
const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
const isZone = ({ type }: Intl.DateTimeFormatPart) => type === 'timeZoneName'
