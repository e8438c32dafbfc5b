import { USUAL_LANGUAGE } from '../language/language.js'

/** The SQL of the language in which somebody is spoken to: theirs, else their store's. Takes the aliases of both. */
export const languageOf = (employee: string, store: string): string =>
  `COALESCE(${employee}.language, ${store}.language, '${USUAL_LANGUAGE}')`
