import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/queue.js'

export const queue: Translated<typeof english.queue> = {
  loggedYourself: 'U hebt dit zelf vastgelegd en het wordt betwist: iemand anders van HR moet beslissen.',
  daysNotNegative: 'Het aantal dagen wachten is 0 of meer.',
  daysAtMost: 'Vraag naar hoogstens tien jaar wachten.',
  noSuchStore: 'Er is geen winkel met deze code. Zoek de code nog eens op.',
  nobodyOfThisNumber: 'Er is niemand met dit nummer. Zoek het nog eens op.',
  takenBy:
    '{name} heeft dit sinds {since, date, ::yMMMMdHHmm} UTC: vraag of het vrijgegeven kan worden. Zonder beslissing is het {days, number} dagen daarna weer vrij.',
  hadItsDays:
    'U had dit {days, number} dagen, dus nu is het vrij voor anderen. U kunt erover beslissen zonder het op u te nemen, of het vanaf {again, date, ::yMMMMdHHmm} UTC opnieuw op u nemen.',
  appealedWithYourPart:
    'Er is bezwaar tegen iets waar u deel aan had, en wie dat behandelt, moet erbij kunnen. U kunt beslissen over wat op u wacht zonder het op u te nemen.',
  notTakenByYou: 'U hebt dit niet op u genomen, dus er is niets vrij te geven.',
  nothingWaits: 'Onder dit id wacht niets: misschien is er al over beslist. Kijk nog eens in de wachtrij van HR.',
}
