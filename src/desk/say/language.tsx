import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { createIntl, createIntlCache, type IntlShape, RawIntlProvider, useIntl } from 'react-intl'
import { now } from '../now'
import type english from '../catalogue/en.json'
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
  number: (value: number, most?: number) => string
}

/** How the desk says things, in the language that was chosen. */
export function useSay(): Say {
  const intl = useIntl()
  const say = (key: Key, values?: Values) => intl.formatMessage({ id: key }, values)
  return Object.assign(say, {
    word: (kind: string, value: string) => {
      const id = `${kind}.${value}`
      return id in intl.messages ? intl.formatMessage({ id }) : value.toLowerCase().replaceAll('_', ' ')
    },
    day: (instant: string) => intl.formatDate(asDate(instant), { weekday: 'long', day: 'numeric', month: 'long' }),
    moment: (instant: string) =>
      intl.formatDate(instant, {
        ...(new Date(instant).getFullYear() === now().getFullYear() ? { weekday: 'short' } : { year: 'numeric' }),
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }),
    date: (instant: string) => intl.formatDate(asDate(instant), { day: 'numeric', month: 'long', year: 'numeric' }),
    fully: (instant: string) =>
      intl.formatDate(instant, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }),
    number: (value: number, most = 1) => intl.formatNumber(value, { maximumFractionDigits: most }),
  })
}

/** A date alone is a day of the calendar, whatever this device's clock says of its midnight. */
const asDate = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T12:00`) : new Date(text))
