import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/assessments.js'

export const assessments: Translated<typeof english.assessments> = {
  noSuchStore: 'Deze winkel bestaat niet. Controleer de code.',
  yoursToo:
    'U werkt daar, of een voorval daar gaat over u. Iemand anders van HR moet de beoordelingen van personen aan- of uitzetten.',
  offAlready: 'Beoordelingen van personen staan daar al uit.',
  onAlready: 'Beoordelingen van personen staan daar al aan.',
  partOfIt: 'Dit gaat over u, of u hebt het vastgelegd: iemand anders van HR moet ernaar kijken.',
  noneWaits: 'Hier wacht geen bevinding. Lees het voorval opnieuw.',
  hasChanged: 'Waar deze bevinding op rust, is zojuist veranderd. Lees het voorval opnieuw.',
  replacesAnother:
    'Het beleid dat geldt is versie {version, number} en niet {replaces, number}. Lees het en bedenk of uw wijziging nog klopt.',
  emergingLikelihood:
    'Wat zich aftekent, wordt eerder gezien dan een patroon: kies hoogstens {most, number}, zoals bij een patroon.',
  emergingDays:
    'Wat zich aftekent, wordt eerder gezien dan een patroon: kies hoogstens {most, number} dagen, zoals bij een patroon.',
  oneToHundred: 'Kies een getal van 1 tot en met 100.',
  twoYearsOfDays: 'Kies een aantal dagen van 1 tot en met 730.',
  daysAtLeast: 'Vraag naar minstens {days, number} dagen, zodat niemand te herkennen is.',
  twoYearsAtMost: 'Vraag naar hoogstens twee jaar.',
  triesAnother: 'Op dit moment wordt een ander beleid geprobeerd. Wacht een minuut en vraag het opnieuw.',
  triedOnAnother:
    'Het beleid dat geldt is versie {version, number} en niet {replaces, number}: probeer uw wijziging daarop.',
  tooManyToJudge:
    'In deze tijd zijn er meer dan {most, number} voorvallen opnieuw te beoordelen: vraag naar een kortere tijd.',
  withinBounds:
    'Kies {kind, select, WHOLE {een geheel getal} other {een getal}} van {least, number} tot en met {most, number}: bevindingen mogen milder worden dan deze grenzen, en nooit strenger.',
}
