import Negotiator from 'negotiator'
import { Language, USUAL_LANGUAGE } from '../language/language.js'

/** What a browser says its reader reads, by its Accept-Language header; the usual one where we speak none of those. */
export function acceptedLanguage(header: string | undefined): Language {
  if (!header) return USUAL_LANGUAGE
  const [language] = new Negotiator({ headers: { 'accept-language': header } }).languages(Object.values(Language))
  return (language as Language | undefined) ?? USUAL_LANGUAGE
}
