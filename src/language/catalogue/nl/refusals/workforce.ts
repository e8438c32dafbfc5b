import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/workforce.js'

export const workforce: Translated<typeof english.workforce> = {
  noMailAddress: 'Dit is geen mailadres. Schrijf er één, zonder naam: dana@example.com.',
  nobodyOfThisNumber: 'Er is niemand met dit nummer in het personeelsbestand.',
  leaveEndsBefore: 'Verlof eindigt op zijn vroegst op de eerste dag. Verander een van de twee.',
  leaveTooLong: 'Verlof van meer dan drie jaar kan niet kloppen: controleer het jaar.',
  leaveTooFar: 'Verlof wordt hoogstens een jaar vooruit vastgelegd: controleer het jaar.',
  noneYouManage: 'Deze medewerker is er niet in de winkels die u leidt.',
  leaveTakenBack: 'Dit verlof is teruggenomen. Leg het opnieuw vast.',
  ownLeave: 'Dit is uw eigen verlof: iemand anders die uw winkel leidt, of HR, moet het bevestigen.',
  noSuchLeave: 'Dit verlof bestaat niet. Zoek het op bij de medewerker.',
  leaveRecordedBy: 'Verlof wordt vastgelegd door de persoon zelf, de leiding van de winkel of HR.',
  leaveThere: 'Verlof van {from, date} tot en met {to, date} ligt al vast. Verbeter het, of neem het eerst terug.',
  rosterOfWhich: 'Zeg van welke winkel u het rooster wilt zien, met de code.',
  rosterOfLastDays:
    'De leiding ziet het rooster van de laatste {days, number} dagen en wat nog komt. Laat de dag weg om iemand op naam te zoeken.',
  rosterOfToday: 'U ziet het rooster van vandaag en de dagen ernaast. Laat de dag weg om iemand op naam te zoeken.',
  shiftsAtOnce: 'Stuur hoogstens {most, number} diensten, en de rest daarna.',
  noStoreToRoster: 'Deze winkel is er niet onder de winkels waarvan u het rooster bijhoudt.',
  noEmployeeToRoster: 'Deze medewerker is er niet in de winkels waarvan u het rooster bijhoudt.',
  ownShifts: 'Dit zijn uw eigen diensten, en uw beoordeling rust erop: vraag iemand anders ze vast te leggen.',
  sentTwice: 'Dit is dezelfde dienst als shifts.{earlier, number}. Stuur elke dienst één keer.',
  onLeave:
    'Deze medewerker heeft verlof op {day, date}. Zeg met “reason” waarom die dan toch werkt, of laat deze dienst weg.',
  noSuchShift: 'Deze dienst van u bestaat niet. Zoek hem op onder uw diensten.',
  shiftOfHr: 'HR heeft de dienst van {day, date} ingevoerd, dus alleen HR wijzigt die. Vertel HR wat anders is.',
  shiftOfYourOwnWord:
    'U hebt de dienst van {day, date} zelf ingevoerd, en de medewerker zegt dat die anders was: iemand anders van HR beslist daarover, en tot die tijd bewijst de dienst niets. Was de dienst anders, voer die dan in zoals die was.',
  shiftContested: 'U hebt deze dienst al betwist: HR moet er nog naar kijken.',
  shiftsOfLastDays:
    'De leiding legt diensten van de laatste {days, number} dagen vast en verbetert die: vraag HR om deze.',
  whySoLate: 'Een hiervan is meer dan {days, number} dagen geleden: zeg waarom zo laat.',
  daysAhead: 'Een rooster reikt hoogstens {days, number} dagen vooruit. Controleer het jaar.',
  notServedYet:
    'Klanten worden geteld als ze zijn geholpen: laat het aantal weg bij een dienst die nog komt, en vul het in als die voorbij is.',
  bothTimes: 'Geef beide tijden, of geen van beide.',
  dateOfShift: 'De datum van een dienst is de dag waarop hij begint, en in de winkel is dat {day, date}.',
  shiftEndsAfter: 'Een dienst eindigt nadat hij begint, en binnen {hours, number} uur.',
  interactionsNotNegative: 'Het aantal klantcontacten is niet minder dan 0.',
  interactionsTooMany: 'Meer dan 10.000 klantcontacten in één dienst kan niet kloppen: controleer het aantal.',
  countUnheardOf:
    '{known, select, yes {{interactions, number} klanten op {day, date} is veel meer dan iemand anders hier in een dienst helpt (ongeveer {usual, number}).} other {{interactions, number} klanten op {day, date} is meer dan iemand in een dienst kan helpen.}} Kijk nog eens naar het aantal; klopt het, vraag HR dan om het in te voeren.',
  shiftsOnOneDay:
    'Dat zouden meer dan {most, number} diensten voor één persoon zijn op {day, date}. Voeg samen wat die deed, onder de functie die het langst duurde.',
  eachConditionOnce: 'Noem elke omstandigheid één keer.',
  inConfidence:
    '{which, select, PERSONAL_STRAIN {Persoonlijke omstandigheden worden} UNWELL {Zich niet goed voelen wordt} other {Persoonlijke omstandigheden en zich niet goed voelen worden}} in vertrouwen verteld en horen niet op een rooster. Laat dit weg.',
}
