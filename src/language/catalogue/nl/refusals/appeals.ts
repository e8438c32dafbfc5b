import type { Translated } from '../../english.js'
import type * as english from '../../en/refusals/appeals.js'

export const appeals: Translated<typeof english.appeals> = {
  tooLate:
    'Tegen een maatregel kunt u binnen {days, number} dagen na de beslissing bezwaar maken, verlofdagen niet meegeteld: hier tot en met {until, date}. U kunt nog wel de oorzaak van het voorval betwisten of met HR praten.',
  decidedAlready: 'Over dit bezwaar is al beslist. Lees de beslissing bij het bezwaar.',
  byTheEmployee: 'Bezwaar wordt gemaakt door de medewerker over wie het gaat, en door niemand anders.',
  wasAppealed:
    'Hiertegen is al bezwaar gemaakt en daarover is beslist. De beslissing en de reden staan bij het bezwaar.',
  waitsAlready: 'U hebt hiertegen al bezwaar gemaakt: het wacht op iemand van HR die er geen deel aan had.',
  notThere: 'Dit bezwaar bestaat niet. Zoek het op in de wachtrij van HR.',
  hadAPart: 'U had hier deel aan. Het bezwaar wacht op iemand van HR die dat niet had.',
  foundByHr:
    'Hiervoor geldt een formele maatregel, die wordt herroepen als het niet aan de medewerker lag: daarom beslist HR bij wie de oorzaak lag. Vertel HR wat u ervan weet.',
  foundBySomebodyElse:
    'Hiervoor geldt een formele maatregel, en u had daar deel aan. Iemand anders van HR zegt of het aan de medewerker lag.',
}
