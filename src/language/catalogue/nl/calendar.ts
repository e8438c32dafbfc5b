import type { Translated } from '../english.js'
import type * as english from '../en/calendar.js'

export const calendar: Translated<typeof english.calendar> = {
  name: 'Reprieve',
  STATEMENT: 'Reprieve: laatste dag om uw kant te vertellen',
  CONFIRM: 'Reprieve: laatste dag om te lezen wat u is gestuurd',
  APPEAL: 'Reprieve: laatste dag om bezwaar te maken',
  HEARING: 'Reprieve: een gesprek waarvoor u bent uitgenodigd',
  MY_STEP: 'Reprieve: een stap van u is aan de beurt',
  MY_REASSIGNMENT: 'Reprieve: uw andere werk eindigt',
  STEP: 'Reprieve: in uw winkel is een stap aan de beurt',
  REASSIGNMENT: 'Reprieve: in uw winkel eindigt iemands andere werk',
  REVIEW: 'Reprieve: iets waar u naar kijkt, moet klaar zijn',
}
