import type { Translated } from '../../english.js'
import type * as english from '../../en/review/model-health.js'

export const modelHealth: Translated<typeof english.modelHealth> = {
  title: '{part}, {period}',
  DRIFT: 'Of het model nog past',
  CALIBRATION: 'Of uitkomt wat wordt verwacht',
  MULTIPLIERS: 'Wat er in het model is verschoven',
  APPEALS: 'Bezwaren',
  CAUSES: 'Betwiste oorzaken',

  stillFits:
    'Het model past nog: er waren in deze maanden zoveel dagen waarop iets misging dat aan iemand is toegeschreven als het verwacht, op toeval en een tiende na.',
  moreThanExpected:
    'Het model past niet meer: sinds {since, date, ::yMMMM} waren er {ratio} keer zoveel dagen waarop iets misging dat aan iemand is toegeschreven als het voor de hele organisatie verwacht. Vanaf {clearFrom, date, ::yMMMM} was dat duidelijk.',
  fewerThanExpected:
    'Het model past niet meer: sinds {since, date, ::yMMMM} was er {percent}% van de dagen waarop iets misging dat aan iemand is toegeschreven die het voor de hele organisatie verwacht. Vanaf {clearFrom, date, ::yMMMM} was dat duidelijk.',
  whatToDo:
    'Neem bevindingen over mensen alleen als een aanwijzing tot het weer past, en begin niets formeels op grond van een bevinding van daarna zonder de voorvallen zelf te bekijken. Kijk wat er is veranderd: de voorvallen per oorzaak, winkel en maand, en de factoren van functies en omstandigheden; wie vastlegt, en hoe ijverig; of het rooster nog klanten telt. Het model wordt elke maand opnieuw berekend (npm run fit) en neemt een blijvende verandering mee naarmate de maanden verstrijken.',
  outside: 'Buiten de gebruikelijke grenzen, wat door toeval één maand op de twintig gebeurt: {months}.',
  driftCounted:
    'De dagen van elke maand met eigen voorvallen in vastgelegde diensten in de hele organisatie, naast wat het model dat bij het begin van de maand gold, verwacht van wat er is gewerkt: winkels (elk zoals die over het geheel was), functies, omstandigheden en klanten, bij de gemiddelde blijvende factor, slechte dagen en verkeerde oorzaken meegerekend. De maand die nog loopt, telt tot en met vandaag.',
  alarmWeighs:
    'Het alarm weegt alle maanden van deze tijd samen: hoeveel waarschijnlijker ze zijn als er vanaf een zekere maand 0,5 tot 2 keer zoveel zijn als verwacht (Shiryaev-Roberts met een negatief-binomiale verdeling die een tiende buiten toeval toelaat). Als het model past, is het alarm hoogstens eens in de twintig jaar vals, gemiddeld. Bij 40 per maand merkt het de helft meer binnen zo’n drie maanden op.',
  driftLegend:
    'Lijn: dagen waarop iets misging dat aan iemand is toegeschreven, per maand. Grijs: waar ze met 95% liggen als het geldende model past.',
  ofMonth: '{month, date, ::yMMMM}: {observed}, verwacht {expected}.',

  again:
    'In de {days} dagen nadat iets aan iemand was toegeschreven: {observed} dagen waarop het weer gebeurde, waar het model er {expected} verwachtte.',
  bandsOff: 'In {off} van de {all} groepen waren er meer of minder dan verwacht, en meer dan toeval: {bands}.',
  bandOff: 'groep {band} ({ratio} keer)',
  bandsFit: 'In elke groep waren er zoveel als verwacht, op toeval na.',
  dotsOutside:
    '{n, plural, one {# punt ligt} other {# punten liggen}} buiten de balk (groep {bands}); van zoveel als hier staan, zou dat door toeval voor {chance} gelden.',
  dotsWithin: 'Elk punt ligt binnen zijn balk.',
  nobodyFollowed: 'In deze tijd is niemand gevolgd.',
  calibrationCounted:
    'Elk eigen voorval uit deze tijd, voor elke persoon één tegelijk: dagen met eigen voorvallen in vastgelegde diensten in de {first} en {whole} dagen vanaf de dag erna, hoogstens tot vandaag, naast wat het model aan het einde van die dag geloofde, voor de diensten die daarna zijn gewerkt. Of een blijvende factor werkelijk 2 was, weet niemand ooit; dit is wel te weten.',
  calibrationDrawn:
    'Van meer dan {most, number} eigen voorvallen worden die van de helft van de mensen gevolgd, of van een kwart, enzovoort, tot het er niet meer zijn dan dat: altijd dezelfde mensen, die niemand heeft gekozen. De grenzen houden daar rekening mee.',
  bandsCounted:
    'Groepen: wat is gevolgd, gerangschikt naar wat ervan werd verwacht, in hoogstens tien even grote delen. Wat leidinggevenden intussen deden, zit in wat is waargenomen.',
  rangesCounted:
    'De grenzen omvatten het aantal met 95% als het model klopt; de verhouding is gamma-Poisson, naar 1 toe getrokken door wat alle groepen samen vertellen.',
  calibrationLegend:
    'Elk punt: mensen van wie ongeveer evenveel werd verwacht. Naar rechts wat het model voor ieder in {days} dagen verwachtte; omhoog wat er was. Op de streepjeslijn is dat gelijk; de balk is waar het punt met 95% ligt als het model klopt. Gevuld: daar ligt het niet.',

  thePosition: 'de functie {name} van {before} naar {after}',
  theCondition: 'de omstandigheid {name} van {before} naar {after}',
  noTwoBaselines: 'In deze tijd waren er geen twee modellen om te vergelijken.',
  moved: 'Meer verschoven dan de grenzen toelaten: {what}.',
  nothingMoved: 'Geen functie en geen omstandigheid is meer verschoven dan de grenzen toelaten.',
  multipliersCounted:
    'Hoeveel keer zo vaak het bij iedereen misgaat in een functie of onder een omstandigheid: volgens het model dat op de eerste dag gold, en op de laatste. Verschoven: de twee bereiken, van 90% elk, hebben niets gemeen. Functies waarin minder dan {limit} mensen werkten, ontbreken.',
  multipliersLegend:
    'Hoeveel keer zo vaak het bij iedereen misgaat, met de grenzen van 90%: aan het einde van deze tijd, en tussen haakjes aan het begin. Een gevulde ruit: verschoven.',
  withBefore: '{name} ({before})',
  multipliersMiddle: 'keer zo vaak als in een gewone functie zonder omstandigheden',

  noAppeal: 'In deze tijd is over geen enkel bezwaar beslist.',
  noContest: 'In deze tijd is over geen enkele betwiste oorzaak beslist.',
  ofAll: 'Van alle',
  of: '{name}',
  overturnedOf: '{of}: {overturned} van {decided} na bezwaar herroepen.',
  correctedOf: '{of}: {overturned} van {decided} na betwisting gecorrigeerd.',
  appealsCounted:
    'Bezwaren waarover HR in deze tijd heeft beslist, naar de soort maatregel, wanneer ze ook waren gemaakt. Waar medewerkers nooit bezwaar tegen maakten, zit er niet bij; dit is dus niet het deel van alles wat verkeerd was.',
  causesCounted:
    'Oorzaken die een medewerker had betwist en waarover in deze tijd is beslist, naar de oorzaak die eerst was vastgelegd. Gecorrigeerd: HR stelde een andere oorzaak vast.',

  days: 'dagen',
  band: 'groep',
  followed: 'gevolgd',
  expected: 'verwacht',
  observed: 'waargenomen',
  timesExpected: 'keer het verwachte',
  month: 'maand',
  what: 'wat',
  name: 'naam',
  before: 'eerst',
  after: 'daarna',
  movedColumn: 'verschoven',
  response: 'maatregel',
  decided: 'beslist',
  overturned: 'herroepen',
  recordedCause: 'vastgelegde oorzaak',
  corrected: 'gecorrigeerd',
}
