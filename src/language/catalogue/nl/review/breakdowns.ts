import type { Translated } from '../../english.js'
import type * as english from '../../en/review/breakdowns.js'

export const breakdowns: Translated<typeof english.breakdowns> = {
  title: 'Voorvallen per {by}, {period}',
  titleOwn: 'Voorvallen die aan medewerkers zijn toegeschreven, per {by}, {period}',
  titleAgainst: 'Voorvallen die aan medewerkers zijn toegeschreven, naast wat te verwachten was, per {by}',
  noneOfThese: 'geen van deze',
  noShift: 'geen dienst bekend',

  mostOften: 'Het vaakst: {name}, {n, plural, other {# keer}}.',
  mostOftenTold: 'Het vaakst, van wat verteld kan worden: {name}, {n, plural, other {# keer}}.',
  clearlyMore: 'Duidelijk meer dan te verwachten was: {groups}.',
  groupOfMore: '{name} ({own}, {ratio} keer zo veel; {low} tot {high} keer)',
  whole:
    '{own, plural, one {# voorval is} other {# voorvallen zijn}} aan iemand toegeschreven. Bij zoveel werk, in dezelfde functies en onder dezelfde omstandigheden, waren er ongeveer {expected} te verwachten; alles van {low} tot en met {high} zou niet meer dan toeval zijn.',
  wholeRatio: 'Dat is {ratio} keer zo veel, en negen van de tien keer tussen {low} en {high} keer.',

  everyIncident:
    'Elk voorval dat niet is ingetrokken telt één keer, aan wie het ook lag, op de dag waarop de dienst begon.',
  perGroup: 'Per 1.000 klantcontacten: alle voorvallen van een groep, gedeeld door de klanten die daar zijn geholpen.',
  perAll:
    'Per 1.000 klantcontacten: gedeeld door alle klanten die zijn geholpen, omdat een rooster zulke groepen niet onderscheidt.',
  leftOut:
    'Verhoudingen en vergelijkingen ontbreken waar meer dan een tiende van de voorvallen niemand noemt (of niemand meer, omdat de bewaartijd voorbij is), of viel op dagen waarvoor van die persoon geen dienst is vastgelegd.',
  expected:
    'Te verwachten zijn alleen voorvallen die aan iemand zijn toegeschreven: uit klantcontacten, functie en omstandigheden van de vastgelegde diensten, volgens het model van collega’s dat vóór elke maand is berekend, voor mensen bij wie het even vaak misgaat als bij mensen in het algemeen, slechte dagen meegerekend. Voor wat aan anderen, een proces of een klant ligt, is er geen verwachting.',
  ranges:
    'De grenzen zijn die waarbinnen negen van de tien liggen. Ze houden rekening met toeval, en met meerdere voorvallen op één slechte dag; niet met de onzekerheid van het model zelf, en niet met wie er toevallig werkt.',
  eachCondition:
    'Omstandigheden zijn wat het rooster van de dienst zegt; een voorval telt dus bij elk daarvan mee. Wie op een dag in twee functies werkte, telt mee bij de eerste.',
  byTheClock:
    'Het uur is dat waarin het gebeurde, volgens de klok van de winkel. Klantcontacten zijn gelijkmatig over de uren van de dienst verdeeld.',

  group: 'groep',
  breakdowns: 'voorvallen',
  interactions: 'klantcontacten',
  perThousand: 'per 1.000 klantcontacten',
  own: 'aan iemand toegeschreven',
  ownExpected: 'daarvan te verwachten',
  expectedLow: 'zo weinig zou toeval zijn',
  expectedHigh: 'zo veel zou toeval zijn',
  timesExpected: 'keer zo veel als verwacht',

  others: '{n} andere',
  hiddenGroups: '{n} niet getoond',
  paretoTold: 'Balken: hoe vaak. Streepjeslijn: hoeveel ze samen zijn, van wat verteld kan worden.',
  pareto: 'Balken: hoe vaak; die van meerdere groepen samen staan achteraan. Streepjeslijn: hoeveel ze samen zijn.',
  hidden: 'Niet getoond: {n}.',
  intervals:
    'Punten: keer zo veel als verwacht. Lijnen: waar negen van de tien liggen. Gevuld: duidelijk buiten de grijze band, een vijfde minder tot een kwart meer dan verwacht.',
  lineOwn:
    'Lijn: voorvallen die aan iemand zijn toegeschreven; waar de lijn ontbreekt, wordt het niet getoond of is het niet bekend. Grijs: waar negen van de tien door toeval zouden liggen, gezien het werk, de functies en de omstandigheden.',
  line: 'Lijn: voorvallen; waar de lijn ontbreekt, zitten er te weinig mensen achter om het te tonen.',
  against: '{own} eigen, waar er {expected} te verwachten waren ({low} tot {high}).',
  notTold: 'niet verteld.',
  so: '{n, plural, one {# voorval} other {# voorvallen}}.',
}

export const breakdownsBy: Translated<typeof english.breakdownsBy> = {
  CAUSE: 'oorzaak',
  SEVERITY: 'ernst',
  TOUCHPOINT: 'plek van het contact',
  CONTEXT_FACTOR: 'wat er speelde',
  CONDITION: 'omstandigheid van de dienst',
  HOUR: 'uur',
  STORE: 'winkel',
  POSITION: 'functie',
  MONTH: 'maand',
  CONDUCT: 'gedrag van de klant',
  REMEDY: 'wat de klant kreeg',
}
