/** The languages in which people are spoken to. What stands on the right is kept in the directory, and is the catalogue's folder. */
export enum Language {
  EN = 'en',
  NL = 'nl',
}

/** Where nobody said. */
export const USUAL_LANGUAGE = Language.EN

/** By which rules numbers, dates, plurals and lists are written. */
export const LOCALES: Record<Language, string> = { [Language.EN]: 'en-GB', [Language.NL]: 'nl-NL' }
