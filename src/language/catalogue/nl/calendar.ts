import type { Translated } from '../english.js'
import type * as english from '../en/calendar.js'

export const calendar: Translated<typeof english.calendar> = {
  name: 'Reprieve',
  STATEMENT: 'Reprieve: laatste dag om jouw kant te vertellen',
  CONFIRM: 'Reprieve: laatste dag om te lezen wat je is gestuurd',
  APPEAL: 'Reprieve: laatste dag om bezwaar te maken',
  HEARING: 'Reprieve: een gesprek waarvoor je bent uitgenodigd',
  MY_STEP: 'Reprieve: een stap van jou is aan de beurt',
  MY_REASSIGNMENT: 'Reprieve: je andere werk eindigt',
  STEP: 'Reprieve: in je winkel is een stap aan de beurt',
  REASSIGNMENT: 'Reprieve: in je winkel eindigt iemands andere werk',
  REVIEW: 'Reprieve: iets waar jij naar kijkt, moet klaar zijn',
}
