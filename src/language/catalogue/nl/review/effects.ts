import type { Translated } from '../../english.js'
import type * as english from '../../en/review/effects.js'

export const effects: Translated<typeof english.effects> = {
  title: 'Hoe goed de antwoorden werken, {period}',
  after:
    'Na {answers}: {observed, plural, one {# dag} other {# dagen}} waarop iets misging, waar het model er {expected} verwachtte ({low} tot {high}): {verdict}',
  FEWER: 'minder dan te verwachten was, en meer dan toeval.',
  MORE: 'meer dan te verwachten was, en meer dan toeval.',
  CANNOT_TELL: 'de cijfers kunnen niet zeggen of het helpt.',
  noChange: 'Voor en na alleen zouden geen verandering hebben laten zien.',
  claimedFewer: 'Voor en na alleen zouden {percent}% minder hebben beweerd.',
  claimedMore: 'Voor en na alleen zouden {percent}% meer hebben beweerd.',
  nobodyFollowed: 'In deze tijd is niemand na een antwoord gevolgd.',
  expectsTooLittle:
    'Na alle samen: {observed, plural, one {# dag} other {# dagen}}, waar het model er {expected} verwachtte. In deze tijd verwacht het bij iedereen te weinig; daarom heet een soort alleen anders waar de andere dat niet zijn.',
  expectsTooMuch:
    'Na alle samen: {observed, plural, one {# dag} other {# dagen}}, waar het model er {expected} verwachtte. In deze tijd verwacht het bij iedereen te veel; daarom heet een soort alleen anders waar de andere dat niet zijn.',
  regression:
    'Mensen krijgen een antwoord kort nadat er iets misging, dus vaak na pech, en pech trekt vanzelf bij: minder voorvallen dan daarvoor zijn geen teken dat een antwoord hielp (regressie naar het gemiddelde). Wat het model verwachtte, houdt daar rekening mee.',

  everyAnswer:
    'Elk antwoord dat in deze tijd inging op een voorval dat aan iemand was toegeschreven, van hoogstens 90 dagen daarvoor; wat is afgewezen, ingetrokken of herroepen, telt niet. Geen antwoord: er gingen 30 dagen voorbij zonder. Een voorval met meerdere antwoorden telt bij elk mee.',
  counted:
    'Geteld zijn dagen met eigen voorvallen in vastgelegde diensten in de {days} dagen vanaf de dag erna, hoogstens tot vandaag. Wie nog wordt gevolgd na een eerder antwoord van die soort, wordt niet opnieuw gevolgd; wie niet werkte, telt niet mee.',
  drawn:
    'Van meer dan {most, number} antwoorden van een soort worden die van de helft van de mensen gevolgd, of van een kwart, enzovoort, tot het er niet meer zijn dan dat: altijd dezelfde mensen, die niemand heeft gekozen. De grenzen houden daar rekening mee.',
  expected:
    'Verwacht is wat het model toen van de persoon geloofde (de beoordeling van hun laatste eigen voorval tot dan toe, en de diensten zonder voorval sindsdien), voor de diensten die daarna zijn gewerkt: functie, omstandigheden, klanten en plek, met slechte dagen en verkeerde oorzaken, volgens het model dat toen gold.',
  ranges:
    'De grenzen van wat verwacht was, omvatten het aantal met 95% als het antwoord niets veranderde. De verhouding is gamma-Poisson, naar 1 toe getrokken door wat alle soorten samen vertellen, en geldt met 95%. Meer dan toeval: noch 1, noch wat de andere soorten hebben, ligt erbinnen.',
  whoDecides:
    'Wie welk antwoord krijgt, beslissen mensen die meer zien dan wat is vastgelegd: een verschil tussen soorten kan van hen komen, en niet van het antwoord. Kijk eerst naar “geen antwoord”: als dat ook verschilt, verwacht het model bij iedereen te veel of te weinig.',

  answer: 'antwoord',
  followed: 'gevolgd',
  observed: 'dagen waarop iets misging dat aan hen is toegeschreven',
  expectedColumn: 'verwacht',
  timesExpected: 'keer het verwachte',
  verdict: 'wat de cijfers zeggen',
  beforeAndAfter: 'wat voor en na zouden beweren',
  legend:
    'Dagen waarop iets misging dat aan hen is toegeschreven, in de {days} dagen erna, gedeeld door wat het model toen verwachtte, met de grenzen waarbinnen dat met 95% ligt. Links van de lijn: minder. Een gevulde ruit: meer dan toeval. Grijs: binnen een tiende.',
  row: 'na {answers}',
  middle: 'keer wat te verwachten was',
}

export const answersOfKind: Translated<typeof english.answersOfKind> = {
  TEACHABLE_MOMENT: 'leermomenten',
  REASSIGNMENT: 'tijdelijk ander werk',
  COACHING: 'begeleiding',
  TRAINING: 'trainingen',
  SUPPORT: 'ondersteuning',
  PROCESS_FIX: 'verbeteringen van het proces',
  RECOGNITION: 'waardering',
  NO_ACTION: 'een besluit om niets te doen',
  STAND_DOWN: 'vrijstelling van werk',
  VERBAL_WARNING: 'mondelinge waarschuwingen',
  WRITTEN_WARNING: 'schriftelijke waarschuwingen',
  FINAL_WARNING: 'laatste waarschuwingen',
  SUSPENSION: 'schorsingen',
  DISMISSAL: 'ontslagen',
  NO_ANSWER: 'helemaal geen antwoord',
}
