import type { Translated } from '../../english.js'
import type * as english from '../../en/review/conditions.js'

export const conditionCosts: Translated<typeof english.conditionCosts> = {
  title: 'Wat omstandigheden kosten, {period}',
  costliest:
    'Het meest kostte {condition}: in {shifts, plural, one {# dienst} other {# diensten}} kwamen er daardoor {about} bij.',
  none: 'Op het rooster van deze tijd staat geen enkele omstandigheid.',
  about: 'ongeveer {added} {n, plural, =1 {voorval} other {voorvallen}} ({low} tot {high})',
  savedNotTold:
    'Wat één mens meer zou hebben gescheeld in {shifts, plural, one {# dienst} other {# diensten}} met te weinig personeel, is niet van toeval te onderscheiden: {about}.',
  saved:
    'Eén mens meer in diensten met te weinig personeel zou {about} hebben gescheeld. Er waren {shifts, number} van die diensten; op 100 daarvan is dat {per} ({low} tot {high}).',

  counted:
    'Voor elke dienst op het rooster met een omstandigheid: de aan medewerkers toegeschreven voorvallen die er zonder die omstandigheid te verwachten waren, naar klantcontacten, functie en andere omstandigheden, maal de factor van de omstandigheid min één. De factor en zijn grenzen (negen van de tien keer) zijn die van het model van collega’s dat vóór elke maand is berekend.',
  notOthers:
    'Voorvallen met andere oorzaken, waar het model niets over verwacht, zitten niet in deze cijfers; slechte dagen ook niet, want die komen onder welke omstandigheden ook.',
  assumed:
    'Aangenomen is dat één mens meer een dienst met te weinig personeel gewoon zou maken, met evenveel klanten en verder alles zoals het was, en dat de omstandigheid zelf het verschil maakt, en niet iets dat ermee samengaat.',
  several:
    'Waar meerdere omstandigheden tegelijk golden, is het deel van elk wat zou verdwijnen als alleen die ene er niet was: de delen zijn niet op te tellen.',

  condition: 'omstandigheid',
  shifts: 'diensten',
  interactions: 'klantcontacten',
  added: 'voorvallen erbij',
  onHundred: 'op 100 diensten',
  legend:
    'Balken: aan medewerkers toegeschreven voorvallen die er door de omstandigheid bij kwamen. Lijnen: waar dat negen van de tien keer ligt.',
}
