import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/review.js'

export const review: Translated<typeof english.review> = {
  aDay: 'Geef een dag van de kalender, zoals 2026-11-22.',
  fewForHr: 'Alleen HR krijgt iets te horen over weinig mensen: vraag het zonder doel.',
  sayPurpose:
    'Zeg in {least, number} tot {most, number} tekens waarvoor het is: de mensen over wie het gaat kunnen het lezen.',
  endsBeforeBegin: 'Dit eindigt voordat het begint. Kies {from, date} of een latere dag.',
  notYet: 'Toen is er nog niets gebeurd: vandaag is het {today, date}.',
  fewerThan:
    'Kies een getal van {least, number} tot en met {most, number}: minder dan {least, number} mensen zijn uit elkaar te houden.',
  forHrAlone: 'Dit is alleen voor HR.',
  eagernessByManager:
    'Wie wie hoe ijverig vastlegt, wordt alleen per leidinggevende gevraagd, bij de vraag of iedereen gelijk behandeld wordt.',
  groupsAtOnce:
    'Dit zijn {groups, number} groepen, en er kunnen er {most, number} tegelijk geopend worden. Vraag de groepen die eruit springen (marked: true), of één groep met haar sleutel (key: …).',
  monthNotBegun: '{month, date, ::yMMMM} is nog niet begonnen. Geef een maand tot en met {latest, date, ::yMMMM}.',
  nameYourStore: 'Noem een van de winkels die u leidt.',
  chooseOneOf: 'Kies een van {words}.',
  monthsAtMost: 'Vraag naar hoogstens {most, number} maanden: vanaf {from, date}.',
  onceOver:
    'Dit wordt per {months, number} maanden verteld, als die voorbij zijn: tot en met {until, date}. Kies een eerdere dag.',
  noSuchExport: 'Deze uitvoer bestaat niet. Wel zijn er: {names}.',
  nobodyOfThisNumber: 'Er is niemand met dit nummer.',
  inOneGroup: 'Deze persoon staat er al: ieder hoort bij één groep.',
  groupName: 'Een groep heeft een naam, van hoogstens {most, number} tekens.',
  groupsFrom: 'Noem {least, number} tot {most, number} groepen. Dit zijn er {groups, number}.',
  eagernessByManagerAlone: 'Wie wie hoe ijverig vastlegt, wordt alleen per leidinggevende gevraagd.',
  unansweredByStore: 'Deze heeft niemand beantwoord, dus onderscheiden ze geen leidinggevenden. Vraag het per winkel.',
  noMonth: '{month} is geen maand. Geef die als 2025-11.',
  sayMonth: 'Er is geen maand gegeven. Geef die als 2025-11.',
}
