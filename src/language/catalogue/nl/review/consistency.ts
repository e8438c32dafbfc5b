import type { Translated } from '../../english.js'
import type * as english from '../../en/review/consistency.js'

export const consistency: Translated<typeof english.consistency> = {
  title: 'Wordt iedereen gelijk behandeld? {what}, {period}',
  what: '{measured}, per {by}',
  standsOut:
    '{marked, number} van {all, number} {groups} {marked, plural, one {springt} other {springen}} eruit. Daar valt iets te bekijken, maar het is geen bewijs: de gevallen zeggen waarom.',
  nobodyStandsOut:
    'Van {all, number} {groups} springt er geen uit: de verschillen die er zijn, liggen binnen 0,8 tot 1,25 keer, of kunnen toeval zijn.',
  wouldStandOut:
    'Niet alles is te vinden: een {group} met zoveel gegevens als de middelste springt eruit in {twice} van de gevallen waarin het twee keer zo vaak is, en in {thrice} waarin het drie keer zo vaak is.',
  actor: 'Leidinggevende is hier {who}.',

  often:
    '{measured}: ongeveer {ratio} keer zo vaak als elders bij dezelfde samenstelling (tussen {low} en {high} keer). {observed} van {of} {units}, waar {expected} te verwachten zou zijn.',
  oftener: '{measured}: ongeveer {ratio} keer zo vaak als anderen het opmerken (tussen {low} en {high} keer).',
  marked: 'Dit ligt aannemelijk buiten wat gebruikelijk is: bekijk de gevallen.',
  wouldBeFound:
    'Bij zoveel voorvallen zou twee keer zo vaak in {twice} van de gevallen opvallen, en drie keer zo vaak in {thrice}.',
  hidden: 'Niet getoond, omdat er weinig mensen achter zitten, die uit elkaar te houden zouden zijn.',
  nothingToCompare:
    'Er valt niets te vergelijken: elders was er in deze tijd niets dat erop leek, of het is niemand overkomen.',
  few: 'minder dan 5%',
  most: 'meer dan 95%',
  about: 'ongeveer {percent}%',

  expected:
    'Elke groep is vergeleken met alle anderen, en nooit met zichzelf. Verwacht is hoe vaak het zo zou zijn geweest als met dezelfde samenstelling was omgegaan zoals elders, klasse voor klasse; wat elders niet voorkomt, telt niet mee.',
  drawn:
    'Waar een groep weinig gevallen heeft, is de verhouding naar 1 toe getrokken: van de meeste groepen wordt aangenomen dat ze gelijk zijn, en van enkele niet, voor zover alle samen dat laten zien.',
  drawnOneByOne:
    'Waar er weinig gevallen zijn, is de verhouding naar 1 toe getrokken, omdat van de meeste wordt aangenomen dat ze gelijk zijn.',
  marks:
    'Wat opvalt, ligt aannemelijk buiten {low} tot {high} keer zo vaak: aangenomen is dat de meeste daarbinnen liggen en enkele niet (twee groepen, Efron 2008), en de zekerste vallen op: zoveel dat van alles wat opvalt naar verwachting 5% er toch binnen ligt. Dat meerdere gevallen van één persoon kunnen zijn, is niet meegerekend.',

  legend:
    '{period}. Hoeveel keer zo vaak als elders bij dezelfde samenstelling; lijnen: de grenzen, met 95%.\nGrijs: 0,8 tot 1,25 keer, wat als gelijk geldt. Gevuld: aannemelijk daarbuiten.',
  firstOf: 'De eerste {most, number} van {all, number}; de tabel heeft ze alle.',
  timesElsewhere: 'keer zo vaak als elders',

  name: 'naam',
  compared: 'vergeleken',
  observed: 'waargenomen',
  expectedColumn: 'verwacht',
  likelihood: 'verhouding',
  low: 'van',
  high: 'tot',
  markedColumn: 'valt op',
}

export const consistencyBy: Translated<typeof english.consistencyBy> = {
  MANAGER: 'leidinggevende',
  STORE: 'winkel',
  POSITION: 'functie',
  TENURE: 'tijd in dienst',
}

export const consistencyGroup: Translated<typeof english.consistencyGroup> = {
  MANAGER: '{n, plural, one {leidinggevende} other {leidinggevenden}}',
  STORE: '{n, plural, one {winkel} other {winkels}}',
  POSITION: '{n, plural, one {functie} other {functies}}',
  TENURE: '{n, plural, one {groep naar tijd in dienst} other {groepen naar tijd in dienst}}',
}

export const measured: Translated<typeof english.measured> = {
  FORMAL_ASKED_FOR: 'een formele maatregel vragen',
  FORMAL_IN_EFFECT: 'een formele maatregel laten ingaan',
  TEACHABLE_MOMENT: 'een leermoment geven',
  REASSIGNMENT: 'iemand tijdelijk ander werk geven',
  COACHING: 'begeleiding geven',
  TRAINING: 'een training geven',
  SUPPORT: 'ondersteuning geven',
  PROCESS_FIX: 'een proces verbeteren',
  RECOGNITION: 'waardering tonen',
  NO_ACTION: 'het zo laten',
  STAND_DOWN: 'iemand vrijstellen van werk',
  LATE_ANSWER: 'laat antwoorden',
  UNANSWERED: 'een voorval 30 dagen onbeantwoord laten',
  CAUSE_CHANGED: 'een betwiste oorzaak wijzigen',
  MOVED_AGAIN: 'iemand twee keer of vaker uit het zicht plaatsen',
  OVER_REPORTING: 'vastleggen wat aan één persoon wordt toegeschreven',
  AGAINST_PRECEDENT: 'een formele maatregel goedkeuren hoewel eerdere gevallen dat niet steunen',
  AGAINST_FINDING: 'een formele maatregel goedkeuren hoewel de bevinding geen patroon is',
}

export const measuredHow: Translated<typeof english.measuredHow> = {
  answered: 'Geteld zijn voorvallen die zijn beantwoord, op de dag waarop de dienst begon. {counted} {like}',
  likeIncidents: 'Vergelijkbaar zijn voorvallen met dezelfde bevinding, oorzaak en ernst.',
  given: 'Een voorval telt mee als dit bij de antwoorden was, en niet is ingetrokken, afgewezen of herroepen.',
  askedFor: 'Een voorval telt mee als er een waarschuwing, schorsing of ontslag voor is gevraagd, wat er ook van kwam.',
  inEffect:
    'Een voorval telt mee als er een waarschuwing, schorsing of ontslag voor is goedgekeurd en niet is herroepen.',
  late: 'Een voorval telt mee als het eerste antwoord meer hele dagen duurde dan bij het middelste van zijn klasse.',
  unanswered:
    'Geteld zijn voorvallen die 30 dagen geleden of eerder zijn vastgelegd, en binnen 30 dagen nadat ze gebeurden. {like}',
  causeChanged:
    'Geteld zijn voorvallen waarvan de oorzaak is betwist en daarover is beslist; hoe vaak mensen betwisten doet er niet toe. Vergelijkbaar zijn die van dezelfde ernst die met dezelfde oorzaak zijn vastgelegd.',
  movedAgain:
    'Geteld zijn mensen, één keer per groep, met twee keer of vaker tijdelijk ander werk na voorvallen uit deze tijd, dat niet is ingetrokken of afgewezen. Vergelijkbaar zijn mensen met daar evenveel beantwoorde voorvallen (vijf en meer zijn één klasse).',
  overReporting:
    'Geteld zijn eigen voorvallen die de leidinggevende zowel heeft opgemerkt als vastgelegd. Verwacht is het deel van dezelfde persoon in alles wat klanten, collega’s, systemen en andere leidinggevenden in dezelfde winkel hebben opgemerkt. Getoond is de ene persoon die er het meest uitspringt, met een toets die ermee rekent dat het er meer zijn; de aantallen zijn van één persoon en worden niet getoond.',
  againstPrecedent:
    'Geteld zijn formele maatregelen die HR heeft goedgekeurd toen vijf vergelijkbare voorvallen of meer waren beantwoord. Een maatregel telt mee als op dat moment minder dan de helft daarvan zo veel had gekregen. Vergelijkbaar zijn goedkeuringen van dezelfde stap bij dezelfde ernst.',
  againstFinding:
    'Geteld zijn formele maatregelen die HR heeft goedgekeurd. Een maatregel telt mee als de bevinding over het voorval, zoals die er nu staat, geen patroon is; wangedrag waarover alleen HR oordeelt, hoort erbij. Vergelijkbaar zijn goedkeuringen van dezelfde stap bij dezelfde ernst.',

  incidents: '{n, plural, one {voorval} other {voorvallen}}',
  causes: '{n, plural, one {betwiste oorzaak} other {betwiste oorzaken}}',
  people: '{n, plural, one {persoon} other {mensen}}',
  approvals: '{n, plural, one {goedkeuring} other {goedkeuringen}}',

  whoAnswered: 'wie het eerste antwoord op het voorval gaf, of erom vroeg',
  whoLogged: 'wie het voorval heeft vastgelegd',
  whoApproved: 'wie het bij HR heeft goedgekeurd',
}

export const grouping: Translated<typeof english.grouping> = {
  leastAndMost:
    '{measured} gebeurt in {least} {times} keer zo vaak als in {most}, bij dezelfde samenstelling van voorvallen',
  met: '{compares}: dat valt binnen de vuistregel van vier vijfde.',
  notMet:
    '{compares}: minder dan vier vijfde. Volgens die vuistregel is dat een reden om beter te kijken, en geen bewijs; wat hierboven opvalt, is ook aannemelijk.',
  everybodyElse: 'Mensen die niet in de indeling staan, horen bij alle anderen.',
  noise:
    'Halve jaren die voorbij zijn, zijn een voor een geteld en opgeteld. In de aantallen van elke persoon zit per half jaar een beetje ruis, die altijd dezelfde is, hoe en wanneer het ook wordt gevraagd: hoeveel indelingen ook, ze vertellen niets over één persoon. Bij honderd mensen is dat in een jaar ongeveer 17 meer of minder, en de grenzen houden er rekening mee.',
  fives:
    'Aantallen zijn op vijftallen afgerond, en alles wat verteld wordt, is uit de afgeronde berekend. Waar er minder dan drie te verwachten zijn, wordt niets verteld.',
  storedNowhere:
    'De indeling is alleen voor dit antwoord gebruikt en wordt nergens bewaard; dat u het hebt gevraagd, staat in het leeslogboek, zonder de indeling.',
}

export const tenure: Translated<typeof english.tenure> = {
  UNDER_6_MONTHS: 'Korter dan een half jaar',
  TO_2_YEARS: 'Een half jaar tot twee jaar',
  OVER_2_YEARS: 'Langer dan twee jaar',
  UNKNOWN: 'Niet bekend sinds wanneer',
  NOT_KNOWN: 'Niet bekend',
}
