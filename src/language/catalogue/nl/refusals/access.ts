import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/access.js'

export const access: Translated<typeof english.access> = {
  noRule: 'Niemand mag dit vragen: er staat geen toegangsregel bij.',
  tooOften:
    'Dit is meer dan één persoon in een minuut mag vragen. Wacht {seconds, number} seconden en probeer het opnieuw.',
  namesNobody: 'Dit token noemt niemand: “{claim}” moet een tekst zijn die in het personeelsbestand bekend is.',
  tokenExpired: 'Dit token is verlopen. Haal een nieuw token op en stuur dat mee.',
  tokenNotAccepted: 'Deze server accepteert dit token niet. Haal een nieuw token op en stuur dat mee.',
  twoAreKnownSo:
    'Twee mensen in het personeelsbestand zijn bekend onder de naam in dit token. Meld het aan uw beheerder.',
  somebodyElse: 'Intussen is iemand anders in deze browser ingelogd. Log zelf opnieuw in en ga verder.',
  trailAboutYou: 'Dit gaat over u: uw eigen dossier ziet u zoals iedereen, en het logboek ziet iemand anders van HR.',
  nobodyOfThisNumber: 'Niemand in het personeelsbestand heeft dit nummer. Zoek het nog eens op.',
  whoAsks: 'Hiervoor moet bekend zijn wie het vraagt. Stuur een geldig token mee als “Authorization: Bearer TOKEN”.',
  knownSo:
    'Niemand in het personeelsbestand is bekend onder de naam in dit token. Stuur een geldig token mee als “Authorization: Bearer TOKEN”.',
  forOthers: 'Dit is alleen voor {people}.',
}

export const people: Translated<typeof english.people> = {
  EMPLOYEE: 'medewerkers',
  STORE_MANAGER: 'leidinggevenden van winkels',
  HR: 'HR',
  SERVICE: 'serviceaccounts',
  DEPUTY: 'plaatsvervangers van buiten',
}
