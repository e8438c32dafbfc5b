import type { Translated } from '../english.js'
import type * as english from '../en/named.js'

export const cause: Translated<typeof english.cause> = {
  EMPLOYEE: 'de medewerker',
  CUSTOMER: 'de klant',
  MANAGEMENT: 'de leiding',
  PROCESS: 'het proces',
  OFFER: 'het aanbod',
  UNKNOWN: 'onbekend',
}

export const severity: Translated<typeof english.severity> = {
  MINOR: 'licht',
  MODERATE: 'matig ernstig',
  MAJOR: 'ernstig',
}

export const findingNamed: Translated<typeof english.findingNamed> = {
  NOT_THEIRS: 'dat het niet aan de medewerker lag',
  ISOLATED: 'een op zichzelf staande fout',
  BAD_DAY: 'een slechte dag',
  EMERGING: 'iets dat zich begint af te tekenen',
  PATTERN: 'een patroon',
  SYSTEMIC: 'dat het aan de winkel ligt',
}

export const responseKind: Translated<typeof english.responseKind> = {
  TEACHABLE_MOMENT: 'een leermoment',
  REASSIGNMENT: 'tijdelijk ander werk',
  COACHING: 'begeleiding',
  TRAINING: 'een training',
  SUPPORT: 'ondersteuning',
  PROCESS_FIX: 'een verbetering van het proces',
  RECOGNITION: 'waardering',
  NO_ACTION: 'geen actie',
  STAND_DOWN: 'vrijstelling van werk met behoud van loon',
  VERBAL_WARNING: 'een mondelinge waarschuwing',
  WRITTEN_WARNING: 'een schriftelijke waarschuwing',
  FINAL_WARNING: 'een laatste waarschuwing',
  SUSPENSION: 'een schorsing',
  DISMISSAL: 'ontslag',
}

export const response: Translated<typeof english.response> = { ...responseKind }

export const responseAlone: Translated<typeof english.responseAlone> = {
  TEACHABLE_MOMENT: 'Leermoment',
  REASSIGNMENT: 'Tijdelijk ander werk',
  COACHING: 'Begeleiding',
  TRAINING: 'Training',
  SUPPORT: 'Ondersteuning',
  PROCESS_FIX: 'Verbetering van het proces',
  RECOGNITION: 'Waardering',
  NO_ACTION: 'Geen actie',
  STAND_DOWN: 'Vrijstelling van werk',
  VERBAL_WARNING: 'Mondelinge waarschuwing',
  WRITTEN_WARNING: 'Schriftelijke waarschuwing',
  FINAL_WARNING: 'Laatste waarschuwing',
  SUSPENSION: 'Schorsing',
  DISMISSAL: 'Ontslag',
}

export const unnamed: Translated<typeof english.unnamed> = { customer: 'de klant' }
