export type Language = 'en' | 'nl'
export const LANGUAGES: readonly { code: Language; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'nl', name: 'Nederlands' },
]
/** No secret and nothing about anybody: only which language this device reads. */
const KEPT = 'reprieve.language'
export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language)

/** The language that was chosen on this device, else the browser’s. */
export function firstLanguage(): Language {
  const wished = localStorage.getItem(KEPT) ?? navigator.languages[0]?.slice(0, 2)
  return wished === 'nl' ? 'nl' : 'en'
}

export const catalogues: Record<Language, () => Promise<Record<string, string>>> = {
  en: async () => (await import('../catalogue/en.json')).default,
  nl: async () => (await import('../catalogue/nl.json')).default,
}
